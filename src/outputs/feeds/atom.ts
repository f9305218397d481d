/** Atom 1.0 (RFC 4287). */
import { generateAtomFeed } from 'feedsmith';
import type { Feed } from './feed.ts';

/** A feed as Atom. All text has a type: the generator drops text without one. */
export function toAtom(feed: Feed): string {
  const url = `${feed.baseUrl}atom.xml`;
  return generateAtomFeed({
    id: url,
    title: { value: feed.title, type: 'text' },
    subtitle: { value: feed.description, type: 'text' },
    updated: feed.updated,
    authors: [{ name: feed.author }],
    links: [
      { href: url, rel: 'self', type: 'application/atom+xml' },
      { href: feed.pageUrl, rel: 'alternate', type: 'text/html' },
    ],
    xml: { lang: feed.language },
    entries: feed.items.map((item) => ({
      id: item.id,
      title: { value: item.title, type: 'text' },
      links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
      published: item.date,
      updated: item.date,
      categories: item.categories.map((term) => ({ term })),
      summary: { value: item.summary, type: 'text' },
      content: { value: item.html, type: 'html' },
    })),
  });
}
