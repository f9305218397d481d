import type { APIRoute } from 'astro';
import { toIcs } from '#src/domain/calendar.ts';
import { maintenanceCalendar } from '#src/feeds/calendars.ts';
import { getPortal } from '#src/queries/catalog.ts';

export const GET: APIRoute = async () => {
  const { catalog, now } = await getPortal();
  return new Response(toIcs(maintenanceCalendar(catalog, now)), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
