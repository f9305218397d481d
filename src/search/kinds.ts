/** The values of the search's `kind` filter. */
import { kinds, publishedNames, type EntryWord, type PublishedName } from '#src/schemas/kinds.ts';

export type Kind = EntryWord | 'page';

/** In the filter's order: answers first. */
const ordered = [...new Set<PublishedName>(['articles', 'docs', 'faqs', 'knownIssues', 'releases', ...publishedNames])];

export const kindLabels = {
  ...Object.fromEntries(ordered.map((name) => [kinds[name].word, kinds[name].label])),
  page: 'Page',
} as Record<Kind, string>;

/** The label of a kind in an index, which may be newer than this code. */
export function kindLabel(kind: string): string {
  return (kindLabels as Record<string, string>)[kind] ?? kind;
}
