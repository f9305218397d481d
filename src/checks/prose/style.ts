/** Words that writers of help texts leave out or replace. */
import type { GlossaryTerm } from '#src/schemas/lists.ts';

export interface StyleFinding {
  offset: number;
  rule: 'simply-just' | 'glossary-term';
  message: string;
}

export type Style = (text: string) => StyleFinding[];

/** "Just" also says when or how exactly something is, as in "has just ended" and "just before", which is fine. */
const minimizers =
  /\b([Ss]imply|[Ee]asily|[Oo]bviously|[Oo]f course|(?<!\b(?:has|have|had|not|only) |['’]ve )[Jj]ust(?! (?:as|like|before|after|now|under|over|above|below|because|in case|in time)\b))\b(?!-)/g;

/** What a program says, or somebody else, stands as they said it. */
const quotations = /"[^"]*"|“[^“”]*”/g;

/** A search for minimizers, and for the words that the glossary says to avoid. */
export function createStyle(glossary: readonly GlossaryTerm[]): Style {
  const preferred = new Map(glossary.flatMap(({ term, avoid }) => avoid.map((word) => [word.toLowerCase(), term] as const)));
  // Most texts hold none of them, which a plain search tells soonest.
  const beginnings = [...preferred.keys()].map((word) => word.split(' ')[0] ?? word);
  const mayAvoid = (text: string) => {
    const lower = text.toLowerCase();
    return beginnings.some((word) => lower.includes(word));
  };
  const avoided =
    preferred.size === 0
      ? undefined
      : new RegExp(`(?<![\\p{L}-])(?:${[...preferred.keys()].map(inPattern).join('|')})(?![\\p{L}-])`, 'giu');
  const find = (text: string): StyleFinding[] => [
    ...[...text.matchAll(minimizers)].map(({ 0: word, index }): StyleFinding => ({
      offset: index,
      rule: 'simply-just',
      message: `"${word}" helps nobody who is stuck: leave it out`,
    })),
    ...[...(avoided && mayAvoid(text) ? text.matchAll(avoided) : [])].map(({ 0: word, index }): StyleFinding => ({
      offset: index,
      rule: 'glossary-term',
      message: `"${word.replaceAll(/\s+/g, ' ')}" is called "${preferred.get(word.toLowerCase().replaceAll(/\s+/g, ' ')) ?? ''}" here (glossary.yaml)`,
    })),
  ];
  return (text) => {
    const findings = find(text);
    if (findings.length === 0) return findings;
    const quoted = [...text.matchAll(quotations)].map(({ 0: quotation, index }) => ({ from: index, to: index + quotation.length }));
    return findings.filter(({ offset }) => !quoted.some(({ from, to }) => from < offset && offset < to));
  };
}

function inPattern(text: string): string {
  return text
    .split(' ')
    .map((word) => RegExp.escape(word))
    .join('\\s+');
}
