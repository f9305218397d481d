/** The pages that search engines may index: no samples, previews or expired entries. */
import { publishedNames } from '#src/schemas/kinds.ts';
import { allEntries, compareText, isSameVersion, type Catalog, type Entry } from './catalog.ts';
import { hasOwnPage, listPathOf } from './entry-pages.ts';
import { allGroupPages } from './lists.ts';
import {
  feedsPath,
  homePath,
  productDocsPath,
  productDownloadsPath,
  productReleasesPath,
  supportPath,
  symptomsPath,
  ticketsPath,
  topicPath,
  versionDownloadsPath,
  widgetPath,
  withoutFragment,
} from './paths.ts';
import { isIndexable } from './visibility.ts';

/** Every indexable page in a stable order, with the date of its last change, if known. */
export function indexablePages(catalog: Catalog): { path: string; changedOn?: string | undefined }[] {
  const lists = [
    homePath,
    ...publishedNames.flatMap((name) => (name === 'articles' ? [listPathOf(name), symptomsPath] : [listPathOf(name)])),
    supportPath,
    ticketsPath,
    feedsPath,
    widgetPath,
  ];
  const products = catalog.products.flatMap(({ id }) => [productReleasesPath(id), productDocsPath(id), productDownloadsPath(id)]);
  const topics = catalog.topics.flatMap(({ id }) => {
    const dates = catalog.faqs.filter((faq) => faq.topic === id && isIndexable(faq)).map(lastChange);
    return dates.length === 0 ? [] : [{ path: topicPath(id), changedOn: dates.sort(compareText).at(-1) }];
  });
  // The files of a version never change.
  const versions = catalog.downloads.flatMap((download) => {
    const release = catalog.releases.find((other) => isSameVersion(other, download));
    return download.sample || !release || !isIndexable(release)
      ? []
      : [{ path: versionDownloadsPath(download.product, download.version), changedOn: release.releasedOn }];
  });
  const groups = allGroupPages(catalog)
    .filter(({ list, group }) => list.isGrouped && group.entries.length > 0)
    .map(({ group }) => group.path);
  const entries = allEntries(catalog)
    .filter((entry) => isIndexable(entry) && hasOwnPage(entry.collection))
    .map((entry) => ({ path: withoutFragment(entry.path), changedOn: lastChange(entry) }));
  return [...[...lists, ...products, ...groups].map((path) => ({ path })), ...topics, ...versions, ...entries];
}

function lastChange({ updatedOn, publishedOn }: Entry): string {
  return updatedOn ?? publishedOn;
}
