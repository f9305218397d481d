/** Checks the prose: spelling, unhelpful or discouraged words, and the rules in the organization's own style.yaml. */
import type { Facts } from '../facts.ts';
import { warning, type Finding } from '../findings.ts';
import type { Body } from '../body/body.ts';
import { flatMapInSlices } from '../slices.ts';
import { checkExceptions, checkNever, isExcepted } from './never.ts';
import { proseOfBody, proseOfFields, type Prose } from './prose.ts';
import { checkReading } from './reading.ts';
import { openDictionaries } from './dictionaries.ts';
import { createSpeller, isNameIn, unknownWords, type Speller, type UnknownWord } from './speller.ts';
import type { GlossaryTerm } from '#src/schemas/lists.ts';
import { patternOf, type WordRule } from '#src/schemas/style.ts';

/** Findings about the prose of fields and bodies. `words` are the project's own words. */
export async function checkProse(facts: Facts, bodies: ReadonlyMap<string, Body>, words: readonly string[]): Promise<Finding[]> {
  const { site, products } = facts.content;
  const names = [...products.map(({ id }) => id), ...facts.texts.flatMap(({ meta, text }) => (meta.text === 'name' ? [text] : []))];
  const dictionaries = await openDictionaries(site.language);
  const speller = dictionaries && createSpeller(dictionaries, [...words, ...names]);
  const checkStyle = createStyleCheck(facts);
  const read = facts.entries.flatMap(({ file }) => bodies.get(file) ?? []);
  // A text that serves as title, summary and body is read once.
  const pieces = Map.groupBy([...proseOfFields(facts), ...read.flatMap(proseOfBody)], ({ file, text }) => `${file}\0${text.trim()}`);
  const unknown: Misspelling[] = [];
  return [
    ...(await flatMapInSlices(pieces.values(), ([piece]) => {
      if (!piece) return [];
      if (speller) unknown.push(...unknownWords(piece.text, speller).map((word) => ({ ...word, piece })));
      return checkStyle(piece);
    })),
    ...(speller ? checkSpelling(unknown, speller) : []),
    ...read.flatMap(checkLinkTexts),
    ...(await checkReading(facts, bodies)),
    ...(await checkNever(facts, bodies)),
    ...checkExceptions('avoid', facts),
  ];
}

/** An unknown word and its place. */
type Misspelling = UnknownWord & { piece: Prose };

function checkSpelling(unknown: readonly Misspelling[], speller: Speller): Finding[] {
  const byWord = Map.groupBy(unknown, ({ word }) => word.toLowerCase().replace(/['’]s$/, ''));
  return [...byWord.values()]
    .filter((all) => !isNameIn(all, speller))
    .flat()
    .flatMap(({ word, offset, piece: { file, placeOf } }) => {
      const nearest = speller.suggest(word);
      if (nearest.includes(word)) return [];
      const hint = nearest.length === 0 ? '' : ` (did you mean ${nearest.join(', ')}?)`;
      return warning(file, placeOf(offset), 'spelling', `"${word}" is not in the dictionary: fix it, or add it to words.txt${hint}`);
    });
}

/** Link texts that say nothing on their own, as in a screen reader's list of links. */
const emptyWords =
  /^(?:here|click here|click|this|this link|this page|this article|link|the link|more|read more|learn more|more info|more information|see more|details)$/;

function checkLinkTexts({ file, links }: Body): Finding[] {
  return links.flatMap(({ text, place }) => {
    if (
      text === undefined ||
      !emptyWords.test(
        text
          .toLowerCase()
          .replaceAll(/[^\p{L} ]/gu, '')
          .trim(),
      )
    )
      return [];
    const message = `"${text.trim()}" does not say where the link goes: name its target, such as [Okta sign-in](/kb/…/)`;
    return [warning(file, place, 'click-here', message)];
  });
}

/** "Just" is fine if it says when or how much, as in "you just joined", "just before" and "instead of just a page". */
const minimizers =
  /\b([Ss]imply|(?<!\b(?:[Mm]ore|[Ll]ess|[Mm]ost) )[Ee]asily|[Oo]bviously|[Oo]f course|(?<!\b(?:has|have|had|not|only|than|of|for|with|from|in|by|at|on) |['’]ve )[Jj]ust(?! (?:as|like|before|after|now|once|under|over|above|below|because|in case|[Ii]n [Tt]ime|(?!embed)\p{Ll}+[^e\s]ed|made|sent|got|began|bought|came)\b))\b(?!-)/gu;

/** Quotations of programs and people stay as they are. */
const quotations = /"[^"]*"|“[^“”]*”/g;

interface Remark {
  index: number;
  rule: 'simply-just' | 'glossary-term' | 'plain-words';
  message: string;
}

/** Creates a check for minimizers, and for words that the glossary or style.yaml says to avoid. */
function createStyleCheck({ content: { glossary, style }, entries }: Facts): (prose: Prose) => Finding[] {
  const findTerms = createTermFinder(glossary);
  const findAvoided = createAvoidedFinder(style.avoid, new Map(entries.map(({ file, id }) => [file, id])));
  return ({ file, text, placeOf }) => {
    const found = [...findMinimizers(text), ...findTerms(text), ...findAvoided(text, file)];
    if (found.length === 0) return [];
    const quoted = Array.from(text.matchAll(quotations), ({ 0: quotation, index }) => ({ from: index, to: index + quotation.length }));
    return found
      .filter(({ index }) => !quoted.some(({ from, to }) => from < index && index < to))
      .map(({ index, rule, message }) => warning(file, placeOf(index), rule, message));
  };
}

function findMinimizers(text: string): Remark[] {
  return Array.from(text.matchAll(minimizers), ({ 0: word, index }) => {
    return { index, rule: 'simply-just', message: `"${word}" does not help someone who is stuck: remove it` };
  });
}

/** Finds words that the glossary says to avoid. */
function createTermFinder(glossary: readonly GlossaryTerm[]): (text: string) => Remark[] {
  const preferred = new Map(glossary.flatMap(({ term, avoid }) => avoid.map((word) => [word.toLowerCase(), term] as const)));
  if (preferred.size === 0) return () => [];
  const words = [...preferred.keys()].map((word) => word.split(' ').map(RegExp.escape).join('\\s+'));
  const pattern = new RegExp(`(?<![\\p{L}-])(?:${words.join('|')})(?![\\p{L}-])`, 'giu');
  return (text) =>
    Array.from(text.matchAll(pattern), ({ 0: match, index }) => {
      const word = onOneLine(match);
      const message = `"${word}" is a word to avoid: write "${preferred.get(word.toLowerCase()) ?? ''}" (glossary.yaml)`;
      return { index, rule: 'glossary-term', message };
    });
}

/** Finds words that style.yaml says to avoid. `ids` are those of entries, by file. */
function createAvoidedFinder(rules: readonly WordRule[], ids: ReadonlyMap<string, string>): (text: string, file: string) => Remark[] {
  const known = rules.map((rule) => ({ ...rule, patterns: rule.words.map(patternOf) }));
  return (text, file) => {
    // The advice in style.yaml may mention the words.
    const active = file === 'style.yaml' ? [] : known.filter((rule) => !isExcepted(rule, file, ids.get(file)));
    return active.flatMap(({ patterns, say }) =>
      patterns.flatMap((pattern) =>
        [...text.matchAll(pattern)]
          .filter(([words]) => words !== '')
          .map(({ 0: words, index }): Remark => {
            return { index, rule: 'plain-words', message: `"${onOneLine(words)}" is a phrase to avoid: say ${say} (style.yaml)` };
          }),
      ),
    );
  };
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
