/** The list of due items, for people, programs and calendars. */
import { toIcs } from '#src/domain/icalendar.ts';
import { absoluteUrl } from '#src/domain/paths.ts';
import type { SiteData } from '#src/schemas/site.ts';
import type { DueList, DueItem } from '#src/domain/due.ts';

/** One line per item, and a summary line. */
export function formatDueText({ items, today, until }: DueList): string {
  const rows = items.map(({ overdue, on, kind, id, title, file, owner }) => [
    overdue ? 'overdue' : on === today ? 'today' : '',
    on,
    kind,
    id,
    title,
    owner === undefined ? file : `${file} (${owner})`,
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...rows.map((row) => [...(row[column] ?? '')].length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length)))
      .join('  ')
      .trimEnd(),
  );
  const overdue = items.filter((item) => item.overdue).length;
  const sum = items.length === 0 ? `Nothing is due by ${until}` : `${items.length} due by ${until}`;
  return [...lines, overdue === 0 ? sum : `${sum}, ${overdue} overdue`].join('\n');
}

/** One line per item that has gone live or ended since an instant, or a line saying that there are none. */
export function formatPassedText(items: readonly DueItem[], since: string): string {
  if (items.length === 0) return `Nothing has gone live or ended since ${since}`;
  return items.map(({ on, at, kind, id, title }) => `${at ?? on}  ${kind}  ${id}  ${title}`).join('\n');
}

/** A calendar of all-day events. An item keeps its UID when its date changes, so that the event moves too. */
export function formatDueIcs({ items }: DueList, site: SiteData, now: number): string {
  return toIcs({
    name: `${site.name}: due`,
    timeZone: site.timeZone,
    host: new URL(site.url).hostname,
    now,
    events: items.map((item) => ({
      id: `due-${item.kind.replaceAll(' ', '-')}-${item.id}`,
      title: `${words[item.kind]}: ${item.title}`,
      description: [item.file, ...(item.at === undefined ? [] : [item.at]), ...(item.owner === undefined ? [] : [item.owner])].join('\n'),
      url: absoluteUrl(item.path, site.url),
      start: item.on,
      changed: now,
    })),
  });
}

const words: Record<DueItem['kind'], string> = { 'goes live': 'Goes live', ends: 'Ends', review: 'Review' };

/** The formats of the list, by name. */
export const dueFormats = {
  text: (due: DueList) => `${formatDueText(due)}\n`,
  json: ({ items }: DueList) => `${JSON.stringify(items, null, 2)}\n`,
  ics: formatDueIcs,
};
