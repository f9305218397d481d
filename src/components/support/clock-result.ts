/** Fills the dates into the clock's result, whose text is in the page. */
import { countingStart, dueDates } from '#src/domain/support-time.ts';
import type { GoalDue } from '#src/schemas/policy.ts';
import { formatMoment, formatInZones, type ClockView, type DatedGoal } from './moments.ts';
import { drawTimeline } from './timeline.ts';

/** Fills everything that depends on the request's instant, and returns the goals in order. */
export function fillResult(result: HTMLElement, view: ClockView): DatedGoal[] {
  const goals = [...result.querySelectorAll<HTMLElement>('li[data-goal]')].map((item) => fillGoal(item, view));
  fill(result, 'request', [moment(view.at, view, undefined, { year: 'numeric' })]);
  fill(result, 'start', startText(view));
  markSooner(result, goals);
  const svg = result.querySelector('svg');
  if (svg) drawTimeline(svg, view, goals);
  return goals;
}

function fillGoal(item: HTMLElement, view: ClockView): DatedGoal {
  const { goal: id = '', label = '', words = '', due, otherDue } = item.dataset;
  const dates = due === undefined ? [] : dueDates(view.policy, JSON.parse(due) as GoalDue, view.at);
  const [other] = otherDue === undefined ? [] : dueDates(view.policy, JSON.parse(otherDue) as GoalDue, view.at);
  // Unchanged dates keep their nodes, and so the reader's selection in them.
  const shown = [...dates, other].join();
  if (item.dataset.shown !== shown) {
    item.dataset.shown = shown;
    if (dates.length > 0)
      fill(
        item,
        'dates',
        dates.map((date) => moment(date, view, id)),
      );
    if (other !== undefined)
      fill(item, 'other', other === dates[0] ? [view.t.same] : [time(other, formatInZones(other, view.timeZones, view.locale)[0])]);
  }
  return { id, label, words, dates };
}

function startText({ policy, at, timeZones, locale, t }: ClockView): (Node | string)[] {
  const start = countingStart(policy, at);
  if (start === undefined) return [t.never];
  if (start === at) return [t.fromRequest];
  const gap = '\0';
  const [before = '', after = ''] = t.fromOpening({ time: gap }).split(gap);
  return [before, time(start, formatInZones(start, timeZones, locale)[0]), after];
}

/** Marks the earlier of the initial response and the response to an e-mail. */
function markSooner(result: HTMLElement, goals: DatedGoal[]): void {
  const [first, email] = ['first-response', 'email-response'].map((wanted) => goals.find(({ id }) => id === wanted)?.dates[0]);
  const comparable = first !== undefined && email !== undefined;
  const sooner = !comparable ? undefined : first === email ? 'both' : first < email ? 'first-response' : 'email-response';
  for (const mark of result.querySelectorAll<HTMLElement>('[data-sooner]')) mark.hidden = mark.dataset.sooner !== sooner;
}

/** An instant in the reader's zone, with the other zones below. */
function moment(instant: number, { timeZones, locale }: ClockView, goal?: string, options?: Intl.DateTimeFormatOptions): HTMLElement {
  const [readers, ...others] = formatInZones(instant, timeZones, locale, options);
  const paragraph = document.createElement('p');
  paragraph.append(time(instant, readers, goal));
  for (const other of others) {
    const small = document.createElement('small');
    small.textContent = other === others.at(-1) ? other : `${other};`;
    paragraph.append(' ', small);
  }
  return paragraph;
}

function time(instant: number, text = '', goal?: string): HTMLElement {
  const element = document.createElement('time');
  element.dateTime = formatMoment(instant);
  element.textContent = text;
  if (goal !== undefined) element.dataset.goal = goal;
  return element;
}

function fill(parent: HTMLElement, name: string, children: (Node | string)[]): void {
  parent.querySelector(`[data-${name}]`)?.replaceChildren(...children);
}
