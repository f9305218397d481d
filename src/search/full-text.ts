/** What the full-text index needs besides pages. */
import type { Catalog } from '#src/domain/catalog.ts';
import { quickUrls } from './quick-index.ts';
import { searchRecords, type SearchRecord } from './records.ts';

export interface SearchRecords {
  /** The language of all records: Pagefind has one index per language. */
  language: string;
  records: SearchRecord[];
  /** The addresses of the quick index's records, in its order. */
  urls: string[];
}

export function buildSearchRecords(catalog: Catalog): SearchRecords {
  return { language: catalog.site.language, records: searchRecords(catalog), urls: quickUrls(catalog) };
}
