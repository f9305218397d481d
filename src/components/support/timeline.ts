/** Draws a request and its goals on a timeline of support hours. With attributes only: the CSP allows no inline styles. */
import { addDays, dateIn, startOfDay } from '#src/domain/dates.ts';
import { openPeriods } from '#src/domain/opening-hours.ts';
import type { ClockView, DatedGoal } from './moments.ts';

const laneHeight = 34;
const axisHeight = 24;
/** How many day names fit on a narrow screen. */
const maxDays = 5;

/** Draws a lane for each goal with a date. Positions are percentages, so that text keeps its size on every screen. */
export function drawTimeline(svg: SVGSVGElement, { policy, at, timeZones: [zone = 'UTC'], locale }: ClockView, goals: DatedGoal[]): void {
  const lanes = goals.filter(({ dates }) => dates.length > 0);
  const last = Math.max(at, ...lanes.flatMap(({ dates }) => dates));
  const margin = (last - at) * 0.03 + 1;
  const [from, to] = [at - margin, last + margin];
  const height = lanes.length * laneHeight;
  const percent = (instant: number) => (100 * (Math.min(Math.max(instant, from), to) - from)) / (to - from);
  const x = (instant: number) => `${percent(instant).toFixed(2)}%`;
  svg.setAttribute('height', String(height + axisHeight));
  svg.replaceChildren();
  const draw = (name: string, attributes: Record<string, string | number>, text = '') => {
    const shape = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, String(value));
    shape.textContent = text;
    svg.append(shape);
  };
  const line = (className: string, x1: string, x2: string, y1: number, y2: number) => draw('line', { class: className, x1, x2, y1, y2 });

  draw('rect', { class: 'clock-closed', width: '100%', height });
  for (const { start, end = to } of openPeriods(policy, from)) {
    if (start >= to) break;
    draw('rect', { class: 'clock-open', x: x(start), width: `${(percent(end) - percent(start)).toFixed(2)}%`, height });
  }
  const first = dateIn(from, zone);
  const days = Math.ceil((to - from) / 86_400_000);
  for (let day = 1; ; day += Math.ceil(days / maxDays)) {
    const date = addDays(first, day);
    const midnight = startOfDay(date, zone);
    if (midnight >= to) break;
    line('clock-day', x(midnight), x(midnight), 0, height + 6);
    const weekday = new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: 'short' }).format(midnight);
    if (percent(midnight) < 86) draw('text', { x: x(midnight), dx: 2, y: height + 18 }, `${weekday} ${Number(date.slice(8))}`);
  }
  line('clock-request', x(at), x(at), 0, height);
  lanes.forEach(({ label, dates }, index) => {
    const y = (index + 1) * laneHeight - 10;
    draw('text', { x: x(at), dx: 6, y: y - 10 }, label);
    line('clock-lane', x(at), x(dates.at(-1) ?? at), y, y);
    for (const date of dates) draw('circle', { class: 'clock-due', cx: x(date), cy: y, r: 5 });
  });
}
