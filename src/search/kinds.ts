/** The values of the search's `kind` filter. */
import type { Words } from '#src/messages/languages.ts';
import { kinds, publishedNames, type EntryWord, type PublishedName } from '#src/schemas/kinds.ts';

export type Kind = EntryWord | 'page';

const ordered = [...new Set<PublishedName>(['articles', 'docs', 'faqs', 'knownIssues', 'releases', ...publishedNames])];

/** The kinds in the filter's order: answers first. */
export const kindOrder: readonly Kind[] = [...ordered.map((name) => kinds[name].word), 'page'];

/** What kinds are called in search results. */
export function kindLabels(t: Words): Record<Kind, string> {
  return { ...Object.fromEntries(ordered.map((name) => [kinds[name].word, t.kinds[name].label])), page: t.kinds.page } as Record<
    Kind,
    string
  >;
}
