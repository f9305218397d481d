/** The messages of the search, which the page gives its form. */
import { readMessages } from '#src/messages/page-messages.ts';
import type { Words } from '#src/messages/languages.ts';

/** With the names of kinds of content, by the values of the `kind` filter; an index may know others. */
export type SearchMessages<Group extends 'searchBox' | 'searchPage'> = Words[Group] & { kinds: Record<string, string> };

export function readSearchMessages<Group extends 'searchBox' | 'searchPage'>(form: HTMLElement): SearchMessages<Group> {
  return readMessages<Group>(form) as SearchMessages<Group>;
}
