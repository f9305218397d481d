/** The targets of links: every address of the portal, with the anchors of its pages. */
import { slug } from 'github-slugger';
import { createRedirectMatcher } from '#src/domain/redirect-matching.ts';
import { buildRedirects } from '#src/domain/redirects.ts';
import { idInCollection, pagePathForFile, partsOf, roleOf } from '#src/domain/content-files.ts';
import { entryPath, hasOwnPage, listPathOf } from '#src/domain/entry-pages.ts';
import { isSameVersion, type Catalog, type Entry } from '#src/domain/catalog.ts';
import { allGroupPages } from '#src/domain/lists.ts';
import type { Body } from './body/body.ts';
import { isBroken, type Facts } from './facts.ts';
import { readLedger } from './ledger/read-ledger.ts';
import type { Ledger } from '#src/schemas/ledger.ts';
import { availabilityOf, type Availability } from './availability.ts';
import * as paths from '#src/domain/paths.ts';
import { jsonNames, kinds, publishedNames, writtenNames } from '#src/schemas/kinds.ts';

export type LinkTargets = ReturnType<typeof buildLinkTargets>;

/** `ledger` is the text of the ledger, which may be invalid. */
export function buildLinkTargets(facts: Facts, bodies: ReadonlyMap<string, Body>, publicFiles: readonly string[], ledger?: string) {
  const { catalog, entries, files } = facts;
  let noted: Ledger | undefined;
  const images = [...files].filter((file) => roleOf(file).role === 'image');
  const addresses: ReadonlyMap<string, Address> = portalPaths(catalog, entries, publicFiles, images);
  const anchors: ReadonlyMap<string, ReadonlySet<string>> = collectAnchors(facts, bodies);
  const repeated = collectRepeated(facts, bodies);
  const match = createRedirectMatcher(buildRedirects(catalog));
  const questions = entries.filter(({ collection }) => collection === 'faqs');
  return {
    /** The portal's own address, without a trailing slash. */
    siteUrl: catalog.site.url,
    files,
    addresses,
    /** The addresses that end in a slash, for suggestions. */
    pages: [...addresses.keys()].filter((path) => path.endsWith('/')),
    /** The availability of each question, by its path with the fragment. */
    questions: new Map(questions.map((entry) => [entry.path, availabilityOf(entry)])),
    /** The anchors of a page; undefined if unknown. */
    anchorsOf: (path: string) => {
      const entry = /^\/k\/[^/]+\/$/.test(path) ? addresses.get(path)?.entry : undefined;
      return anchors.get(entry ? paths.withoutFragment(entry.path) : path);
    },
    /** The heading that an anchor leads to, if another one of the same words could be meant. */
    repeatedHeading: (path: string, anchor: string): string | undefined => {
      const page = paths.withoutFragment(addresses.get(path)?.entry?.path ?? path);
      return repeated.get(page)?.get(anchor);
    },
    /** The entry that was published at an address according to the ledger, and where it is now. */
    formerEntry: (path: string): { id: string; path: string | undefined } | undefined => {
      noted ??= readLedger(ledger).ledger;
      const [id] = Object.entries(noted?.entries ?? {}).find(([, { paths: old }]) => old.includes(path)) ?? [];
      return id === undefined ? undefined : { id, path: facts.ids.get(id)?.entry?.path };
    },
    /** Whether an address may be missing only because the file that it comes from is invalid. */
    isHeldBack: createHoldBack(facts),
    /** Where an old address redirects to. */
    redirect: (path: string) => {
      const found = match(path);
      return found?.gone === true ? 'gone' : found?.to;
    },
  };
}

/** The anchors by page, without pages that have a body that does not compile. */
function collectAnchors({ entries }: Facts, bodies: ReadonlyMap<string, Body>): Map<string, Set<string>> {
  const byPage = Map.groupBy(entries, ({ path }) => paths.withoutFragment(path));
  const known = [...byPage].filter(([, onPage]) => onPage.every(({ file }) => bodies.get(file)?.isRead === true));
  return new Map(
    known.map(([page, onPage]) => [
      page,
      new Set(
        onPage.flatMap((entry) => [...(bodies.get(entry.file)?.ids.keys() ?? []), ...ownAnchors(entry), ...Object.keys(entry.anchors)]),
      ),
    ]),
  );
}

