import type { Words } from '#src/messages/languages.ts';

/** The words that the parser adds to footnotes. */
export function footnoteWords({ prose }: Words) {
  // The parser puts the number in place of its own placeholder.
  return { gfm: { footnotes: { label: prose.footnotes, backLabel: prose.footnoteBack({ reference: '{reference}' }) } } };
}
