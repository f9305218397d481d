import { holidayAt, formatRelativeMoment, supportState } from '#src/domain/opening-hours.ts';
import type { WidgetData } from '#src/domain/widget-contract.ts';
import { messages } from './messages.ts';

/** Whether support is open, with the texts to show. */
export interface SupportStatus {
  state: 'open' | 'closed';
  /** The state, with the holiday if there is one. */
  title: string;
  /** When the state changes, in the policy's time zone; empty if it does not. */
  change: string;
  /** The same in the reader's time zone; empty if the text is the same. */
  readerChange: string;
}

/** The status of support at `now`, for a reader in `readerZone`. */
export function describeSupport(policy: WidgetData['policy'], now: number, locale: string, readerZone: string): SupportStatus {
  const { open, changesAt } = supportState(policy, now);
  const format = (timeZone: string) => (changesAt === undefined ? '' : formatRelativeMoment(changesAt, now, timeZone, locale));
  const change = format(policy.timeZone);
  const readerChange = format(readerZone);
  const holiday = open ? undefined : holidayAt(policy, now);
  return {
    state: open ? 'open' : 'closed',
    title: (open ? messages.open : messages.closed) + (holiday === undefined ? '' : ` (${holiday})`),
    change: change && `${open ? messages.until : messages.opens} ${change}, ${policy.zone}`,
    readerChange: readerChange === change ? '' : readerChange + messages.yourTime,
  };
}
