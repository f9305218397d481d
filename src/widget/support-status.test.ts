import { expect, test } from 'vitest';
import type { WidgetData } from '#src/domain/widget-contract.ts';
import { describeSupport, type SupportStatus } from './support-status.ts';

const policy = {
  timeZone: 'America/New_York',
  zone: 'Eastern Time',
  openingHours: [{ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], opens: '08:00', closes: '20:00' }],
  holidays: [{ date: '2026-12-25', name: 'Christmas Day' }],
} as unknown as WidgetData['policy'];
const always = {
  ...policy,
  openingHours: [{ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'], opens: '00:00', closes: '24:00' }],
  holidays: [],
} as unknown as WidgetData['policy'];

test.each<[now: string, readerZone: string, policy: WidgetData['policy'], words: SupportStatus]>([
  [
    '2026-11-23T15:00:00Z',
    'America/New_York',
    policy,
    { state: 'open', title: 'Support is open', change: 'until 20:00 today, Eastern Time', readerChange: '' },
  ],
  [
    '2026-11-23T15:00:00Z',
    'Europe/Berlin',
    policy,
    {
      state: 'open',
      title: 'Support is open',
      change: 'until 20:00 today, Eastern Time',
      readerChange: '02:00 tomorrow in your time zone',
    },
  ],
  [
    '2026-11-21T15:00:00Z',
    'America/Toronto',
    policy,
    { state: 'closed', title: 'Support is closed', change: 'and opens at 08:00 on Monday, Eastern Time', readerChange: '' },
  ],
  [
    '2026-12-25T15:00:00Z',
    'America/Toronto',
    policy,
    { state: 'closed', title: 'Support is closed (Christmas Day)', change: 'and opens at 08:00 on Monday, Eastern Time', readerChange: '' },
  ],
  ['2026-11-23T15:00:00Z', 'Asia/Tokyo', always, { state: 'open', title: 'Support is open', change: '', readerChange: '' }],
])('at %s for a reader in %s', (now, readerZone, given, words) => {
  expect(describeSupport(given, Date.parse(now), 'en', readerZone)).toEqual(words);
});
