/** The measure of how an entry reads: its length, and the school grade that its sentences ask for. */
import { fleschKincaid } from 'flesch-kincaid';
import type { MdastNode } from 'satteri';
import { syllable } from 'syllable';
import type { MarkdownBody } from '#src/domain/catalog.ts';
import { parseBody } from '#src/source/markdown.ts';
import { fileStart, type Place } from '#src/source/places.ts';

export interface Reading {
  /** Words of running text, tables and headings; code blocks do not count. */
  words: number;
  /**
   * The Flesch-Kincaid grade of the running text, in years of American schooling (Kincaid and others, "Derivation of new
   * readability formulas", 1975). Tables, headings and code are no sentences. Zero for a few words, of which the formula says nothing.
   */
  grade: number;
  /** The words of the longest sentence, and where its paragraph begins in the body. */
  longest: { words: number; place: Place };
}

/** One long word makes a grade of twenty out of a few. */
const fewestWords = 10;

/** Measures bodies of entries in English. It throws if one does not compile. */
export function createReadingMeasure(): (body: MarkdownBody) => Reading {
  // Most words of a content are the same few thousand.
  const known = new Map<string, number>();
  const syllablesOf = (word: string): number => {
    const count = known.get(word) ?? syllable(word);
    known.set(word, count);
    return count;
  };
  return (body) => {
    const tree = parseBody(body);
    const sentences = paragraphsOf(tree).flatMap(({ text, place }) =>
      splitSentences(text).map((sentence) => ({ words: wordsOf(sentence), place })),
    );
    const words = sentences.flatMap((sentence) => sentence.words);
    const counts = { sentence: sentences.length, word: words.length, syllable: words.reduce((sum, word) => sum + syllablesOf(word), 0) };
    const longest = sentences.toSorted((a, b) => b.words.length - a.words.length)[0];
    return {
      words: wordsOf(allText(tree)).length,
      grade: words.length < fewestWords ? 0 : Math.round(fleschKincaid(counts) * 10) / 10,
      longest: { words: longest?.words.length ?? 0, place: longest?.place ?? fileStart },
    };
  };
}

/** The sentences of the running text, in order. A name in code counts as one word. */
export function sentencesOf(body: MarkdownBody): string[] {
  return paragraphsOf(parseBody(body)).flatMap(({ text }) => splitSentences(text));
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

function splitSentences(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean);
}

/** As Unicode's word boundaries divide English (UAX #29), in a tenth of the time. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+(?:['’.][\p{L}\p{N}_]+)*/gu) ?? [];
}

/** The texts of paragraphs, wherever they stand but in tables. */
function paragraphsOf(node: MdastNode): { text: string; place: Place }[] {
  if (node.type === 'paragraph') {
    return [{ text: textOf(node, 'name').replaceAll(/\s+/g, ' '), place: node.position?.start ?? fileStart }];
  }
  if (node.type === 'table' || !('children' in node)) return [];
  return node.children.flatMap(paragraphsOf);
}

function allText(node: MdastNode): string {
  return 'children' in node ? node.children.map(allText).join(node.type === 'root' ? '\n' : ' ') : node.type === 'code' ? '' : textOf(node);
}

function textOf(node: MdastNode, code?: string): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return code ?? node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map((child) => textOf(child, code)).join('') : '';
}
