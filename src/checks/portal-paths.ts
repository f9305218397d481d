/** Every address that the portal has: pages, twins, feeds, data and files. */
import { isSameVersion, type Catalog, type Entry } from '#src/domain/catalog.ts';
import { hasOwnPage, listPathOf } from '#src/domain/entry-pages.ts';
import * as paths from '#src/domain/paths.ts';
import { jsonNames, kinds, publishedNames, writtenNames } from '#src/schemas/kinds.ts';
import { availabilityOf, type Availability } from './availability.ts';

/** What lies at an address. */
export interface Address {
  /** How far it can be relied on to be there. */
  availability: Availability;
  /** The entry whose page or twin it is; a topic's page belongs to no single question. */
  entry?: Entry;
  /** Whether it makes anything of a query. */
  readsQuery: boolean;
}

const fixed = [
  paths.homePath,
  paths.feedsPath,
  ...publishedNames.map(listPathOf),
  paths.symptomsPath,
  paths.widgetPath,
  paths.opmlPath,
  paths.widgetScriptPath('v1'),
  paths.widgetDataPath('all'),
  '/widget/manifest.json',
  '/support/holidays.ics',
  '/announcements/maintenance.ics',
  '/404.html',
  '/robots.txt',
  '/sitemap-index.xml',
  '/opensearch.xml',
  '/.well-known/security.txt',
  '/llms.txt',
  '/llms-full.txt',
  ...jsonNames.map(paths.apiPath),
  ...[...jsonNames, 'latest'].map(paths.apiSchemaPath),
];
const withQuery = [paths.searchPath, paths.supportPath, paths.ticketsPath, paths.knownIssuesPath];
const feedPages = writtenNames.filter((name) => kinds[name].feed !== undefined).map(listPathOf);

/**
 * The addresses of a portal with everything in it, samples and drafts too. `publicFiles` lie below PUBLIC_DIR,
 * `images` in folders of the content directory.
 */
export function portalPaths(
  catalog: Catalog,
  entries: readonly Entry[],
  publicFiles: readonly string[],
  images: readonly string[],
): Map<string, Address> {
  const addresses = new Map<string, Address>();
  const add = (address: Partial<Address>, ...list: string[]) => {
    for (const path of list) addresses.set(path, { availability: 'live', readsQuery: false, ...address });
  };
  add({}, ...fixed, ...feedPages.flatMap(feedsOf), ...publicFiles.map((file) => `/${file}`), ...images.map(paths.contentImagePath));
  add({ readsQuery: true }, ...withQuery);
  for (const { id } of catalog.products) {
    add({}, ...productPaths(id));
    add({ readsQuery: true }, paths.comparePath(id));
  }
  for (const { id } of catalog.topics) add({}, paths.topicPath(id), paths.markdownPath(paths.topicPath(id)));
  for (const entry of entries) {
    const availability = availabilityOf(entry);
    add({ availability, entry, readsQuery: true }, paths.permalink(entry.id));
    if (!hasOwnPage(entry.collection)) continue;
    add({ availability, entry }, entry.path);
    if (kinds[entry.collection].hasMarkdown) add({ availability, entry }, paths.markdownPath(entry.path));
  }
  const releases = entries.filter((entry) => entry.collection === 'releases');
  for (const download of [...catalog.downloads, ...catalog.expiredDownloads]) {
    const { product, version, artifacts } = download;
    const availability = download.sample ? 'sample' : availabilityOf(releases.find((release) => isSameVersion(release, download)));
    const own = artifacts.map(({ url }) => url).filter((url) => addresses.has(url));
    add({ availability }, paths.versionDownloadsPath(product, version), paths.checksumsPath(product, version), ...own);
  }
  return addresses;
}

function feedsOf(page: string): string[] {
  return paths.feedFormats.map((format) => paths.feedPath(page, format));
}

function productPaths(id: string): string[] {
  return [
    paths.productReleasesPath(id),
    paths.productDocsPath(id),
    paths.productDownloadsPath(id),
    paths.bookPath(id, 'html'),
    paths.bookPath(id, 'md'),
    paths.latestDownloadPath(id),
    paths.widgetDataPath(id),
    paths.apiPath(`releases/${id}`),
    ...[paths.productReleasesPath(id), paths.securityFeedPage(id), paths.productKnownIssuesFeedPage(id)].flatMap(feedsOf),
  ];
}
