/** The lists of entries, and how each is divided once it is long. */
import type { ArticleKind } from '#src/schemas/article.ts';
import { productName, type Announcement, type Article, type Catalog, type Entry, type KnownIssue, type Release } from './catalog.ts';
import { deriveOnce } from './derive-once.ts';
import { listPageOf } from './entry-pages.ts';
import {
  allGroups,
  byDate,
  groupEntries,
  initialDivision,
  productDivision,
  titleName,
  titleUnits,
  yearDivision,
  type Division,
  type EntryGroup,
  type GroupedList,
  type PageLink,
} from './groups.ts';
import { articleKindHeadings } from './labels.ts';
import { changesPath, comparePath, productReleasesPath, symptomsPath } from './paths.ts';
import { releasesOf } from './releases.ts';

/** How much a page shows: entries of a line or two, entries of a paragraph or two, and changes of releases. */
const [mostLines, mostParagraphs, mostChanges] = [200, 100, 300];

/** What pages of groups show, with the entries that it is shown of. */
interface Shown {
  articles: Article;
  symptoms: Article;
  announcements: Announcement;
  issues: KnownIssue;
  releases: Release;
  changes: Release;
}

/** A group, which has a page, and the list that it is a group of. */
export type GroupPage = {
  [Shows in keyof Shown]: { shows: Shows; list: GroupedList<Shown[Shows]>; group: EntryGroup<Shown[Shows]> };
}[keyof Shown];

/** All groups of all lists, at every depth. */
export function allGroupPages(catalog: Catalog): GroupPage[] {
  return allLists(catalog).flatMap(({ shows, list }) =>
    allGroups(list as GroupedList).map((group) => ({ shows, list, group }) as GroupPage),
  );
}

function allLists(catalog: Catalog): Pick<GroupPage, 'shows' | 'list'>[] {
  return [
    { shows: 'articles', list: articleList(catalog) },
    { shows: 'symptoms', list: symptomList(catalog) },
    { shows: 'announcements', list: announcementList(catalog) },
    { shows: 'issues', list: knownIssueList(catalog) },
    ...catalog.products.flatMap(({ id }): Pick<GroupPage, 'shows' | 'list'>[] => [
      { shows: 'releases', list: releaseList(catalog, id) },
      { shows: 'changes', list: changeList(catalog, id) },
    ]),
  ];
}

export function articleList(catalog: Catalog): GroupedList<Article> {
  const kindDivision: Division<Article> = {
    id: 'kind',
    title: 'By purpose',
    keysOf: ({ kind }) => [kind],
    nameOf: (kind) => articleKindHeadings[kind as ArticleKind],
    keys: Object.keys(articleKindHeadings),
  };
  return deriveOnce(catalog, 'list of articles', () => {
    const page = listPageOf('articles');
    return groupArticles(catalog, catalog.articles, [kindDivision], { ...page, trail: [page] });
  });
}

/** The articles that say what a reader sees. */
export function symptomList(catalog: Catalog): GroupedList<Article> {
  return deriveOnce(catalog, 'list of symptoms', () => {
    const page = { title: 'Symptoms and error messages', path: symptomsPath };
    const articles = catalog.articles.filter(({ symptoms, errorTexts }) => symptoms.length + errorTexts.length > 0);
    return groupArticles(catalog, articles, [], { ...page, trail: [listPageOf('articles'), page] });
  });
}

function groupArticles(
  catalog: Catalog,
  entries: Article[],
  first: Division<Article>[],
  page: { title: string; path: string; trail: PageLink[] },
): GroupedList<Article> {
  const products = catalog.products.length > 1 ? [productDivision(catalog)] : [];
  const divisions = [...first, ...products, initialDivision];
  return groupEntries<Article>({ ...page, entries, divisions, limit: mostLines, unitsOf: titleUnits, nameOf: titleName });
}

export function announcementList(catalog: Catalog): GroupedList<Announcement> {
  return deriveOnce(catalog, 'list of announcements', () => {
    const [page, entries] = [listPageOf('announcements'), catalog.announcements];
    const divisions = [yearDivision(entries, publishedOn)];
    return groupEntries({ ...page, trail: [page], entries, divisions, limit: mostLines, ...byDate(publishedOn, catalog.site.language) });
  });
}

export function knownIssueList(catalog: Catalog): GroupedList<KnownIssue> {
  return deriveOnce(catalog, 'list of known issues', () => {
    const [page, entries] = [listPageOf('knownIssues'), catalog.knownIssues];
    const divisions = [productDivision(catalog)];
    return groupEntries({
      ...page,
      trail: [page],
      entries,
      divisions,
      limit: mostParagraphs,
      ...byDate(publishedOn, catalog.site.language),
    });
  });
}

/** A product's releases, the newest version first. */
export function releaseList(catalog: Catalog, product: string): GroupedList<Release> {
  return deriveOnce(catalog, `list of releases of ${product}`, () => {
    const page = releasesPage(catalog, product);
    return groupReleases(catalog, product, { ...page, trail: [listPageOf('releases'), page], limit: mostParagraphs });
  });
}

/** The same releases with all their changes, for readers who compare versions. */
export function changeList(catalog: Catalog, product: string): GroupedList<Release> {
  return deriveOnce(catalog, `list of changes of ${product}`, () => {
    const name = productName(catalog, product);
    const compare = { title: 'Compare two versions', path: comparePath(product) };
    const trail = [listPageOf('releases'), releasesPage(catalog, product), compare];
    const sizeOf = ({ changes }: Release) => changes.length;
    return groupReleases(catalog, product, { title: `${name} changes`, path: changesPath(product), trail, limit: mostChanges, sizeOf });
  });
}

function groupReleases(
  catalog: Catalog,
  product: string,
  page: { title: string; path: string; trail: PageLink[]; limit: number; sizeOf?: (release: Release) => number },
): GroupedList<Release> {
  const entries = releasesOf(catalog, product);
  const divisions = [yearDivision(entries, releasedOn)];
  return groupEntries({ ...page, entries, divisions, ...byDate(releasedOn, catalog.site.language) });
}

function releasesPage(catalog: Catalog, product: string): PageLink {
  return { title: `${productName(catalog, product)} releases`, path: productReleasesPath(product) };
}

function publishedOn(entry: Entry): string {
  return entry.publishedOn;
}

function releasedOn(release: Release): string {
  return release.releasedOn;
}
