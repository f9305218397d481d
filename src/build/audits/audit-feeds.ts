import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { auditXml } from './audit-xml.ts';
import type { AuditFinding } from './page.ts';

interface ParsedFeed {
  title: string | undefined;
  ids: (string | undefined)[];
  dates: (string | undefined)[];
}

/** Finds feeds that feed readers cannot parse, that have no title, or whose items share an id or have an invalid date. */
export function auditFeed(file: string, text: string): AuditFinding[] {
  const find = (message: string): AuditFinding[] => [{ file, rule: 'feed', message }];
  // The parsers repair broken input, which feed readers do not.
  const broken = file.endsWith('.xml') ? auditXml(file, text) : [];
  if (broken.length > 0) return broken;
  try {
    const { title, ids, dates } = parse(file, text);
    if (!title) return find('the feed has no title');
    if (ids.includes(undefined)) return find('an item has no id');
    const twice = ids.find((id, index) => ids.indexOf(id) < index);
    if (twice !== undefined) return find(`two items have the id ${twice}`);
    const wrong = dates.find((date) => date !== undefined && Number.isNaN(Date.parse(date)));
    return wrong === undefined ? [] : find(`${wrong} is not a date`);
  } catch (error) {
    return find(`is not a valid feed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function parse(file: string, text: string): ParsedFeed {
  if (file.endsWith('feed.json')) {
    const { title, items = [] } = parseJsonFeed(JSON.parse(text));
    return { title, ids: items.map(({ id }) => id), dates: items.flatMap((item) => [item.date_published, item.date_modified]) };
  }
  if (file.endsWith('atom.xml')) {
    const { title, updated, entries = [] } = parseAtomFeed(text);
    return {
      title: title?.value,
      ids: entries.map(({ id }) => id),
      dates: [updated, ...entries.flatMap((entry) => [entry.published, entry.updated])],
    };
  }
  const { title, items = [] } = parseRssFeed(text);
  return { title, ids: items.map(({ guid }) => guid?.value), dates: items.map(({ pubDate }) => pubDate) };
}
