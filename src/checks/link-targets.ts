/** What links can lead to: addresses and the anchors of their pages. */
import { createRedirectMatcher } from '#src/domain/redirect-matching.ts';
import { buildRedirects } from '#src/domain/redirects.ts';
import { idInCollection, partsOf, pagePathForFile, roleOf } from '#src/domain/content-files.ts';
import { entryPath } from '#src/domain/entry-pages.ts';
import { faqsPath, permalink, topicPath, withoutFragment } from '#src/domain/paths.ts';
import type { Entry } from '#src/domain/catalog.ts';
import type { Body } from './body/body.ts';
import { isBroken, type Facts } from './facts.ts';
import { portalPaths, type Address } from './portal-paths.ts';
import { availabilityOf, type Availability } from './availability.ts';

export interface LinkTargets {
  /** The portal's own address, without a last slash. */
  siteUrl: string;
  /** The files of the content directory. */
  files: ReadonlySet<string>;
  addresses: ReadonlyMap<string, Address>;
  /** The addresses that end in a slash, for suggestions. */
  pages: string[];
  /** How far each question can be relied on, by its path with its fragment. */
  questions: ReadonlyMap<string, Availability>;
  /** The anchors of a page; undefined if they are not known. */
  anchorsOf: (path: string) => ReadonlySet<string> | undefined;
  /** Whether an address is missing only because the file that it comes from does not parse. */
  isHeldBack: (path: string) => boolean;
  /** Where an old address leads. */
  redirect: (path: string) => string | undefined;
}

export function buildLinkTargets(facts: Facts, bodies: ReadonlyMap<string, Body>, publicFiles: readonly string[]): LinkTargets {
  const { catalog, entries, files } = facts;
  const images = [...files].filter((file) => roleOf(file).role === 'image');
  const addresses = portalPaths(catalog, entries, publicFiles, images);
  const anchors = collectAnchors(facts, bodies);
  const match = createRedirectMatcher(buildRedirects(catalog));
  return {
    siteUrl: catalog.site.url,
    files,
    addresses,
    pages: [...addresses.keys()].filter((path) => path.endsWith('/')),
    questions: new Map(entries.filter(({ collection }) => collection === 'faqs').map((entry) => [entry.path, availabilityOf(entry)])),
    anchorsOf: (path) => {
      const entry = /^\/k\/[^/]+\/$/.test(path) ? addresses.get(path)?.entry : undefined;
      return anchors.get(entry ? withoutFragment(entry.path) : path);
    },
    isHeldBack: createHoldBack(facts),
    redirect: (path) => {
      const found = match(path);
      return found?.gone === true ? 'gone' : found?.to;
    },
  };
}

/** By page; pages of which a body does not compile are left out. */
function collectAnchors({ entries }: Facts, bodies: ReadonlyMap<string, Body>): Map<string, Set<string>> {
  const byPage = Map.groupBy(entries, ({ path }) => withoutFragment(path));
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

/** The anchors that an entry's page has beside those of its body and the former ones. */
export function ownAnchors(entry: Entry): string[] {
  if (entry.collection === 'faqs') return [entry.anchor];
  if (entry.collection !== 'releases') return [];
  return entry.changes.flatMap(({ key, type, breaking }) => [key, `changes-${breaking ? 'breaking' : type}`]);
}

function createHoldBack(facts: Facts): (path: string) => boolean {
  const { broken, ids, unknownIds, productIds, catalog, files } = facts;
  const pages = [...broken].flatMap((file) => pagePathForFile(file) ?? []).map(withoutFragment);
  const versions = [...broken]
    .flatMap((file) => idInCollection('releases', file) ?? idInCollection('downloads', file) ?? [])
    .map((version) => entryPath('downloads', version));
  const products = productIds
    .filter((id) => !catalog.products.some((product) => product.id === id))
    .map((id) => new RegExp(`/${RegExp.escape(id)}[/.]`));
  const permalinks = [...ids].filter(([, { entry }]) => !entry).map(([id]) => permalink(id));
  const topics = isBroken(facts, 'faqs/topics.yaml');
  // Aliases and redirects of files that do not parse are known by their text alone.
  const texts = [...broken]
    .flatMap((file) => facts.sources.get(file) ?? [])
    .map(({ text, body }) => text.slice(0, text.length - body.text.length));
  const folders = new Set([...files].flatMap((file) => partsOf(file).topic ?? []));
  const held = new Set([
    ...pages,
    ...permalinks,
    ...versions,
    ...[...folders].map(topicPath).filter((path) => !catalog.topics.some(({ id }) => topicPath(id) === path)),
  ]);
  return (path) => {
    const page = path.replace(/(index\.md|SHA256SUMS)$/, '');
    if (held.has(page) || (topics && path.startsWith(faqsPath)) || texts.some((text) => text.includes(path))) return true;
    const prefix = /^\/k\/([A-Z]+)-/.exec(path)?.[1];
    return (prefix !== undefined && unknownIds.has(prefix)) || products.some((pattern) => pattern.test(path));
  };
}
