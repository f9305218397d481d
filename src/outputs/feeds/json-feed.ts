/** JSON Feed 1.1. */
import { generateJsonFeed } from 'feedsmith';
import type { Feed } from './feed.ts';

export function toJsonFeed(feed: Feed): string {
  const json = generateJsonFeed({
    title: feed.title,
    description: feed.description,
    home_page_url: feed.pageUrl,
    feed_url: `${feed.baseUrl}feed.json`,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: item.date,
      tags: item.categories,
    })),
  });
  // The generator omits an empty list, which the format requires.
  return `${JSON.stringify({ items: [], ...(json as object) }, null, 2)}\n`;
}
