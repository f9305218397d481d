/** The lists of entries, and how each is divided once it is long. */
import type { ArticleKind } from '#src/schemas/article.ts';
import {
  isAbout,
  productName,
  type Announcement,
  type Article,
  type Catalog,
  type Entry,
  type Faq,
  type KnownIssue,
  type Release,
} from './catalog.ts';
import { deriveOnce } from './derive-once.ts';
import { listPageOf } from './entry-pages.ts';
import { allGroups, byDate, byTitle, groupEntries, initialDivision } from './groups.ts';
import type { Division, EntryGroup, GroupedList, ListOptions } from './groups.ts';
import { articleKindHeadings } from './labels.ts';
import { comparePath, productReleasesPath, symptomsPath, topicPath } from './paths.ts';
import { timelineOf } from './releases.ts';

/** How much a page shows: entries of a line or two, entries of a paragraph or two, and changes of releases. */
const [mostLines, mostParagraphs, mostChanges] = [200, 100, 300];

/** The entries of each list, by what its pages show. */
interface Listed {
  articles: Article;
  symptoms: Article;
  announcements: Announcement;
  issues: KnownIssue;
  /** Of one product, the latest first. */
  releases: Release;
  /** The same releases, each with all its changes. */
  changes: Release;
  /** Of one topic, with the expired ones, which keep their anchors. */
  questions: Faq;
}

type Shows = keyof Listed;

/** A group, which has a page, and the list that it is a group of. */
export type GroupPage = { [Name in Shows]: { shows: Name; list: GroupedList<Listed[Name]>; group: EntryGroup<Listed[Name]> } }[Shows];

const options: { [Name in Shows]: (catalog: Catalog, of: string) => ListOptions<Listed[Name]> } = {
  articles: (catalog) => {
    const divisions = [purposes, ...productDivisions(catalog), initialDivision];
    return { page: listPageOf('articles'), entries: catalog.articles, divisions, limit: mostLines, ...byTitle };
  },
  symptoms: (catalog) => {
    const page = { title: 'Symptoms and error messages', path: symptomsPath };
    const entries = catalog.articles.filter(({ symptoms, errorTexts }) => symptoms.length + errorTexts.length > 0);
    const divisions = [...productDivisions(catalog), initialDivision];
    return { page, above: [listPageOf('articles')], entries, divisions, limit: mostLines, ...byTitle };
  },
  announcements: ({ announcements, site }) => ({
    ...byDate(announcements, publishedOn, site.language),
    page: listPageOf('announcements'),
    limit: mostLines,
  }),
  issues: (catalog) => ({
    ...byDate(catalog.knownIssues, publishedOn, catalog.site.language),
    page: listPageOf('knownIssues'),
    divisions: productDivisions(catalog, 1),
    limit: mostParagraphs,
  }),
  releases: (catalog, product) => ({
    ...byDate(timelineOf(catalog, product), ({ releasedOn }) => releasedOn, catalog.site.language),
    page: { title: `${productName(catalog, product)} releases`, path: productReleasesPath(product) },
    above: [listPageOf('releases')],
    limit: mostParagraphs,
  }),
  changes: (catalog, product) => {
    const { page, above = [], ...releases } = options.releases(catalog, product);
    const changes = { title: `${productName(catalog, product)} changes`, path: comparePath(product) };
    return { ...releases, page: changes, above: [...above, page], limit: mostChanges, sizeOf: (release) => release.changes.length };
  },
  questions: ({ topics, faqs, expired }, topic) => {
    const name = topics.find(({ id }) => id === topic)?.name ?? topic;
    const ended = expired.filter((entry) => entry.collection === 'faqs');
    return {
      page: { title: `${name}: questions and answers`, path: topicPath(topic) },
      above: [listPageOf('faqs')],
      entries: [...faqs, ...ended].filter((faq) => faq.topic === topic),
      divisions: [initialDivision],
      limit: mostParagraphs,
      ...byTitle,
    };
  },
};

/** A list; `of` is the product of releases and changes, and the topic of questions. */
export function listOf<Name extends Shows>(catalog: Catalog, shows: Name, of = ''): GroupedList<Listed[Name]> {
  return deriveOnce(catalog, `list of ${shows} ${of}`, () => groupEntries(options[shows](catalog, of)));
}

/** All groups of all lists, at every depth. */
export function allGroupPages(catalog: Catalog): GroupPage[] {
  const pagesOf = (shows: Shows, of?: string) => {
    const list = listOf(catalog, shows, of) as GroupedList;
    return allGroups(list).map((group) => ({ shows, list, group }) as GroupPage);
  };
  return [
    ...(['articles', 'symptoms', 'announcements', 'issues'] as const).flatMap((shows) => pagesOf(shows)),
    ...catalog.products.flatMap(({ id }) => [...pagesOf('releases', id), ...pagesOf('changes', id)]),
    ...catalog.topics.flatMap(({ id }) => pagesOf('questions', id)),
  ];
}

const purposes: Division<Article> = {
  id: 'kind',
  title: 'By purpose',
  keysOf: ({ kind }) => [kind],
  nameOf: (kind) => articleKindHeadings[kind as ArticleKind],
  keys: Object.keys(articleKindHeadings),
};

/** The division by product if there are that many products. */
function productDivisions({ products }: Catalog, least = 2): Division[] {
  const keysOf = (entry: Entry) => products.filter(({ id }) => isAbout(entry, id)).map(({ id }) => id);
  const nameOf = (key: string) => productName({ products }, key);
  return products.length < least ? [] : [{ id: 'product', title: 'By product', keysOf, nameOf, keys: products.map(({ id }) => id) }];
}

function publishedOn(entry: Entry): string {
  return entry.publishedOn;
}
