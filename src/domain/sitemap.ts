/** The pages that search engines may list: no samples, no previews, nothing that has ended. */
import { allEntries, type Catalog } from './catalog.ts';
import {
  announcementsPath,
  docsPath,
  downloadsPath,
  faqsPath,
  feedsPath,
  homePath,
  kbPath,
  knownIssuesPath,
  productDocsPath,
  productDownloadsPath,
  productReleasesPath,
  releasesPath,
  supportPath,
  symptomsPath,
  ticketsPath,
  topicPath,
  versionDownloadsPath,
  widgetPath,
  withoutFragment,
} from './paths.ts';

export interface SitemapPage {
  path: string;
  /** The day of its last change, where it is known. */
  changedOn?: string | undefined;
}

/** Every indexable page, in a stable order. */
export function indexablePages(catalog: Catalog): SitemapPage[] {
  const lists = [
    homePath,
    announcementsPath,
    releasesPath,
    knownIssuesPath,
    docsPath,
    kbPath,
    symptomsPath,
    faqsPath,
    downloadsPath,
    supportPath,
    ticketsPath,
    feedsPath,
    widgetPath,
  ];
  const products = catalog.products.flatMap(({ id }) => [productReleasesPath(id), productDocsPath(id), productDownloadsPath(id)]);
  const topics = catalog.topics
    .filter((topic) => catalog.faqs.some((faq) => faq.topic === topic.id && !faq.sample))
    .map((topic) => topicPath(topic.id));
  const versions = catalog.downloads
    .filter((download) => !download.sample)
    .map((download) => versionDownloadsPath(download.product, download.version));
  const entries = allEntries(catalog)
    .filter((entry) => entry.state === 'live' && !entry.sample && entry.collection !== 'faqs')
    .map((entry) => ({ path: withoutFragment(entry.path), changedOn: entry.updatedOn ?? entry.publishedOn }));
  return [...[...lists, ...products, ...topics, ...versions].map((path) => ({ path })), ...entries];
}