/** The headings that share their words with a later one of their body, by page and anchor, if no id is written to tell them apart. */
function collectRepeated({ entries }: Facts, bodies: ReadonlyMap<string, Body>): Map<string, Map<string, string>> {
  const byPage = new Map<string, Map<string, string>>();
  for (const { file, path } of entries) {
    const headings = (bodies.get(file)?.headings ?? []).filter(({ hasOwnId, id }) => !hasOwnId && id !== undefined && id !== '');
    const texts = Map.groupBy(headings, ({ text = '' }) => slug(text));
    // Most pages have no such headings.
    if (texts.size === headings.length) continue;
    const found = [...texts.values()]
      .filter(({ length }) => length > 1)
      .flatMap(([first]) => (first ? [[first.id ?? '', first.text ?? ''] as const] : []));
    byPage.set(paths.withoutFragment(path), new Map([...(byPage.get(paths.withoutFragment(path)) ?? []), ...found]));
  }
  return byPage;
}

/** The anchors of an entry besides those of its body and its old ones. */
export function ownAnchors(entry: Entry): string[] {
  if (entry.collection === 'faqs') return [entry.anchor];
  if (entry.collection !== 'releases') return [];
  return entry.changes.flatMap(({ key, type, breaking }) => [key, `changes-${breaking ? 'breaking' : type}`]);
}

function createHoldBack(facts: Facts): (path: string) => boolean {
  const { broken, ids, unknownIds, productIds, catalog, files } = facts;
  const pages = [...broken].flatMap((file) => pagePathForFile(file) ?? []).map(paths.withoutFragment);
  const versions = [...broken]
    .flatMap((file) => idInCollection('releases', file) ?? idInCollection('downloads', file) ?? [])
    .map((version) => entryPath('downloads', version));
  const products = productIds
    .filter((id) => !catalog.products.some((product) => product.id === id))
    .map((id) => new RegExp(`/${RegExp.escape(id)}[/.]`));
  const permalinks = [...ids].filter(([, { entry }]) => !entry).map(([id]) => paths.permalink(id));
  const topics = isBroken(facts, 'faqs/topics.yaml');
  // Aliases and redirects in invalid files can be found only in the text.
  const texts = [...broken]
    .flatMap((file) => facts.sources.get(file) ?? [])
    .map(({ text, body }) => text.slice(0, text.length - body.text.length));
  const folders = new Set([...files].flatMap((file) => partsOf(file).topic ?? []));
  const held = new Set([
    ...pages,
    ...permalinks,
    ...versions,
    ...[...folders].map(paths.topicPath).filter((path) => !catalog.topics.some(({ id }) => paths.topicPath(id) === path)),
  ]);
  return (path) => {
    const page = path.replace(/(index\.md|SHA256SUMS)$/, '');
    if (held.has(page) || (topics && path.startsWith(paths.faqsPath)) || texts.some((text) => text.includes(path))) return true;
    const prefix = /^\/k\/([A-Z]+)-/.exec(path)?.[1];
    return (prefix !== undefined && unknownIds.has(prefix)) || products.some((pattern) => pattern.test(path));
  };
}

/** What is at an address. */
interface Address {
  availability: Availability;
  /** The entry whose page, permalink or Markdown version it is; a topic's page belongs to no single entry. */
  entry?: Entry;
  /** Whether it uses a query string. */
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
  paths.versionIndexPath,
  ...jsonNames.map(paths.apiPath),
  ...[...jsonNames, 'latest'].map(paths.apiSchemaPath),
];
const withQuery = [paths.searchPath, paths.supportPath, paths.ticketsPath, paths.knownIssuesPath];
const feedPages = writtenNames.filter((name) => kinds[name].hasFeed).map(listPathOf);

/**
 * The addresses of a portal that shows all of `catalog` and `entries`. `publicFiles` are relative to PUBLIC_DIR, `images` to
 * the content directory.
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
  // Not the parts of groups, which change with the entries.
  add({}, ...allGroupPages(catalog).flatMap(({ group }) => (group.whole ? [] : [group.path])));
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
