/** Whether support is open, in words. */
import { holidayAt, formatRelativeMoment, supportState } from '#src/domain/opening-hours.ts';
import type { WidgetData } from '#src/domain/widget-contract.ts';
import { messages } from './messages.ts';

/** The state of a moment, and what to say of it. */
export interface SupportStatus {
  state: 'open' | 'closed';
  /** The state, with the holiday that is its cause. */
  title: string;
  /** When that changes, by the policy's clock; empty where it does not. */
  change: string;
  /** The same moment by the reader's clock, where it shows something else. */
  readerChange: string;
}

/** Puts the state of support at `now` into words, for a reader whose clock runs in `readerZone`. */
export function describeSupport(policy: WidgetData['policy'], now: number, locale: string, readerZone: string): SupportStatus {
  const { open, changesAt } = supportState(policy, now);
  const say = (timeZone: string) => (changesAt === undefined ? '' : formatRelativeMoment(changesAt, now, timeZone, locale));
  const theirs = say(policy.timeZone);
  const readers = say(readerZone);
  const holiday = open ? undefined : holidayAt(policy, now);
  return {
    state: open ? 'open' : 'closed',
    title: (open ? messages.open : messages.closed) + (holiday === undefined ? '' : ` (${holiday})`),
    change: theirs && `${open ? messages.until : messages.opens} ${theirs}, ${policy.zone}`,
    readerChange: readers === theirs ? '' : readers + messages.yourTime,
  };
}
