import { holidayAt, formatRelativeMoment, supportState } from '#src/domain/opening-hours.ts';
import type { WidgetData } from '#src/domain/widget-contract.ts';
import { messages } from './messages.ts';

/** The texts are empty where they would say nothing more. */
export type SupportStatus = Record<'title' | 'change' | 'readerChange', string> & { state: 'open' | 'closed' };

/** Whether support is open at `now`, with the texts to show a reader in `readerZone`. */
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
