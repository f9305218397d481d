/** Every file of the portal that is not a page. A build writes them; the development server serves them. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basePathOf } from '#src/domain/base-path.ts';
import { allEntries } from '#src/domain/catalog.ts';
import { deriveOnce, withoutReads } from '#src/domain/derive-once.ts';
import { hasOwnPage } from '#src/domain/entry-pages.ts';
import { toIcs } from '#src/domain/icalendar.ts';
import {
  apiSchemaPath,
  bookPath,
  checksumsPath,
  entryFeedPath,
  contentImagePath,
  feedPath,
  iconPath,
  llmsPartPath,
  manifestPath,
  opmlPath,
  portalPreviewPath,
  previewPath,
  publishedFilesPath,
  smallerImagePath,
  topicPath,
  versionIndexPath,
  markdownPath,
  widgetDataPath,
} from '#src/domain/paths.ts';
import { publishedFiles } from '#src/domain/published-files.ts';
import { buildRedirects } from '#src/domain/redirects.ts';
import { buildVersionIndexes } from '#src/domain/version-index.ts';
import { isIndexable } from '#src/domain/visibility.ts';
import { buildWidgetData } from '#src/domain/widget-data.ts';
import { kinds } from '#src/schemas/kinds.ts';
import { getImage, getImagePaths } from '#src/source/images.ts';
import { quickIndexFolder } from '#src/search/locations.ts';
import { quickIndexFiles, quickIndexNames } from '#src/search/quick-index.ts';
import type { Portal } from '#src/source/registry.ts';
import { apiFiles, apiSchemas, buildApiFile, jsonSchemaOf, type ApiSchemaName } from './api/files.ts';
import { getBookFiles } from './book.ts';
import { toAtom } from './feeds/atom.ts';
import { buildFeed } from './feeds/feed.ts';
import { buildEntryFeed } from './feeds/entry-feed.ts';
import { toJsonFeed } from './feeds/json-feed.ts';
import { feedLocations } from './feeds/locations.ts';
import { toOpml } from './feeds/opml.ts';
import { toRss } from './feeds/rss.ts';
import { buildLlms, buildLlmsFull, buildLlmsPart, countLlmsParts } from './llms.ts';
import { entryMarkdown, topicMarkdown } from './markdown/entries/markdown-page.ts';
import { tokenColor } from './pictures/colors.ts';
import { previewText, type PreviewText } from './pictures/preview-text.ts';
import { iconForms } from './pictures/sizes.ts';
import { holidayCalendar, maintenanceCalendar } from './portal-calendars.ts';
import { buildOpenSearch, buildRobots, buildSecurityText, buildSitemap, buildSitemapIndex } from './site-files.ts';
import { redirectPage } from './redirect-page.ts';
import { buildManifest } from './web-manifest.ts';

type Content = string | Uint8Array;

export interface OutputFile {
  path: string;
  /** Everything that the content depends on besides the code: a build may keep the file and reuse it for the same key. */
  key?: string;
  /** Names what files share that takes long to derive: a build makes files of the same group in one worker. */
  group?: string;
  build: () => Content | Promise<Content>;
}

/** All files of a portal. Their content is built on demand. */
export async function outputFiles(portal: Portal): Promise<OutputFile[]> {
  const { catalog } = portal;
  const images = await getImagePaths();
  return [
    ...siteFiles(portal),
    ...redirectFiles(portal),
    ...feedFiles(portal),
    ...dataFiles(portal),
    ...markdownFiles(portal),
    ...quickIndexNames(catalog).map((name) => ({
      path: `${quickIndexFolder}${name}`,
      group: 'quick index',
      build: () => JSON.stringify(quickIndexFiles(catalog).get(name)),
    })),
    ...catalog.products.flatMap((product) =>
      (['html', 'md'] as const).map((extension) => {
        const path = bookPath(product.id, extension);
        return { path, build: async () => (await getBookFiles(product, portal)).find((file) => file.path === path)?.content ?? '' };
      }),
    ),
    ...[...catalog.downloads, ...catalog.expiredDownloads].map(({ product, version, artifacts }) => ({
      path: checksumsPath(product, version),
      // In the format that `sha256sum --check` reads.
      build: () => artifacts.map(({ sha256, fileName }) => `${sha256}  ${fileName}\n`).join(''),
    })),
    { path: '/support/holidays.ics', build: () => toIcs(holidayCalendar(catalog, portal.now)) },
    { path: '/announcements/maintenance.ics', build: () => toIcs(maintenanceCalendar(catalog, portal.now)) },
    ...images.map((file) => ({ path: contentImagePath(file), build: async () => (await getImage(file)).bytes })),
    ...(await smallerImages(images)),
    ...Object.entries(iconForms).map(([name, { size, shape }]) => ({
      path: iconPath(name),
      key: `icon ${size} ${shape}`,
      build: async () => (await import('./pictures/icon.ts')).drawIcon(size, shape),
    })),
    ...previewFiles(portal),
  ];
}

/** WebP versions of images. Loading the encoder takes a while. */
async function smallerImages(images: readonly string[]): Promise<OutputFile[]> {
  const files = images.map(async (file) => {
    const path = smallerImagePath(contentImagePath(file));
    if (path === undefined || images.some((other) => contentImagePath(other) === path)) return [];
    const { bytes } = await getImage(file);
    const build = async () => (await import('./pictures/webp.ts')).toWebp(file, bytes);
    return [{ path, key: `webp ${hash('sha256', bytes)}`, build }];
  });
  return (await Promise.all(files)).flat();
}

