/** The status and help texts of the search page. */
import type { Outcome } from './find.ts';
import type { SearchRequest } from './request.ts';

export type SearchState = 'idle' | 'loading' | 'results' | 'weak' | 'none' | 'unavailable';

/** The number of hits, or why there are none. */
export function countText(state: SearchState, { query, filters }: SearchRequest, outcome?: Pick<Outcome, 'hits' | 'hasMore'>): string {
  const narrowed = Object.keys(filters).length > 0 ? ', narrowed as chosen' : '';
  const count = outcome?.hits.length ?? 0;
  const texts: Record<SearchState, string> = {
    idle: '',
    loading: '',
    results: outcome?.hasMore
      ? `The ${count} best results for “${query}”${narrowed}. One more word narrows them down.`
      : `${count === 1 ? '1 result' : `${count} results`} for “${query}”${narrowed}.`,
    weak: `Nothing matches “${query}” well${narrowed}. ${count === 1 ? 'This comes' : 'These come'} closest:`,
    none: `Nothing found for “${query}”${narrowed}.`,
    unavailable:
      count > 0 ? 'Only titles and keywords were searched: the full text could not be loaded.' : 'The search could not be loaded.',
  };
  return texts[state];
}

/** What was searched, and what the reader can try. */
export function helpText(state: SearchState, { filters }: SearchRequest, outcome?: Pick<Outcome, 'unknown'>): string {
  if (state === 'unavailable')
    return 'The connection may be down, or something in this browser keeps the search from running. The lists below work without it.';
  const unknown = outcome?.unknown ?? [];
  const searched = 'Articles, documentation, questions, release notes, known issues, announcements and downloads were searched.';
  const missing = unknown.length === 0 ? '' : ` None of them has ${unknown.map((word) => `“${word}”`).join(' or ')}.`;
  const hint = Object.keys(filters).length > 0 ? ' Fewer filters or other words may help.' : ' Other words may help.';
  return searched + missing + hint;
}
