/** The list of feeds. */
import type { Catalog, Entry } from '#src/domain/catalog.ts';
import { listPathOf } from '#src/domain/entry-pages.ts';
import { productKnownIssuesFeedPage, productReleasesPath, knownIssuesPath, securityFeedPage } from '#src/domain/paths.ts';
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
  return writtenNames.flatMap((name) => {
    const { feed, title } = kinds[name];
    const own = feed === undefined ? [] : [toLocation(listPathOf(name), title, feed, catalog[name])];
    return [...own, ...(productFeeds[name]?.(catalog) ?? [])];
  });
}

const productFeeds: Partial<Record<WrittenName, (catalog: Catalog) => FeedLocation[]>> = {
  releases: ({ products, releases }) =>
    products.flatMap(({ id, name }) => {
      const page = productReleasesPath(id);
      const own = releases.filter(({ product }) => product === id);
      const secure = own.filter(({ changes }) => changes.some(isSecurityChange));
      return [
        toLocation(page, `${name} releases`, `All releases of ${name}.`, own),
        {
          ...toLocation(securityFeedPage(id), `${name} security releases`, `Security changes in ${name}.`, secure),
          home: page,
          includesChange: isSecurityChange,
        },
      ];
    }),
  knownIssues: ({ products, knownIssues }) =>
    products.map(({ id, name }) => ({
      ...toLocation(
        productKnownIssuesFeedPage(id),
        `${name} known issues`,
        `Known issues in ${name}, when they appear and when they're fixed.`,
        knownIssues.filter(({ product }) => product === id),
      ),
      home: knownIssuesPath,
    })),
};

const isSecurityChange = ({ type }: { type: string }) => type === 'security';

function toLocation(page: string, title: string, description: string, entries: Entry[]): FeedLocation {
  return { page, home: page, title, description, entries };
}
