/** What the search finds, as its filter `kind` names it. */
import { kinds, publishedNames, type EntryWord, type PublishedName } from '#src/schemas/kinds.ts';

export type Kind = EntryWord | 'page';

/** In the order in which the filter offers them: answers first. */
const offered = [...new Set<PublishedName>(['articles', 'docs', 'faqs', 'knownIssues', 'releases', ...publishedNames])];

export const kindLabels = {
  ...Object.fromEntries(offered.map((name) => [kinds[name].word, kinds[name].label])),
  page: 'Page',
} as Record<Kind, string>;

/** The label of a kind that an index names, which may be newer than this code. */
export function kindLabel(kind: string): string {
  return (kindLabels as Record<string, string>)[kind] ?? kind;
}
