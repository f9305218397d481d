/**
 * The quick index: what entries say of themselves (titles, ids, symptoms, error texts, keywords, summaries, headings), without their
 * text. It is small enough to answer at the first keystroke, while the full-text index loads, and it decides the order of results.
 *
 * - `index.json` ({@link QuickHead}): everything needed to know which files a query needs
 * - `terms-N.json` ({@link Terms}): the postings of a range of tokens
 * - `records-N.json` ({@link QuickRecord}[]): what is shown of a range of records
 * - `words.json` ({@link Words}): the words as they are written, to correct misspellings; loaded if a word is unknown
 */
import type { Catalog, Entry } from '#src/domain/catalog.ts';
import { deriveOnce } from '#src/domain/derive-once.ts';
import { filtersOf } from './attributes.ts';
import type { SearchFilters } from './index-filters.ts';
import { portalPages } from './portal-pages.ts';
import { buildSearchRecords } from './records.ts';
import { versionsOf } from './terms.ts';
import { chunksOf, isStopWord, normalize, tokensOf } from './tokens.ts';
import { headingsOf, plainText } from '#src/source/markdown.ts';

/** The fields of a record, most telling first; a posting has one bit for each. */
export const fields = ['id', 'title', 'symptom', 'keyword', 'summary', 'heading'] as const;
export type Field = (typeof fields)[number];

/** A page, question or file, as results show it. */
export interface QuickRecord {
  url: string;
  title: string;
  /** An entry's id. */
  id?: string;
  summary?: string;
  /** Its sections: the fragment and title of each. */
  headings?: [id: string, title: string][];
  /** Error messages and symptoms, to compare with what the reader pasted. */
  quotes?: string[];
}

/** Tokens with their postings: record, bits of fields, record, bits of fields, and so on; each record as the difference to the one before. */
export type Terms = Record<string, number[]>;

/** How often each word is in the index, by word. */
export type Words = Record<string, number>;

export interface QuickHead {
  /** Distinct combinations of filter values, and the number of each record's. */
  filters: SearchFilters[];
  filtersOf: number[];
  /** How many telling words each record's title has. */
  titleLengths: number[];
  /** The lower limit of the tokens in each file of terms. */
  terms: string[];
  /** The number of records in each file. */
  recordsPerFile: number;
  /** Names for the same thing. */
  synonyms: string[][];
}

interface Source {
  record: QuickRecord;
  filters: SearchFilters;
  texts: Partial<Record<Field, string[]>>;
}

/** In postings, about 15 kB of text. */
const postingsPerFile = 8000;
const recordsPerFile = 64;

/** The files of the quick index, by name. */
export function quickIndexFiles(catalog: Catalog): Map<string, unknown> {
  return deriveOnce(catalog, 'quick index', () => buildQuickIndex(catalog));
}

function buildQuickIndex(catalog: Catalog): Map<string, unknown> {
  const sources: Source[] = [...portalPages(catalog), ...entrySources(catalog), ...fileSources(catalog)];
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
  const files = inFiles(sorted);
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
    synonyms: catalog.glossary.filter(({ synonyms }) => synonyms.length > 0).map(({ term, synonyms }) => [term, ...synonyms]),
  };
  const records = sources.map(({ record }) => record);
  return new Map<string, unknown>([
    ['index.json', head],
    ...files.map(
      (file, index) => [`terms-${index}.json`, Object.fromEntries(file.map(([token, postings]) => [token, pack(postings)]))] as const,
    ),
    ...Array.from(
      { length: Math.ceil(records.length / recordsPerFile) },
      (_, index) => [`records-${index}.json`, records.slice(index * recordsPerFile, (index + 1) * recordsPerFile)] as const,
    ),
    ['words.json', Object.fromEntries([...words].sort(([a], [b]) => (a < b ? -1 : 1)))],
  ]);
}

/** The number of chunks that are not stop words; of all, if there are no others. */
export function titleLength(title: string): number {
  const chunks = chunksOf(title);
  return chunks.filter(({ readings: [[token = '']] }) => !isStopWord(token)).length || chunks.length;
}

type SortedTerms = [token: string, postings: Map<number, number>][];

function inFiles(terms: SortedTerms): SortedTerms[] {
  const files: SortedTerms[] = [];
  let size = Infinity;
  for (const term of terms) {
    if (size >= postingsPerFile) {
      files.push([]);
      size = 0;
    }
    files.at(-1)?.push(term);
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

function entrySources(catalog: Catalog): Source[] {
  const listed: Entry[] = [
    ...catalog.articles,
    ...catalog.docs,
    ...catalog.faqs,
    ...catalog.knownIssues,
    ...catalog.releases,
    ...catalog.announcements,
  ];
  return listed.map((entry) => {
    const article = entry.collection === 'articles' ? entry : undefined;
    const symptoms = article?.symptoms.map((text) => plainText({ file: '', text })) ?? [];
    const quotes = [...symptoms, ...(article?.errorTexts ?? [])];
    const headings = headingsOf(entry.body);
    return {
      record: {
        url: entry.path,
        title: entry.title,
        id: entry.id,
        summary: entry.summary,
        ...(headings.length > 0 && { headings: headings.map(({ id, text }): [string, string] => [id, text]) }),
        ...(quotes.length > 0 && { quotes }),
      },
      filters: filtersOf(entry, catalog),
      texts: {
        id: [entry.id, ...versionsOf(entry), ...(article?.system === undefined ? [] : [article.system])],
        title: [entry.title],
        symptom: quotes,
        keyword: entry.keywords,
        summary: [entry.summary],
        heading: headings.map(({ text }) => text),
      },
    };
  });
}

function fileSources(catalog: Catalog): Source[] {
  return buildSearchRecords(catalog)
    .records.filter(({ filters }) => filters.kind?.[0] === 'download')
    .map(({ url, meta, filters, content }) => ({
      record: { url, title: meta.title, ...(meta.summary !== undefined && { summary: meta.summary }) },
      filters,
      texts: {
        id: [meta.exact ?? '', ...(/[0-9a-f]{64}/.exec(content) ?? [])],
        title: [meta.title],
        keyword: [meta.keywords ?? ''],
        summary: [meta.summary ?? ''],
      },
    }));
}
