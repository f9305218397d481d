/** Marks a query's words in texts. */
import { chunksOf, isStopWord, joinParticle, normalize, tokensOf } from '../tokens.ts';

/** A run of text that matches or does not. */
export interface Segment {
  text: string;
  isMatch: boolean;
}

/** Whether a piece of text without spaces has a word of the query. */
export type Matcher = (piece: string) => boolean;

/** Creates the matcher of a query. Stop words count only if it has no other words. */
export function createMatcher(query: string): Matcher {
  const chunks = chunksOf(query);
  const all = chunks.flatMap(({ readings }, index) => [...readings.flat(), joinParticle(readings, chunks[index + 1]) ?? '']);
  const telling = all.filter((token) => token !== '' && !isStopWord(token));
  const tokens = new Set(telling.length > 0 ? telling : all);
  const last = normalize(chunks.at(-1)?.text ?? '');
  return (piece) => tokensOf(piece).some((token) => tokens.has(token)) || (last.length > 2 && normalize(piece).startsWith(last));
}

/** A text with its matches, which exclude the punctuation around them. */
export function markText(text: string, matches: Matcher): Segment[] {
  const segments: Segment[] = [];
  const add = (part: string, isMatch: boolean) => {
    const last = segments.at(-1);
    if (last?.isMatch === isMatch) last.text += part;
    else if (part !== '') segments.push({ text: part, isMatch });
  };
  for (const piece of text.split(/(\s+)/)) {
    const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(piece) ?? [];
    add(before, false);
    add(word, word !== '' && matches(word));
    add(after, false);
  }
  return segments;
}

/** In words: the length of an excerpt, and what it has before its first match. */
const [excerptLength, leadIn] = [28, 4];

/** The part of a text with the most different words of a query, and the index of its first word; undefined if there is none. */
export function findExcerpt(text: string, matches: Matcher): { segments: Segment[]; at: number } | undefined {
  const pieces = text.trim().split(/\s+/);
  const found = pieces.flatMap((piece, index) => (matches(piece) ? [{ index, word: normalize(piece) }] : []));
  let best = { at: -1, count: 0 };
  for (const { index } of found) {
    const count = new Set(found.filter((other) => other.index >= index && other.index < index + excerptLength).map(({ word }) => word))
      .size;
    if (count > best.count) best = { at: index, count };
  }
  if (best.count === 0) return undefined;
  const from = Math.max(0, Math.min(best.at - leadIn, pieces.length - excerptLength));
  const to = Math.min(pieces.length, from + excerptLength);
  const excerpt = `${from > 0 ? '… ' : ''}${pieces.slice(from, to).join(' ')}${to < pieces.length ? ' …' : ''}`;
  return { segments: markText(excerpt, matches), at: best.at };
}

/** How many different words of a query a text has. */
export function countMatches(text: string, matches: Matcher): number {
  return new Set(text.split(/\s+/).filter(matches).map(normalize)).size;
}
