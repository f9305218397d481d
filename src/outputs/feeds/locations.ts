/** The list of feeds. */
import type { Catalog, Entry } from '#src/domain/catalog.ts';
import { listPathOf } from '#src/domain/entry-pages.ts';
import { productKnownIssuesFeedPage, productReleasesPath, knownIssuesPath, securityFeedPage } from '#src/domain/paths.ts';
import { interfaceOf } from '#src/messages/languages.ts';
import { kinds, writtenNames, type WrittenName } from '#src/schemas/kinds.ts';

/** A feed: its path, title and entries. */
export interface FeedLocation {
  /** The path of the folder with its three files. */
  page: string;
  /** The page that shows the same content; for most feeds, the same as `page`. */
  home: string;
  title: string;
  description: string;
  entries: Entry[];
  /** Limits releases to some of their changes. */
  includesChange?: (change: { type: string }) => boolean;
}

/** All feeds of the portal and of every product, including empty ones. */
export function feedLocations(catalog: Catalog): FeedLocation[] {
  const { t } = interfaceOf(catalog.site);
  return writtenNames.flatMap((name) => {
    const { feed, title } = t.kinds[name];
    const own = kinds[name].hasFeed ? [toLocation(listPathOf(name), title, feed, catalog[name])] : [];
    return [...own, ...(productFeeds[name]?.(catalog) ?? [])];
  });
}

const productFeeds: Partial<Record<WrittenName, (catalog: Catalog) => FeedLocation[]>> = {
  releases: ({ products, releases, site }) =>
    products.flatMap(({ id, name }) => {
      const { lists, feeds } = interfaceOf(site).t;
      const page = productReleasesPath(id);
      const own = releases.filter(({ product }) => product === id);
      const secure = own.filter(({ changes }) => changes.some(isSecurityChange));
      return [
        toLocation(page, lists.productReleases({ product: name }), feeds.productReleases({ product: name }), own),
        {
          ...toLocation(securityFeedPage(id), lists.productSecurity({ product: name }), feeds.productSecurity({ product: name }), secure),
          home: page,
          includesChange: isSecurityChange,
        },
      ];
    }),
  knownIssues: ({ products, knownIssues, site }) =>
    products.map(({ id, name }) => {
      const { lists, feeds } = interfaceOf(site).t;
      const own = knownIssues.filter(({ product }) => product === id);
      const title = lists.productIssues({ product: name });
      return {
        ...toLocation(productKnownIssuesFeedPage(id), title, feeds.productIssues({ product: name }), own),
        home: knownIssuesPath,
      };
    }),
};

const isSecurityChange = ({ type }: { type: string }) => type === 'security';

function toLocation(page: string, title: string, description: string, entries: Entry[]): FeedLocation {
  return { page, home: page, title, description, entries };
}
