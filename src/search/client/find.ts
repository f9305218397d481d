/** Finds hits for a query: first from the quick index, then with the full text. */
import type { SearchRequest } from './request.ts';
import { countMatches, createMatcher, markText, type Matcher, type Segment } from './mark.ts';
import type { FullText, QuickHit, QuickIndex, QuickOutcome } from './quick.ts';

export interface Hit {
  url: string;
  id: string;
  title: Segment[];
  kind: string;
  products: string[];
  isSample: boolean;
  summary: Segment[];
  /** The section that has more of the query than the title. */
  section?: { id: string; title: Segment[] };
}

export interface Outcome {
  /** `weak`: nothing has enough of the query's words to count as a result. */
  quality: 'results' | 'weak' | 'none';
  hits: Hit[];
  /** Words of the query that nothing has. */
  unknown: string[];
  /** The query with corrected words, if that is what was searched. */
  corrected?: string | undefined;
  /** Other names that were searched too. */
  also: string[];
}

/** The least confidence for results and for weak hits; set by the search tests. */
const [resultConfidence, weakConfidence] = [0.5, 0.2];
/** More weak hits than this help nobody. */
const mostWeakHits = 5;

export interface Finder {
  quick: Pick<QuickIndex, 'find'>;
  fullText: FullText;
}

/**
 * Yields what the quick index knows, and then the outcome with the full text. Fails if the quick index cannot be loaded; if only
 * the full text cannot be, it fails after the first outcome.
 */
export async function* find(
  { query, filters, isExact }: SearchRequest,
  { quick, fullText }: Finder,
  limit: number,
): AsyncGenerator<Outcome> {
  yield toOutcome(query, await quick.find(query, filters, limit, { isExact }));
  yield toOutcome(query, await quick.find(query, filters, limit, { isExact, fullText }));
}

function toOutcome(query: string, { hits, confidence, unknown, corrected, also }: QuickOutcome): Outcome {
  const quality = hits.length === 0 || confidence < weakConfidence ? 'none' : confidence < resultConfidence ? 'weak' : 'results';
  const shown = quality === 'none' ? [] : quality === 'weak' ? hits.slice(0, mostWeakHits) : hits;
  const matches = createMatcher([corrected ?? query, ...also].join(' '));
  return { quality, hits: shown.map((hit) => toHit(hit, matches)), unknown, corrected, also };
}

function toHit({ record, filters }: QuickHit, matches: Matcher): Hit {
  const { url, id = '', title, summary = '', headings = [] } = record;
  const [best] = headings
    .map(([anchor, text]) => ({ anchor, text, count: countMatches(text, matches) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const isBetter = best !== undefined && best.count >= Math.max(1, countMatches(title, matches));
  return {
    url,
    id,
    title: markText(title, matches),
    kind: filters.kind?.[0] ?? '',
    products: filters.product ?? [],
    isSample: filters.sample !== undefined,
    summary: markText(summary, matches),
    ...(isBetter && { section: { id: best.anchor, title: markText(best.text, matches) } }),
  };
}
