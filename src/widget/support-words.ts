/** Whether support is open, in words. */
import { holidayAt, momentInWords, openingHoursInWords, supportState, timeZoneInWords, type OpeningPolicy } from '#src/domain/opening-hours.ts';
import { messages } from './messages.ts';

/** The state of a moment, and the lines that explain it. */
export interface SupportWords {
  state: 'open' | 'closed';
  title: string;
  /** When that changes; empty where it does not. */
  change: string;
  /** The same moment on the reader's clock, where that differs from the policy's. */
  readerChange: string;
  hours: string;
}

/** Puts the state of support at `now` into words, for a reader whose clock runs in `readerZone`. */
export function describeSupport(policy: OpeningPolicy, now: number, locale: string, readerZone: string): SupportWords {
  const { open, changesAt } = supportState(policy, now);
  const zone = timeZoneInWords(policy.timeZone, locale);
  const moment = (timeZone: string) => (changesAt === undefined ? '' : momentInWords(changesAt, now, timeZone, locale));
  const [theirs, ours] = [moment(policy.timeZone), moment(readerZone)];
  const holiday = holidayAt(policy, now);
  return {
    state: open ? 'open' : 'closed',
    title: `${open ? messages.open : messages.closed}${!open && holiday !== undefined ? `: ${holiday}` : ''}`,
    change: theirs && (open ? messages.until : messages.opens)(`${theirs}, ${zone}`),
    readerChange: ours === theirs ? '' : messages.yourTime(ours),
    hours: messages.hours(openingHoursInWords(policy, locale).join('; '), zone),
  };
}