/** Preview images for shared links: the portal's, and one for each product and kind. Loading the drawing code takes a while. */
function previewFiles({ catalog }: Portal): OutputFile[] {
  const shared = allEntries(catalog).filter((entry) => isIndexable(entry) && hasOwnPage(entry.collection));
  const pictures = new Map<string, PreviewText>([
    [portalPreviewPath, { portal: catalog.site.name }],
    ...shared.map((entry) => [previewPath(entry), previewText(entry, catalog)] as const),
  ]);
  return [...pictures].map(([path, text]) => ({
    path,
    key: `preview ${JSON.stringify(text)}`,
    build: async () => (await import('./pictures/preview.ts')).drawPreview(text),
  }));
}

function siteFiles(portal: Portal): OutputFile[] {
  const { catalog } = portal;
  const appearance = { icons: iconForms, themeColor: tokenColor('band'), backgroundColor: tokenColor('page') };
  return [
    { path: '/favicon.svg', build: () => readFileSync(new URL('../styles/favicon.svg', import.meta.url)) },
    { path: manifestPath, build: () => `${JSON.stringify(buildManifest(catalog.site, appearance), undefined, 2)}\n` },
    { path: '/robots.txt', build: () => buildRobots(portal) },
    { path: '/sitemap-index.xml', build: () => buildSitemapIndex(portal) },
    { path: '/sitemap-0.xml', build: () => buildSitemap(portal) },
    { path: '/opensearch.xml', build: () => buildOpenSearch(portal) },
    { path: '/.well-known/security.txt', build: () => buildSecurityText(portal) },
    { path: '/llms.txt', build: () => buildLlms(catalog) },
    { path: '/llms-full.txt', build: () => buildLlmsFull(catalog) },
    // The list of files is made in every build, so that no file depends on all bodies for it.
    ...Array.from({ length: withoutReads(() => countLlmsParts(catalog)) }, (_, index) => ({
      path: llmsPartPath(index),
      build: () => buildLlmsPart(catalog, index),
    })),
    // Read by the local server and the 404 page.
    {
      path: '/hosting.json',
      build: () => JSON.stringify({ basePath: basePathOf(catalog.site.url) || undefined, redirects: buildRedirects(catalog) }),
    },
  ];
}

/** A page for each redirect except prefix redirects, which cover more paths than pages can. */
function redirectFiles({ catalog }: Portal): OutputFile[] {
  const rules = buildRedirects(catalog).filter(({ matching }) => matching !== 'prefix');
  const pages = new Map(rules.toReversed().map((rule) => [rule.from.replace(/\/?$/, '/index.html'), rule]));
  return [...pages].map(([path, { to, reason, query }]) => ({
    path,
    build: () => redirectPage(catalog.site, { to, reason, keepsQuery: query === 'keep' }),
  }));
}

function feedFiles(portal: Portal): OutputFile[] {
  const { catalog } = portal;
  return [
    ...feedLocations(catalog).flatMap((location) => {
      const get = () => deriveOnce(catalog, `feed of ${location.page}`, () => buildFeed(location, catalog));
      return [
        { path: feedPath(location.page, 'rss.xml'), build: () => toRss(get()) },
        { path: feedPath(location.page, 'atom.xml'), build: () => toAtom(get()) },
        { path: feedPath(location.page, 'feed.json'), build: () => toJsonFeed(get()) },
      ];
    }),
    { path: opmlPath, build: () => toOpml(catalog, portal.now) },
    ...allEntries(catalog).map((entry) => ({ path: entryFeedPath(entry.id), build: () => toAtom(buildEntryFeed(entry, catalog)) })),
  ];
}

function dataFiles(portal: Portal): OutputFile[] {
  const { catalog } = portal;
  const toText = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  const products = [...catalog.products.map(({ id }) => id), undefined];
  return [
    ...apiFiles(catalog).map((file) => ({ path: file.path, build: () => toText(buildApiFile(file, portal)) })),
    ...(Object.keys(apiSchemas) as ApiSchemaName[]).map((name) => ({
      path: apiSchemaPath(name),
      build: () => toText(jsonSchemaOf(name, catalog.site.url)),
    })),
    { path: publishedFilesPath, build: () => JSON.stringify(publishedFiles(catalog)) },
    { path: versionIndexPath, build: () => JSON.stringify(buildVersionIndexes(catalog)) },
    // The widget's data for each product, and `all` for when there is no product or an unknown one.
    ...products.map((id) => ({ path: widgetDataPath(id ?? 'all'), build: () => JSON.stringify(buildWidgetData(catalog, id)) })),
  ];
}

/** `index.md` of every entry whose kind has Markdown, and of every FAQ topic. */
function markdownFiles({ catalog }: Portal): OutputFile[] {
  const entries = allEntries(catalog);
  const faqs = entries.filter((entry) => entry.collection === 'faqs');
  return [
    ...entries
      .filter(({ collection }) => kinds[collection].hasMarkdown && hasOwnPage(collection))
      .map((entry) => ({ path: markdownPath(entry.path), build: () => entryMarkdown(entry, catalog) })),
    ...catalog.topics.map((topic) => {
      const questions = faqs.filter((faq) => faq.topic === topic.id);
      return { path: markdownPath(topicPath(topic.id)), build: () => topicMarkdown(topic, questions, catalog) };
    }),
  ];
}
