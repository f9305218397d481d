/** Which feeds there are. */
import type { Catalog, Entry } from '#src/domain/catalog.ts';
import {
  announcementsPath,
  kbPath,
  knownIssuesPath,
  productKnownIssuesFeedPage,
  productReleasesPath,
  releasesPath,
  securityFeedPage,
} from '#src/domain/paths.ts';

/** A feed: where it lies, what it is called, and the entries that it tells of. */
export interface FeedLocation {
  /** The path under which its three files lie. */
  page: string;
  /** The page of the portal that shows the same; for most feeds the one under which it lies. */
  home: string;
  title: string;
  description: string;
  entries: Entry[];
  /** Of a release: the changes that it tells of; none means all. */
  showsChange?: (change: { type: string }) => boolean;
}

/** All feeds of the portal, with those of every product, whether they have items or not. */
export function feedLocations(catalog: Catalog): FeedLocation[] {
  const { announcements, articles, knownIssues, products, releases } = catalog;
  return [
    toLocation(announcementsPath, 'Announcements', 'News about products and service.', announcements),
    toLocation(releasesPath, 'Releases', 'Every release of every product.', releases),
    ...products.flatMap(({ id, name }) => {
      const own = releases.filter(({ product }) => product === id);
      return [
        toLocation(productReleasesPath(id), `${name} releases`, `Every release of ${name}.`, own),
        {
          ...toLocation(
            securityFeedPage(id),
            `${name} security releases`,
            `The security changes of ${name}.`,
            own.filter(hasSecurityChange),
          ),
          home: productReleasesPath(id),
          showsChange: isSecurityChange,
        },
      ];
    }),
    toLocation(knownIssuesPath, 'Known issues', 'Known issues of every product, when they appear and when they are fixed.', knownIssues),
    ...products.map(({ id, name }) => ({
      ...toLocation(
        productKnownIssuesFeedPage(id),
        `${name} known issues`,
        `Known issues of ${name}, when they appear and when they are fixed.`,
        knownIssues.filter(({ product }) => product === id),
      ),
      home: knownIssuesPath,
    })),
    toLocation(kbPath, 'Knowledge base', 'New and substantially changed articles.', articles),
  ];
}

const isSecurityChange = ({ type }: { type: string }) => type === 'security';
const hasSecurityChange = ({ changes }: { changes: { type: string }[] }) => changes.some(isSecurityChange);

function toLocation(page: string, title: string, description: string, entries: Entry[]): FeedLocation {
  return { page, home: page, title, description, entries };
}
