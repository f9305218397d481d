/** Finds the passage of a text that best matches a query. */
import { matchChunk, type QueryWord } from '../words.ts';
import type { Indexed } from './engine.ts';

/** A run of text that matches or does not. */
export interface Segment {
  text: string;
  isMatch: boolean;
}

export interface Passage {
  /** The section of the excerpt; undefined at the beginning of the page. */
  section: { id: string; title: string } | undefined;
  excerpt: Segment[];
  /** The indexes of the query's words in the excerpt. */
  matched: Set<number>;
}

interface Section {
  id: string;
  title: string;
  start: number;
  end: number;
}

const excerptLength = 28;
/** Words shown before the first match. */
const leadIn = 4;

/** The best passage of a page for a query's words. */
export function findPassage(page: Pick<Indexed, 'content' | 'anchors' | 'meta'>, words: QueryWord[]): Passage {
  const chunks = page.content.trim().split(/\s+/);
  const matches = findMatches(chunks, words);
  const sections = sectionsOf(page, chunks.length);
  const [first] = sections;
  let best = first;
  for (const section of sections) if (best && wordsIn(matches, section).size > wordsIn(matches, best).size) best = section;
  if (!best) return { section: undefined, excerpt: [], matched: new Set() };
  const start = bestStart(matches, best);
  const end = Math.min(start + excerptLength, best.end);
  return {
    section: best === first || best.id === '' ? undefined : { id: best.id, title: best.title },
    excerpt: toSegments(chunks.slice(start, end), matches.slice(start, end), start > best.start, end < best.end),
    matched: wordsIn(matches, { start, end }),
  };
}

/** Marks a query's words in a text. */
export function markWords(text: string, words: QueryWord[]): Segment[] {
  const chunks = text.trim().split(/\s+/);
  return toSegments(chunks, findMatches(chunks, words), false, false);
}

/** The indexes of the words that each chunk matches. */
function findMatches(chunks: string[], words: QueryWord[]): number[][] {
  return chunks.map((chunk) => words.flatMap((word, index) => (matchChunk(chunk, word) > 0 ? [index] : [])));
}

/** The text before the first heading without the leading title, then the section of each heading. */
function sectionsOf(page: Pick<Indexed, 'content' | 'anchors' | 'meta'>, length: number): Section[] {
  const title = page.meta.title ?? '';
  const titleLength = title !== '' && page.content.trim().startsWith(title) ? title.trim().split(/\s+/).length : 0;
  const headings = page.anchors
    .filter(({ element, text }) => /^h[2-4]$/i.test(element) && text !== undefined && text.trim() !== '')
    .sort((a, b) => a.location - b.location);
  const starts = [
    { id: '', title: '', start: titleLength },
    ...headings.map(({ id, text = '', location }) => ({ id, title: text.trim(), start: location })),
  ];
  return starts
    .map((section, index) => ({ ...section, end: starts[index + 1]?.start ?? length }))
    .filter((section) => section.end > section.start);
}

function wordsIn(matches: number[][], { start, end }: Pick<Section, 'start' | 'end'>): Set<number> {
  return new Set(matches.slice(start, end).flat());
}

/** The start of the window with the most distinct words, then the most matches, then the first. */
function bestStart(matches: number[][], section: Section): number {
  let best = { start: section.start, value: 0 };
  for (let at = section.start; at < section.end; at += 1) {
    if (matches[at]?.length === 0) continue;
    const start = Math.max(section.start, Math.min(at - leadIn, section.end - excerptLength));
    const found = matches.slice(start, Math.min(start + excerptLength, section.end)).flat();
    const value = new Set(found).size * 100 + found.length;
    if (value > best.value) best = { start, value };
  }
  return best.start;
}

/** Joins the words with spaces; a match excludes the punctuation around it. */
function toSegments(chunks: string[], matches: number[][], isCutBefore: boolean, isCutAfter: boolean): Segment[] {
  const segments: Segment[] = [];
  const add = (text: string, isMatch: boolean) => {
    const last = segments.at(-1);
    if (last?.isMatch === isMatch) last.text += text;
    else if (text !== '') segments.push({ text, isMatch });
  };
  if (isCutBefore) add('… ', false);
  chunks.forEach((chunk, index) => {
    if (index > 0) add(' ', false);
    const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(chunk) ?? [];
    add(before, false);
    add(word, (matches[index]?.length ?? 0) > 0 && word !== '');
    add(after, false);
  });
  if (isCutAfter) add(' …', false);
  return segments;
}
