/** The list of feeds. */
import type { Catalog, Entry } from '#src/domain/catalog.ts';
import { listPathOf } from '#src/domain/entry-pages.ts';
import { productKnownIssuesFeedPage, productReleasesPath, knownIssuesPath, securityFeedPage } from '#src/domain/paths.ts';
import { interfaceOf } from '#src/messages/languages.ts';
import { kinds, writtenNames, type WrittenName } from '#src/schemas/kinds.ts';

export type FeedTopic = WrittenName | 'security';

/** A feed: its path, title and entries. */
export interface FeedLocation {
  /** The path of the folder with its three files. */
  page: string;
  /** The page that shows the same content; for most feeds, the same as `page`. */
  home: string;
  title: string;
  description: string;
  /** What it tells of: a kind of entry, or the security changes of releases. */
  topic: FeedTopic;
  /** The product that it is about; undefined means all. */
  product?: string;
  entries: Entry[];
  /** Limits releases to some of their changes. */
  includesChange?: (change: { type: string }) => boolean;
}

/** All feeds of the portal and of every product, including empty ones. */
export function feedLocations(catalog: Catalog): FeedLocation[] {
  const { t } = interfaceOf(catalog.site);
  return writtenNames.flatMap((name) => {
    const { feed, title } = t.kinds[name];
    const own = kinds[name].hasFeed
      ? [toLocation({ topic: name, page: listPathOf(name), title, description: feed, entries: catalog[name] })]
      : [];
    return [...own, ...(productFeeds[name]?.(catalog) ?? [])];
  });
}

const productFeeds: Partial<Record<WrittenName, (catalog: Catalog) => FeedLocation[]>> = {
  releases: ({ products, releases, site }) =>
    products.flatMap(({ id, name }) => {
      const { lists, feeds } = interfaceOf(site).t;
      const page = productReleasesPath(id);
      const own = releases.filter(({ product }) => product === id);
      return [
        toLocation({
          topic: 'releases',
          product: id,
          page,
          title: lists.productReleases({ product: name }),
          description: feeds.productReleases({ product: name }),
          entries: own,
        }),
        toLocation({
          topic: 'security',
          product: id,
          page: securityFeedPage(id),
          home: page,
          title: lists.productSecurity({ product: name }),
          description: feeds.productSecurity({ product: name }),
          entries: own.filter(({ changes }) => changes.some(isSecurityChange)),
          includesChange: isSecurityChange,
        }),
      ];
    }),
  knownIssues: ({ products, knownIssues, site }) =>
    products.map(({ id, name }) => {
      const { lists, feeds } = interfaceOf(site).t;
      return toLocation({
        topic: 'knownIssues',
        product: id,
        page: productKnownIssuesFeedPage(id),
        home: knownIssuesPath,
        title: lists.productIssues({ product: name }),
        description: feeds.productIssues({ product: name }),
        entries: knownIssues.filter(({ product }) => product === id),
      });
    }),
};

const isSecurityChange = ({ type }: { type: string }) => type === 'security';

function toLocation(location: Omit<FeedLocation, 'home'> & { home?: string }): FeedLocation {
  return { home: location.page, ...location };
}
