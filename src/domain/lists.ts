/** The lists of entries, and how each is divided once it is long. */
import { interfaceOf, type Interface, type Words } from '#src/messages/languages.ts';
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

const options: { [Name in Shows]: (catalog: Catalog, of: string, words: Interface) => ListOptions<Listed[Name]> } = {
  articles: (catalog, _, { t }) => {
    const divisions = [purposes(t), ...productDivisions(catalog, t), initialDivision(t)];
    return { page: listPageOf('articles', t), entries: catalog.articles, divisions, limit: mostLines, ...byTitle };
  },
  symptoms: (catalog, _, { t }) => {
    const page = { title: t.lists.symptoms, path: symptomsPath };
    const entries = catalog.articles.filter(({ symptoms, errorTexts }) => symptoms.length + errorTexts.length > 0);
    const divisions = [...productDivisions(catalog, t), initialDivision(t)];
    return { page, above: [listPageOf('articles', t)], entries, divisions, limit: mostLines, ...byTitle };
  },
  announcements: ({ announcements }, _, words) => ({
    ...byDate(announcements, publishedOn, words),
    page: listPageOf('announcements', words.t),
    limit: mostLines,
  }),
  issues: (catalog, _, words) => ({
    ...byDate(catalog.knownIssues, publishedOn, words),
    page: listPageOf('knownIssues', words.t),
    divisions: productDivisions(catalog, words.t, 1),
    limit: mostParagraphs,
  }),
  releases: (catalog, product, words) => ({
    ...byDate(timelineOf(catalog, product), ({ releasedOn }) => releasedOn, words),
    page: { title: words.t.lists.productReleases({ product: productName(catalog, product) }), path: productReleasesPath(product) },
    above: [listPageOf('releases', words.t)],
    limit: mostParagraphs,
  }),
  changes: (catalog, product, words) => {
    const { page, above = [], ...releases } = options.releases(catalog, product, words);
    const title = words.t.lists.productChanges({ product: productName(catalog, product) });
    const changes = { title, path: comparePath(product) };
    return { ...releases, page: changes, above: [...above, page], limit: mostChanges, sizeOf: (release) => release.changes.length };
  },
  questions: ({ topics, faqs, expired }, topic, { t }) => {
    const name = topics.find(({ id }) => id === topic)?.name ?? topic;
    const ended = expired.filter((entry) => entry.collection === 'faqs');
    return {
      page: { title: t.lists.questions({ topic: name }), path: topicPath(topic) },
      above: [listPageOf('faqs', t)],
      entries: [...faqs, ...ended].filter((faq) => faq.topic === topic),
      divisions: [initialDivision(t)],
      limit: mostParagraphs,
      ...byTitle,
    };
  },
};

/** A list; `of` is the product of releases and changes, and the topic of questions. */
export function listOf<Name extends Shows>(catalog: Catalog, shows: Name, of = ''): GroupedList<Listed[Name]> {
  return deriveOnce(catalog, `list of ${shows} ${of}`, () => groupEntries(options[shows](catalog, of, interfaceOf(catalog.site))));
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

const purposes = ({ lists, names }: Words): Division<Article> => ({
  id: 'kind',
  title: lists.byPurpose,
  keysOf: ({ kind }) => [kind],
  nameOf: (kind) => names.purposes[kind as ArticleKind],
  keys: articlePurposes,
});

/** The kinds of articles in the order of urgency. */
export const articlePurposes: readonly ArticleKind[] = ['troubleshooting', 'how-to', 'integration', 'reference'];

/** The division by product if there are that many products. */
function productDivisions({ products }: Catalog, t: Words, least = 2): Division[] {
  const keysOf = (entry: Entry) => products.filter(({ id }) => isAbout(entry, id)).map(({ id }) => id);
  const nameOf = (key: string) => productName({ products }, key);
  const keys = products.map(({ id }) => id);
  return products.length < least ? [] : [{ id: 'product', title: t.lists.byProduct, keysOf, nameOf, keys }];
}

function publishedOn(entry: Entry): string {
  return entry.publishedOn;
}
