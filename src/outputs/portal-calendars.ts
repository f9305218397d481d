/** The portal's two calendars: days without support, and planned maintenance. */
import type { Calendar } from '#src/domain/icalendar.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import { startOfDay } from '#src/domain/dates.ts';
import { absoluteUrl, supportPath } from '#src/domain/paths.ts';
import { interfaceOf } from '#src/messages/languages.ts';
import { isIndexable, publicationTime } from '#src/domain/visibility.ts';

/** The holidays of the support policy, as all-day events. */
export function holidayCalendar(catalog: Catalog, now: number): Calendar {
  const { policy, site } = catalog;
  const { feeds } = interfaceOf(site).t;
  return {
    ...calendarBase(catalog, now, feeds.holidayCalendar({ site: site.name }), policy.timeZone),
    events: policy.holidays.map(({ date, name }) => ({
      id: `holiday-${date}`,
      title: feeds.closedFor({ holiday: name }),
      url: absoluteUrl(supportPath, site.url),
      start: date,
      changed: now,
    })),
  };
}

/** Announced maintenance with a start, without samples and previews, which will not take place. */
export function maintenanceCalendar(catalog: Catalog, now: number): Calendar {
  const { site, announcements } = catalog;
  return {
    ...calendarBase(catalog, now, interfaceOf(site).t.feeds.maintenanceCalendar({ site: site.name }), site.timeZone),
    events: announcements.filter(isIndexable).flatMap(({ id, title, summary, path, kind, startsAt, endsAt, updatedOn, ...entry }) => {
      if (kind !== 'maintenance' || startsAt === undefined) return [];
      const changed = updatedOn === undefined ? publicationTime(entry, site.timeZone) : startOfDay(updatedOn, site.timeZone);
      const end = endsAt === undefined ? undefined : Date.parse(endsAt);
      return [{ id, title, description: summary, url: absoluteUrl(path, site.url), start: Date.parse(startsAt), end, changed }];
    }),
  };
}

function calendarBase({ site }: Catalog, now: number, name: string, timeZone: string): Omit<Calendar, 'events'> {
  return { name, timeZone, host: new URL(site.url).hostname, now };
}
