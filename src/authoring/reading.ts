/** How an entry reads: its length, and the school grade that its sentences ask for. */
import { fleschKincaid } from 'flesch-kincaid';
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { syllable } from 'syllable';

export interface Reading {
  /** Words of running text, tables and headings; code blocks do not count. */
  words: number;
  /**
   * The Flesch-Kincaid grade of the running text, in years of American schooling (Kincaid and others, "Derivation of new
   * readability formulas", 1975). Tables, headings and code are no sentences. Zero where there is no running text.
   */
  grade: number;
}

/** Measures the body of an entry. Throws if it does not compile: `npm run check` says where. */
export function measureReading(body: string, isMdx: boolean): Reading {
  const sentences = sentencesOf(body, isMdx);
  const words = sentences.flatMap(wordsOf);
  const grade = fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
  return { words: wordsOf(allText(parse(body, isMdx))).length, grade: words.length === 0 ? 0 : Math.round(grade * 10) / 10 };
}

/** The sentences of the running text, in order. A name in code counts as one word. */
export function sentencesOf(body: string, isMdx: boolean): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return paragraphsOf(parse(body, isMdx)).flatMap((text) =>
    [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean),
  );
}

/** The texts of paragraphs, wherever they stand but in tables. */
export function paragraphsOf(node: MdastNode): string[] {
  if (node.type === 'paragraph') return [textOf(node, 'name').replaceAll(/\s+/g, ' ')];
  if (node.type === 'table' || !('children' in node)) return [];
  return node.children.flatMap(paragraphsOf);
}

function parse(body: string, isMdx: boolean): MdastNode {
  return (isMdx ? mdxToMdast : markdownToMdast)(body, { features: { smartPunctuation: false, frontmatter: false } });
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

function wordsOf(text: string): string[] {
  return [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}
