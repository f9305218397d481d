/**
 * The quick index: what entries say of themselves (titles, ids, symptoms, error texts, keywords, summaries, headings), without their
 * text. It is small enough to answer at the first keystroke, while the full-text index loads, and it decides the order of results.
 *
 * - `index.json` ({@link QuickHead}): everything needed to know which files a query needs; in a small portal, all terms and records
 * - `terms-N.json` ({@link Terms}): the postings of a range of tokens
 * - `records-N.json` ({@link QuickRecord}[]): what is shown of a range of records
 * - `words.json` ({@link Words}): the words as they are written, to correct misspellings; loaded if a word is unknown
 *
 * Browser-safe.
 */

/** The values of each filter that a record has, or that a reader has chosen. */
export type SearchFilters = Partial<Record<'kind' | 'product' | 'audience' | 'sample', string[]>>;

/** The fields of a record, most telling first; a posting has one bit for each. */
export const fields = ['id', 'title', 'symptom', 'keyword', 'summary', 'heading', 'label'] as const;
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
  /** Error messages, symptoms and keywords of several words, to compare with what the reader typed. */
  quotes?: string[];
}

/** Tokens with their postings: record, bits of fields, record, bits of fields, and so on; each record as the difference to the one before. */
export type Terms = Record<string, number[]>;

export interface Words {
  /** How often each word is in the index. */
  counts: Record<string, number>;
  /** A filter of common English words, which are not misspelled even if the index does not have them. */
  common: string;
}

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
  /** In a small portal, what the files of terms and records would hold. */
  all?: { terms: Terms; records: QuickRecord[] };
  /** Names of the organization and its products that many records have. */
  names: string[];
  /** Names for the same thing; the first `known` of them are in the index. The terms have a token for each group. */
  synonyms: { names: string[]; known: number }[];
}
