/**
 * The kinds of content, each once: where its files are, what it is called, what readers get of it. Everything else that
 * depends on the kind of an entry derives from this table and from the kind's schema (`collections.ts`). It imports nothing,
 * since browsers load it with the search.
 */

/** The files of a collection. */
interface Collection {
  /**
   * - `written`: front matter and a Markdown body, one file an entry
   * - `data`: a YAML map, one file an entry
   * - `list`: one YAML file whose items are the entries, in order
   */
  form: 'written' | 'data' | 'list';
  /**
   * Where they are below the content directory. A word in capitals is any name, `…/` any folders or none; together they are
   * the entry's id within its collection. A written file may end in `.md` too.
   */
  file: string;
  /** One entry, in the names of rules about its keys (`kb-kind`). */
  noun: string;
  /** The JSON file that tells of all of them, below `/api/v1/`. */
  json?: string;
}

/** A collection that readers search and browse. */
interface PublishedCollection extends Collection {
  /** What `npm run new` and the search's filter call an entry. It is part of shared addresses of searches, so it stays. */
  word: string;
  /** The collection, as the title of its list page. */
  title: string;
  /** What one entry is, as a hit of the search says it. */
  label: string;
  /** The address of an entry's page, made of the words of `file`; with `#`, its place on a page that it shares. */
  page: string;
}

interface WrittenCollection extends PublishedCollection {
  form: 'written';
  /** What its permanent ids begin with. */
  idPrefix: string;
  /** Whether its page is there as Markdown too, at `index.md`. */
  hasMarkdown: boolean;
  /** What the feed of all its entries is about; undefined if there is none. */
  feed: string | undefined;
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
    title: 'Announcements',
    label: 'Announcement',
    page: '/announcements/SLUG/',
    hasMarkdown: true,
    feed: 'News about products and service.',
    json: 'announcements',
  },
  releases: {
    form: 'written',
    file: 'releases/PRODUCT/VERSION.mdx',
    noun: 'release',
    word: 'release',
    idPrefix: 'REL',
    title: 'Releases',
    label: 'Release notes',
    page: '/releases/PRODUCT/VERSION/',
    hasMarkdown: true,
    feed: 'Every release of every product.',
    json: 'releases',
  },
  knownIssues: {
    form: 'written',
    file: 'known-issues/SLUG.mdx',
    noun: 'known-issue',
    word: 'known-issue',
    idPrefix: 'KI',
    title: 'Known issues',
    label: 'Known issue',
    page: '/known-issues/SLUG/',
    hasMarkdown: false,
    feed: 'Known issues of every product, when they appear and when they are fixed.',
    json: 'known-issues',
  },
  docs: {
    form: 'written',
    file: 'docs/PRODUCT/…/SLUG.mdx',
    noun: 'doc',
    word: 'doc',
    idPrefix: 'DOC',
    title: 'Documentation',
    label: 'Documentation',
    page: '/docs/PRODUCT/…/SLUG/',
    hasMarkdown: true,
    feed: undefined,
  },
  sections: { form: 'list', file: 'docs/PRODUCT/sections.yaml', noun: 'section' },
  articles: {
    form: 'written',
    file: 'kb/SLUG.mdx',
    noun: 'kb',
    word: 'article',
    idPrefix: 'KB',
    title: 'Knowledge base',
    label: 'Knowledge base',
    page: '/kb/SLUG/',
    hasMarkdown: true,
    feed: 'New and substantially changed articles.',
    json: 'articles',
  },
  faqs: {
    form: 'written',
    file: 'faqs/TOPIC/SLUG.mdx',
    noun: 'faq',
    word: 'faq',
    idPrefix: 'FAQ',
    title: 'FAQ',
    label: 'FAQ',
    page: '/faq/TOPIC/#SLUG',
    hasMarkdown: true,
    feed: undefined,
    json: 'faqs',
  },
  topics: { form: 'list', file: 'faqs/topics.yaml', noun: 'topic' },
  downloads: {
    form: 'data',
    file: 'downloads/PRODUCT/VERSION.yaml',
    noun: 'download',
    word: 'download',
    title: 'Downloads',
    label: 'Download',
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
/** A collection whose rows have certain keys. */
type NameWith<Row> = { [Name in CollectionName]: Kinds[Name] extends Row ? Name : never }[CollectionName];
/** The collections of written entries. */
export type WrittenName = NameWith<{ form: 'written' }>;
/** The collections that readers search and browse. */
export type PublishedName = NameWith<{ page: string }>;
/** The names of JSON files. */
export type JsonName = Kinds[NameWith<{ json: string }>]['json'];
/** What `npm run new` and the search call an entry. */
export type EntryWord = Kinds[PublishedName]['word'];
/** The address of a collection's list page: the part of its pages' addresses that they share. */
export type ListPath<Name extends PublishedName> = Kinds[Name]['page'] extends `/${infer Folder}/${string}` ? `/${Folder}/` : never;

export const collectionNames = Object.keys(kinds) as CollectionName[];
export const writtenNames = collectionNames.filter(isWritten);
export const publishedNames = collectionNames.filter((name): name is PublishedName => 'page' in kinds[name]);
export const jsonNames = Object.values(kinds).flatMap((kind): JsonName[] => ('json' in kind ? [kind.json] : []));

export function isWritten(name: CollectionName): name is WrittenName {
  return kinds[name].form === 'written';
}
