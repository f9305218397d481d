/** Finds hits for a query: first from the quick index, then with the full text. */
import type { SearchRequest } from './request.ts';
import { countMatches, createMatcher, findExcerpt, markText, type Matcher, type Segment } from './mark.ts';
import type { PagefindEngine, PageText } from './engine.ts';
import type { QuickHit, QuickIndex, QuickOutcome } from './quick.ts';

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
  /** Whether there are more results than hits. */
  hasMore: boolean;
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
const mostExcerpts = 3;

export interface Finder {
  quick: Pick<QuickIndex, 'find'>;
  fullText: Pick<PagefindEngine, 'recordsWith' | 'read'>;
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
  const found = await quick.find(query, filters, limit, { isExact, fullText: (chunk, isKnown) => fullText.recordsWith(chunk, isKnown) });
  const outcome = toOutcome(query, found);
  const matches = matcherOf(query, found);
  // A hit that shows none of the words gets an excerpt that does; each is a request.
  const silent = outcome.hits.flatMap((hit, index) => (showsMatch(hit) ? [] : [{ hit, number: found.hits[index]?.number ?? -1 }]));
  for (const { hit, text } of await Promise.all(
    silent.slice(0, mostExcerpts).map(async ({ hit, number }) => ({ hit, text: await fullText.read(number) })),
  ))
    if (text) addExcerpt(hit, text, matches);
  yield outcome;
}

function matcherOf(query: string, { corrected, also }: QuickOutcome): Matcher {
  return createMatcher([corrected ?? query, ...also].join(' '));
}

function showsMatch({ title, summary, section }: Hit): boolean {
  return [...title, ...summary, ...(section?.title ?? [])].some(({ isMatch }) => isMatch);
}

function addExcerpt(hit: Hit, { content, anchors }: PageText, matches: Matcher): void {
  const excerpt = findExcerpt(content, matches);
  if (!excerpt) return;
  hit.summary = excerpt.segments;
  const headings = anchors.filter(({ element, text }) => /^h[2-4]$/i.test(element) && text !== undefined && text.trim() !== '');
  const section = headings.filter(({ location }) => location <= excerpt.at).sort((a, b) => b.location - a.location)[0];
  if (section) hit.section = { id: section.id, title: markText(section.text ?? '', matches) };
}

function toOutcome(query: string, found: QuickOutcome): Outcome {
  const { hits, hasMore, confidence, unknown, corrected, also } = found;
  const quality = hits.length === 0 || confidence < weakConfidence ? 'none' : confidence < resultConfidence ? 'weak' : 'results';
  const shown = quality === 'none' ? [] : quality === 'weak' ? hits.slice(0, mostWeakHits) : hits;
  const matches = matcherOf(query, found);
  return { quality, hits: shown.map((hit) => toHit(hit, matches)), hasMore: hasMore && quality === 'results', unknown, corrected, also };
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
