/**
 * The table of collections: their files, names and outputs; what readers see of them is in the messages. Everything else that depends on the collection derives from this
 * table and from the schemas (`collections.ts`). It imports nothing, since browsers load it with the search.
 */

/** The files of a collection. */
interface Collection {
  /**
   * - `written`: one file per entry, with front matter and a Markdown body
   * - `data`: one YAML map per entry
   * - `list`: one YAML file, whose items are the entries in order
   */
  form: 'written' | 'data' | 'list';
  /**
   * The path pattern in the content directory. A word in capitals matches any name, `…/` any or no folders; together they are
   * the entry's id within its collection. A written file may also end in `.md`.
   */
  file: string;
  /** The name of an entry in rule names (`kb-kind`). */
  noun: string;
  /** The name of the JSON file that lists all entries, in `/api/v1/`. */
  json?: string;
}

/** A collection that readers search and browse. */
interface PublishedCollection extends Collection {
  /** The name of an entry in `npm run new` and in the search filter. Permanent, since it is part of shared search URLs. */
  word: string;
  /** The path pattern of an entry's page, with the words of `file`; with `#`, of its section on a shared page. */
  page: string;
}

interface WrittenCollection extends PublishedCollection {
  form: 'written';
  /** The prefix of permanent ids. */
  idPrefix: string;
  /** Whether its page has a Markdown version at `index.md`. */
  hasMarkdown: boolean;
  /** Whether there is a feed of all entries. */
  hasFeed: boolean;
}

export const kinds = {
  site: { form: 'data', file: 'site.yaml', noun: 'site' },
  style: { form: 'data', file: 'style.yaml', noun: 'style' },
  products: { form: 'data', file: 'products/PRODUCT.yaml', noun: 'product', json: 'products' },
  announcements: {
    form: 'written',
    file: 'announcements/SLUG.mdx',
    noun: 'announcement',
    word: 'announcement',
    idPrefix: 'ANN',
    page: '/announcements/SLUG/',
    hasMarkdown: true,
    hasFeed: true,
    json: 'announcements',
  },
  releases: {
    form: 'written',
    file: 'releases/PRODUCT/VERSION.mdx',
    noun: 'release',
    word: 'release',
    idPrefix: 'REL',
    page: '/releases/PRODUCT/VERSION/',
    hasMarkdown: true,
    hasFeed: true,
    json: 'releases',
  },
  knownIssues: {
    form: 'written',
    file: 'known-issues/SLUG.mdx',
    noun: 'known-issue',
    word: 'known-issue',
    idPrefix: 'KI',
    page: '/known-issues/SLUG/',
    hasMarkdown: false,
    hasFeed: true,
    json: 'known-issues',
  },
  docs: {
    form: 'written',
    file: 'docs/PRODUCT/…/SLUG.mdx',
    noun: 'doc',
    word: 'doc',
    idPrefix: 'DOC',
    page: '/docs/PRODUCT/…/SLUG/',
    hasMarkdown: true,
    hasFeed: false,
  },
  sections: { form: 'list', file: 'docs/PRODUCT/sections.yaml', noun: 'section' },
  articles: {
    form: 'written',
    file: 'kb/SLUG.mdx',
    noun: 'kb',
    word: 'article',
    idPrefix: 'KB',
    page: '/kb/SLUG/',
    hasMarkdown: true,
    hasFeed: true,
    json: 'articles',
  },
  faqs: {
    form: 'written',
    file: 'faqs/TOPIC/SLUG.mdx',
    noun: 'faq',
    word: 'faq',
    idPrefix: 'FAQ',
    page: '/faq/TOPIC/#SLUG',
    hasMarkdown: true,
    hasFeed: false,
    json: 'faqs',
  },
  topics: { form: 'list', file: 'faqs/topics.yaml', noun: 'topic' },
  downloads: {
    form: 'data',
    file: 'downloads/PRODUCT/VERSION.yaml',
    noun: 'download',
    word: 'download',
    page: '/downloads/PRODUCT/VERSION/',
    json: 'downloads',
  },
  policy: { form: 'data', file: 'support/policy.yaml', noun: 'policy', json: 'support-policy' },
  glossary: { form: 'list', file: 'glossary.yaml', noun: 'term' },
  widgetRules: { form: 'list', file: 'widget.yaml', noun: 'widget-rule' },
  searchTests: { form: 'list', file: 'search-tests.yaml', noun: 'search-test' },
  redirects: { form: 'list', file: 'redirects.yaml', noun: 'redirect' },
} as const satisfies Record<string, WrittenCollection | (Collection & Partial<PublishedCollection> & { form: 'data' | 'list' })>;

type Kinds = typeof kinds;
export type CollectionName = keyof Kinds;
/** The collections whose rows match a type. */
type NameWith<Row> = { [Name in CollectionName]: Kinds[Name] extends Row ? Name : never }[CollectionName];
/** The collections of written entries. */
export type WrittenName = NameWith<{ form: 'written' }>;
/** The collections that readers search and browse. */
export type PublishedName = NameWith<{ page: string }>;
/** The names of JSON files. */
export type JsonName = Kinds[NameWith<{ json: string }>]['json'];
export type EntryWord = Kinds[PublishedName]['word'];
/** The path of a collection's list page: the common prefix of its entries' paths. */
export type ListPath<Name extends PublishedName> = Kinds[Name]['page'] extends `/${infer Folder}/${string}` ? `/${Folder}/` : never;

export const collectionNames = Object.keys(kinds) as CollectionName[];
export const writtenNames = collectionNames.filter(isWritten);
export const publishedNames = collectionNames.filter((name): name is PublishedName => 'page' in kinds[name]);
export const jsonNames = Object.values(kinds).flatMap((kind): JsonName[] => ('json' in kind ? [kind.json] : []));

export function isWritten(name: CollectionName): name is WrittenName {
  return kinds[name].form === 'written';
}
