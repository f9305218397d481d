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

/** How many different words of a query a text has. */
export function countMatches(text: string, matches: Matcher): number {
  return new Set(text.split(/\s+/).filter(matches).map(normalize)).size;
}
