import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { Finding } from './page.ts';

/** Feeds that a feed reader cannot read, that have no title, or whose items share an id. */
export function auditFeed(file: string, text: string): Finding[] {
  try {
    const { title, ids } = read(file, text);
    if (!title) return [{ file, rule: 'feed', message: 'the feed has no title' }];
    if (ids.includes(undefined)) return [{ file, rule: 'feed', message: 'an item has no id' }];
    const twice = ids.find((id, index) => ids.indexOf(id) < index);
    return twice === undefined ? [] : [{ file, rule: 'feed', message: `the item id ${twice} stands twice` }];
  } catch (error) {
    return [{ file, rule: 'feed', message: `is not a feed: ${error instanceof Error ? error.message : String(error)}` }];
  }
}

function read(file: string, text: string): { title: string | undefined; ids: (string | undefined)[] } {
  if (file.endsWith('feed.json')) {
    const feed = parseJsonFeed(JSON.parse(text));
    return { title: feed.title, ids: (feed.items ?? []).map((item) => item.id) };
  }
  if (file.endsWith('atom.xml')) {
    const feed = parseAtomFeed(text);
    return { title: feed.title?.value, ids: (feed.entries ?? []).map((entry) => entry.id) };
  }
  const feed = parseRssFeed(text);
  return { title: feed.title, ids: (feed.items ?? []).map((item) => item.guid?.value) };
}
