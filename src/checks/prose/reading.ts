/** Checks how long and how hard to read entries are: their length and school grade against the limits in `style.yaml`. */
import { fleschKincaid } from 'flesch-kincaid';
import type { MdastNode } from 'satteri';
import { syllable } from 'syllable';
import type { MarkdownBody } from '#src/domain/catalog.ts';
import { parseBody, textOf } from '#src/source/markdown.ts';
import { fileStart, type Place } from '#src/source/places.ts';
import type { Body } from '../body/body.ts';
import type { Facts } from '../facts.ts';
import { warning, type Finding } from '../findings.ts';
import { flatMapInSlices } from '../slices.ts';

interface Reading {
  /** The number of words in running text, tables and headings; code blocks do not count. */
  words: number;
  /**
   * The Flesch-Kincaid grade of the running text, in years of American schooling (Kincaid and others, "Derivation of new
   * readability formulas", 1975). Tables, headings and code blocks do not count. Zero for very short texts, which the formula does not fit.
   */
  grade: number;
  /** The number of words in the longest sentence, and the position of its paragraph in the body. */
  longest: { words: number; place: Place };
}

/** In a shorter text, one long word can raise the grade to twenty. */
const minWords = 10;

/** Warns about entries that are longer or harder to read than allowed. For English only. */
export async function checkReading({ entries, sources, content }: Facts, bodies: ReadonlyMap<string, Body>): Promise<Finding[]> {
  const { site, style } = content;
  if (!style.reading || !/^en\b/i.test(site.language)) return [];
  const { gradeAtMost = Infinity, wordsAtMost = Infinity } = style.reading;
  const measure = createReadingMeasure();
  return flatMapInSlices(entries, ({ file }) => {
    const source = sources.get(file);
    if (!source || bodies.get(file)?.isRead !== true) return [];
    const { words, grade, longest } = measure(source.body);
    const place = { line: source.bodyLine + longest.place.line - 1, column: longest.place.column };
    const tooHard = `has reading grade ${grade}; the limit is ${gradeAtMost} (style.yaml): shorten its sentences, starting with the longest one here (${longest.words} words)`;
    const tooLong = `has ${words} words; the limit is ${wordsAtMost} (style.yaml): shorten or split it`;
    return [
      ...(grade > gradeAtMost ? [warning(file, place, 'reading-grade', tooHard)] : []),
      ...(words > wordsAtMost ? [warning(file, fileStart, 'reading-length', tooLong)] : []),
    ];
  });
}

/** Returns a function that measures bodies in English. It throws if one does not compile. */
export function createReadingMeasure(): (body: MarkdownBody) => Reading {
  // Most content uses the same few thousand words.
  const known = new Map<string, number>();
  const syllablesOf = (word: string): number => {
    const count = known.get(word) ?? syllable(word);
    known.set(word, count);
    return count;
  };
  return (body) => {
    const sentences = sentencesOf(body).map(({ text, place }) => ({ words: wordsOf(text), place }));
    const words = sentences.flatMap((sentence) => sentence.words);
    const counts = { sentence: sentences.length, word: words.length, syllable: words.reduce((sum, word) => sum + syllablesOf(word), 0) };
    const longest = sentences.toSorted((a, b) => b.words.length - a.words.length)[0];
    return {
      words: wordsOf(allText(parseBody(body))).length,
      grade: words.length < minWords ? 0 : Math.round(fleschKincaid(counts) * 10) / 10,
      longest: { words: longest?.words.length ?? 0, place: longest?.place ?? fileStart },
    };
  };
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of the running text, in order, each with the position of its paragraph. Inline code counts as one word. */
export function sentencesOf(body: MarkdownBody): { text: string; place: Place }[] {
  return paragraphsOf(parseBody(body)).flatMap((paragraph) => {
    const text = textOf(paragraph, ({ type }) => (type === 'inlineCode' ? 'name' : undefined)).replaceAll(/\s+/g, ' ');
    const sentences = Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter(Boolean);
    return sentences.map((sentence) => ({ text: sentence, place: paragraph.position?.start ?? fileStart }));
  });
}

/** Splits English text like Unicode word boundaries (UAX #29), in a tenth of the time. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+(?:['’.][\p{L}\p{N}_]+)*/gu) ?? [];
}

/** The paragraphs at any depth, except in tables. */
function paragraphsOf(node: MdastNode): MdastNode[] {
  if (node.type === 'paragraph') return [node];
  return node.type === 'table' || !('children' in node) ? [] : node.children.flatMap(paragraphsOf);
}

function allText(node: MdastNode): string {
  return 'children' in node ? node.children.map(allText).join(node.type === 'root' ? '\n' : ' ') : node.type === 'code' ? '' : textOf(node);
}
