import type { APIRoute } from 'astro';
import { toIcs } from '#src/domain/icalendar.ts';
import { maintenanceCalendar } from '#src/outputs/portal-calendars.ts';
import { getPortal } from '#src/source/catalog.ts';

export const GET: APIRoute = async () => {
  const { catalog, now } = await getPortal();
  return new Response(toIcs(maintenanceCalendar(catalog, now)), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
