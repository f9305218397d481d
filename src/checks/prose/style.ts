/** Words that writers of help texts leave out or replace. */
import type { GlossaryTerm } from '#src/schemas/lists.ts';
import { warning, type Finding } from '../findings.ts';
import type { Prose } from './prose.ts';

/** "Just" also says when or how exactly something is, as in "has just ended" and "just before", which is fine. */
const minimizers =
  /\b([Ss]imply|[Ee]asily|[Oo]bviously|[Oo]f course|(?<!\b(?:has|have|had|not|only) |['’]ve )[Jj]ust(?! (?:as|like|before|after|now|under|over|above|below|because|in case|in time)\b))\b(?!-)/g;

/** What a program says, or somebody else, stands as they said it. */
const quotations = /"[^"]*"|“[^“”]*”/g;

/** A check for minimizers, and for the words that the glossary says to avoid. */
export function createStyleCheck(glossary: readonly GlossaryTerm[]): (prose: Prose) => Finding[] {
  const preferred = new Map(glossary.flatMap(({ term, avoid }) => avoid.map((word) => [word.toLowerCase(), term] as const)));
  const words = [...preferred.keys()].map((word) => word.split(' ').map(RegExp.escape).join('\\s+'));
  const avoided = words.length === 0 ? /(?!)/g : new RegExp(`(?<![\\p{L}-])(?:${words.join('|')})(?![\\p{L}-])`, 'giu');
  return ({ file, text, placeOf }) => {
    const found = [
      ...Array.from(text.matchAll(minimizers), ({ 0: word, index }) => {
        return { index, rule: 'simply-just' as const, message: `"${word}" helps nobody who is stuck: leave it out` };
      }),
      ...Array.from(text.matchAll(avoided), ({ 0: match, index }) => {
        const word = match.replaceAll(/\s+/g, ' ');
        const message = `"${word}" is called "${preferred.get(word.toLowerCase()) ?? ''}" here (glossary.yaml)`;
        return { index, rule: 'glossary-term' as const, message };
      }),
    ];
    if (found.length === 0) return [];
    const quoted = Array.from(text.matchAll(quotations), ({ 0: quotation, index }) => ({ from: index, to: index + quotation.length }));
    return found
      .filter(({ index }) => !quoted.some(({ from, to }) => from < index && index < to))
      .map(({ index, rule, message }) => warning(file, placeOf(index), rule, message));
  };
}
