/** Finds hits for a query: first from the quick index, then with the full text. */
import type { SearchRequest } from './request.ts';
import { countMatches, createMatcher, findExcerpt, markText, type Matcher, type Segment } from './mark.ts';
import type { PagefindEngine, PageText } from './engine.ts';
import type { FacetCounts } from './rank.ts';
import { bestHits, type QuickHit, type QuickIndex, type QuickOutcome } from './quick.ts';

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
  query: string;
  /** `weak`: nothing has enough of the query's words to count as a result. */
  quality: 'results' | 'weak' | 'none';
  hits: Hit[];
  /** How many results there are; hits are the best of them. */
  count: number;
  /** How many results each value of a filter would give. */
  counts: FacetCounts;
  /** How much of the query the best hits have, 0 to 1. */
  confidence: number;
  /** The query has a SHA-256 digest, and no file has it. */
  isUnknownFile: boolean;
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
const mostExcerpts = 1;

export interface Finder {
  quick: Pick<QuickIndex, 'find' | 'isLoaded'>;
  fullText: Pick<PagefindEngine, 'preload' | 'recordsWith' | 'recordsWithPhrase' | 'read'>;
}

export interface FindOptions {
  /** At most this many hits. */
  limit: number;
  /** All hits up to the limit, and not only those that come with the best. */
  isWhole?: boolean;
  /** Waits until the reader rests, since the full text is not worth its requests while a word is being typed. False ends the search. */
  pause?: () => Promise<boolean>;
}

/**
 * Yields what the quick index knows, and then the outcome with the full text. Fails if the quick index cannot be loaded; if only
 * the full text cannot be, it fails after the first outcome.
 */
export async function* find(
  { query, filters, isExact }: SearchRequest,
  { quick, fullText }: Finder,
  { limit, isWhole, pause }: FindOptions,
): AsyncGenerator<Outcome> {
  // In a large portal each beginning of a word would need its own files.
  const isEarly = pause === undefined || (await quick.isLoaded());
  if (pause && !isEarly && !(await pause())) return;
  // The full text loads while the records do: not before, so that the first results have the network for themselves.
  // Nothing is corrected while a word is being typed.
  const isTyping = pause !== undefined && isEarly;
  const onRanked = () => fullText.preload();
  yield toOutcome(query, await quick.find(query, filters, limit, { isExact: isExact === true || isTyping, isWhole, onRanked }));
  if (pause && isEarly && !(await pause())) return;
  const found = await quick.find(query, filters, limit, { isExact, isWhole, fullText });
  const outcome = toOutcome(query, found);
  await addExcerpts(outcome, found, fullText);
  yield outcome;
}

/** Gives hits that show none of the words an excerpt that does; each is a request, so only the best of them. */
async function addExcerpts({ query, hits }: Outcome, found: QuickOutcome, fullText: Finder['fullText']): Promise<void> {
  const matches = matcherOf(query, found);
  const silent = hits
    .slice(0, bestHits)
    .flatMap((hit, index) => (showsMatch(hit) ? [] : [{ hit, number: found.hits[index]?.number ?? -1 }]));
  const texts = silent.slice(0, mostExcerpts).map(async ({ hit, number }) => ({ hit, text: await fullText.read(number) }));
  for (const { hit, text } of await Promise.all(texts)) if (text) addExcerpt(hit, text, matches);
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
  const { hits, confidence, unknown, corrected, also, counts } = found;
  // Someone who checks a file must not be shown other files.
  const isUnknownFile = unknown.some((word) => /^[0-9a-f]{64}$/i.test(word));
  const quality =
    isUnknownFile || hits.length === 0 || confidence < weakConfidence ? 'none' : confidence < resultConfidence ? 'weak' : 'results';
  const shown = quality === 'none' ? [] : quality === 'weak' ? hits.slice(0, mostWeakHits) : hits;
  const matches = matcherOf(query, found);
  return {
    query,
    quality,
    hits: shown.map((hit) => toHit(hit, matches)),
    count: quality === 'results' ? found.count : shown.length,
    counts,
    isUnknownFile,
    confidence,
    unknown,
    corrected,
    also,
  };
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
