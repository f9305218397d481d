/** The status and help texts of the search page. */
import type { Words } from '#src/messages/languages.ts';
import type { Outcome } from './find.ts';
import type { SearchRequest } from './request.ts';

export type SearchState = 'idle' | 'loading' | 'results' | 'weak' | 'none' | 'unavailable';
type Messages = Words['searchPage'];

/** The number of results, or why there are none. */
export function countText(
  state: SearchState,
  { query, filters }: SearchRequest,
  t: Messages,
  { hits, count: total }: Pick<Outcome, 'hits' | 'count'> = { hits: [], count: 0 },
): string {
  const isFiltered = Object.keys(filters).length > 0;
  const count = hits.length;
  switch (state) {
    case 'results':
      return total > count
        ? (isFiltered ? t.bestFiltered : t.best)({ count, query })
        : (isFiltered ? t.countFiltered : t.count)({ count, query });
    case 'weak':
      return (isFiltered ? t.weakFiltered : t.weak)({ query });
    case 'none':
      return (isFiltered ? t.noneFiltered : t.none)({ query });
    case 'unavailable':
      return count > 0 ? t.partly : t.unavailable;
    default:
      return '';
  }
}

/** What was searched, and what the reader can try. */
export function helpText(
  state: SearchState,
  { filters }: SearchRequest,
  t: Messages,
  { locale, unknown, isUnknownFile = false }: { locale: string; unknown: readonly string[]; isUnknownFile?: boolean },
): string {
  if (state === 'unavailable') return t.unavailableHelp;
  if (isUnknownFile) return t.unknownFile;
  const words = new Intl.ListFormat(locale, { type: 'disjunction' }).format(unknown.map((word) => t.word({ word })));
  const help = Object.keys(filters).length > 0 ? t.helpFiltered : t.help;
  return unknown.length > 0 ? `${t.unknown({ words })} ${help}` : help;
}
