/** Structured data in the vocabulary of schema.org, as JSON-LD: what a page says of itself to search engines. */

/** A thing of schema.org; a key that is undefined is left out. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

/** The things as the content of a `<script type="application/ld+json">`, which no text within can end. */
export function toJsonLd(things: readonly Thing[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
}
