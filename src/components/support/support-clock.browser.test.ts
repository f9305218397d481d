/** The support clock in a real browser: the same instants as the domain computes, in every zone, from the keyboard, and without scripts. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { emailGoals, severityGoals } from '#src/domain/support-goals.ts';
import { dueDates } from '#src/domain/support-time.ts';
import { accessibilityViolations } from '#src/test/browser/axe.ts';
import { narrow, useChromium, type VisitOptions } from '#src/test/browser/chromium.ts';
import { standardPolicy } from '#src/test/standard-policy.ts';
import { formatMoment } from './moments.ts';

const baseUrl = inject('portalUrl');
const outDir = inject('outDir');
const policy = standardPolicy();
const sunday = '2026-11-22T10:00:00Z';
const { visit } = useChromium();

/** Runs a scenario on its own page, which must have no errors. */
async function onSupport(
  { query = '', ...options }: VisitOptions & { query?: string },
  scenario: (page: Page) => Promise<void>,
): Promise<void> {
  const check = async (page: Page, complaints: string[]) => {
    await scenario(page);
    expect(complaints).toEqual([]);
  };
  await visit(`${baseUrl}/support/${query}`, check, options);
}

const shown = (page: Page) =>
  page.locator('li[data-goal]').evaluateAll((items) =>
    items.map((item) => ({
      id: item.getAttribute('data-goal'),
      dates: [...item.querySelectorAll('time[data-goal]')].map((time) => time.getAttribute('datetime')),
    })),
  );

function computed(severityId: string, at: string): { id: string; dates: string[] }[] {
  const severity = policy.severities.find(({ id }) => id === severityId)!;
  return [...severityGoals(policy, severity), ...emailGoals(policy)].map(({ id, due }) => ({
    id,
    dates: due ? dueDates(policy, due, Date.parse(at)).map(formatMoment) : [],
  }));
}

const firstResponse = (page: Page) => page.getAttribute('time[data-goal=first-response]', 'datetime');

/** As in the United States: "9 AM", "9:30 AM". */
const clockTime = ({ hour, minute }: Temporal.ZonedDateTime) =>
  `${hour % 12 || 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`} ${hour < 12 ? 'AM' : 'PM'}`;

describe('the dates', () => {
  const moments = [
    sunday,
    '2026-11-20T23:30:00Z', // Friday evening
    '2026-03-06T23:30:00Z', // before New York's summer time
    '2026-10-30T15:00:30Z', // before its end
    '2027-04-02T22:00:00Z', // before the end of Auckland's
    '2026-12-31T23:59:59Z',
  ];
  it.each(['Asia/Kolkata', 'Pacific/Auckland', 'America/New_York'])(
    'are those of the domain for a reader in %s, now and at a moment of the address',
    async (timezoneId) => {
      await onSupport({ timezoneId }, async (page) => {
        for (const [index, at] of moments.entries()) {
          const { id } = policy.severities[index % policy.severities.length]!;
          await page.clock.setFixedTime(at);
          await page.goto(`${baseUrl}/support/?severity=${id}`);
          expect(await shown(page)).toEqual(computed(id, at));
          await page.clock.setFixedTime('2026-06-01T00:00:00Z');
          await page.goto(`${baseUrl}/support/?severity=${id}&at=${at}`);
          expect(await shown(page)).toEqual(computed(id, at));
          const times = page.locator('time[data-goal]');
          for (const [datetime, text] of await times.evaluateAll((all) =>
            all.map((time) => [time.getAttribute('datetime')!, time.textContent]),
          ))
            expect(text).toContain(clockTime(Temporal.Instant.from(datetime!).toZonedDateTimeISO(timezoneId)));
        }
      });
    },
  );

  it('are shown in the reader’s zone, the policy’s and UTC, with what they rest on', async () => {
    await onSupport({ query: `?severity=urgent&at=${sunday}`, timezoneId: 'Asia/Kolkata' }, async (page) => {
      expect(await firstResponse(page)).toBe('2026-11-23T14:00:00Z');
      const goal = page.locator('li[data-goal=first-response]');
      const text = await goal.innerText();
      for (const part of [
        '1 hour',
        '7:30 PM GMT+5:30',
        '9 AM EST',
        '2 PM UTC',
        'If every hour counts, even while support is closed: Sun, Nov 22, 4:30 PM',
      ])
        expect(text).toContain(part);
      const { assumptions } = severityGoals(policy, policy.severities[0]!)[0]!;
      for (const [index, link] of (await goal.locator('a[href^="#reading:"]').all()).entries()) {
        const target = page.locator(`[id="${((await link.getAttribute('href')) ?? '').slice(1)}"]`);
        expect(await target.innerText()).toBe(`${await link.innerText()}. ${assumptions[index]!.text}`);
      }
      expect(await goal.locator('a').count()).toBe(assumptions.length);
    });
  });

  it('are missing where the policy has none: only its words are shown', async () => {
    for (const severity of policy.severities) {
      await onSupport({ query: `?severity=${severity.id}` }, async (page) => {
        for (const { id, words, due } of severityGoals(policy, severity)) {
          const goal = page.locator(`li[data-goal=${id}]`);
          expect(await goal.innerText()).toContain(words);
          if (!due || due.with) expect(await goal.locator('time').count()).toBe(0);
        }
        expect(await page.locator('support-clock').innerText()).not.toMatch(/guarantee/i);
      });
    }
  });

  it('mark the sooner of the email response and the initial response', async () => {
    for (const [severity, sooner] of [
      ['urgent', 'first-response'],
      ['low', 'email-response'],
    ]) {
      await onSupport({ query: `?severity=${severity}&at=${sunday}` }, async (page) => {
        expect(await page.locator('li:has([data-sooner]:not([hidden]))').getAttribute('data-goal')).toBe(sooner);
        expect(await page.locator('p[data-sooner]:visible').count()).toBe(1);
      });
    }
  });
});

describe('the moment', () => {
  it('is now without an address, moves on with it, and says nothing aloud', async () => {
    await onSupport({ query: '?severity=urgent', now: '2026-11-23T15:00:10Z' }, async (page) => {
      await page.clock.pauseAt('2026-11-23T15:00:30Z');
      const before = await firstResponse(page);
      await page.clock.runFor(60_000);
      const after = await firstResponse(page);
      expect(after! > before!).toBe(true);
      expect(after).toMatch(/^2026-11-23T16:01:/);
      expect(await page.textContent('support-clock [role=status]')).toBe('');
      expect(new URL(page.url()).search).toBe('?severity=urgent');
      expect(await page.getAttribute('[data-now]', 'aria-pressed')).toBe('true');
    });
  });

  it('stays where the address or the reader has put it', async () => {
    await onSupport(
      { query: `?severity=urgent&at=${sunday}`, now: '2026-11-23T15:00:10Z', timezoneId: 'America/New_York' },
      async (page) => {
        expect(await page.inputValue('[name=moment]')).toBe('2026-11-22T05:00');
        await page.clock.runFor(120_000);
        expect(await firstResponse(page)).toBe('2026-11-23T14:00:00Z');
        await page.fill('[name=moment]', '2026-11-23T19:30');
        await page.locator('[name=moment]').blur();
        expect(await firstResponse(page)).toBe('2026-11-24T13:30:00Z');
        expect(new URL(page.url()).searchParams.get('at')).toBe('2026-11-24T00:30:00Z');
        await page.click('[data-now]');
        expect(new URL(page.url()).search).toBe('?severity=urgent');
        expect(await firstResponse(page)).toMatch(/^2026-11-23T16:02:/);
      },
    );
  });

  it.each(['?severity=none&at=never', '?severity=&at=2026-11-22', '?severity=%22%5D'])('is not disturbed by %s', async (query) => {
    await onSupport({ query }, async (page) => {
      expect(await page.locator('[data-hint]').isVisible()).toBe(true);
      expect(await page.locator('[data-result]').isVisible()).toBe(false);
    });
  });
});

describe('the questions', () => {
  it('lead to a severity from the keyboard, and are asked only while they decide', async () => {
    await onSupport({ query: '?lang=en' }, async (page) => {
      const asked = () =>
        page.locator('[data-question]:visible').evaluateAll((sets) => sets.map((set) => set.getAttribute('data-question')));
      expect(await asked()).toEqual(['request']);
      await page.focus('[name="question:request"][value=yes]');
      await page.keyboard.press('Space');
      expect(await page.locator('[data-result] h3').innerText()).toBe('Low');
      await page.keyboard.press('ArrowRight');
      expect(await asked()).toEqual(['request', 'outage']);
      expect(await page.locator('[data-result]').isVisible()).toBe(false);
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      expect(await asked()).toEqual(['request', 'outage', 'critical']);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect(await page.locator('[data-result] h3').innerText()).toBe('Urgent');
      const { note } = policy.severities[0]!.criteria[1]!;
      expect(await page.locator('[data-criteria-note]').innerText()).toBe(note);
      expect(await page.textContent('support-clock [role=status]')).toContain(`Urgent. ${String(note)} Initial response: `);
      expect(new URL(page.url()).search).toBe('?lang=en&severity=urgent');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect(await page.locator('[data-result] h3').innerText()).toBe('Normal');
      expect(await page.locator('[data-criteria-note]').isVisible()).toBe(false);
      expect(await page.isChecked('[name=severity][value=normal]')).toBe(true);
    });
  });

  it('give way to a severity that the reader picks', async () => {
    await onSupport({}, async (page) => {
      await page.check('[name="question:request"][value=no]');
      await page.check('[name=severity][value=high]');
      expect(await page.locator('[data-result] h3').innerText()).toBe('High');
      expect(await page.isChecked('[name="question:request"][value=no]')).toBe(false);
      expect(await page.locator('[data-question]:visible').count()).toBe(1);
      expect(await page.locator('[data-result] .clock-definition').innerText()).toBe(policy.severities[1]!.definition);
    });
  });
});

describe('what the reader takes away', () => {
  it('is the same as text, with an address that shows it again', async () => {
    await onSupport({ query: '?severity=urgent', now: sunday, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.click('[data-copy]');
      await page.waitForFunction(() => document.querySelector('support-clock [role=status]')?.textContent === 'Copied');
      const text = await page.evaluate(() => navigator.clipboard.readText());
      for (const part of ['Urgent', '“1 hour”', '9 AM EST', '2 PM UTC', '1. ', policy.assumptions[0]!.text]) expect(text).toContain(part);
      expect(text).not.toContain('Add to calendar');
      const address = new URL(text.trim().split('\n').at(-1)!);
      const dates = await shown(page);
      await page.clock.fastForward(86_400_000);
      await page.goto(address.href);
      expect(await shown(page)).toEqual(dates);
    });
  });

  it('is a text to copy by hand where the clipboard is closed', async () => {
    await onSupport({ query: `?severity=urgent&at=${sunday}` }, async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.click('[data-copy]');
      expect(await page.locator('support-clock textarea').inputValue()).toContain('9 AM EST');
    });
  });

  it('is a calendar with an event for each date', async () => {
    await onSupport({ query: `?severity=urgent&at=${sunday}`, acceptDownloads: true }, async (page) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-calendar]')]);
      expect(download.suggestedFilename()).toBe('support-goals-urgent.ics');
      const ics = readFileSync(await download.path(), 'utf8');
      const stamps = computed('urgent', sunday).flatMap(({ dates }) => dates.map((date) => date.replaceAll(/[-:]/g, '')));
      expect([...ics.matchAll(/^DTSTART:(.*)\r$/gm)].map(([, start]) => start)).toEqual(stamps);
      expect(new Set([...ics.matchAll(/^UID:.*/gm)].map(([uid]) => uid)).size).toBe(stamps.length);
    });
  });
});

describe('the page', () => {
  it.each(['', ...policy.severities.map(({ id }) => `?severity=${id}&at=${sunday}`)])(
    'has no accessibility violation, and fits 360 pixels, with "%s"',
    async (query) => {
      await onSupport({ query, ...narrow }, async (page) => {
        expect(await accessibilityViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      });
    },
  );

  it('draws a picture without style attributes, with a dot for each date', async () => {
    await onSupport({ query: `?severity=normal&at=${sunday}` }, async (page) => {
      expect(await page.locator('support-clock [style]').count()).toBe(0);
      expect(await page.locator('svg[aria-hidden=true] circle').count()).toBe(
        computed('normal', sunday).flatMap(({ dates }) => dates).length,
      );
    });
  });

  it('shows the matrix and the hours, and no clock, without JavaScript', async () => {
    await onSupport({ query: '?severity=urgent', javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('support-clock').isVisible()).toBe(false);
      expect(await page.locator('.matrix').isVisible()).toBe(true);
      expect(await page.locator('#hours').isVisible()).toBe(true);
    });
  });
});

describe('the script', () => {
  const scriptsOf = (file: string) =>
    [...readFileSync(join(outDir, file), 'utf8').matchAll(/<script\b[^>]*\bsrc="(\/_astro\/[^"]+)"/g)].map(([, source]) => source ?? '');
  /** Scripts with all that they import at once. */
  const closure = (sources: string[]): Set<string> => {
    const found = new Set<string>();
    for (const source of sources) {
      if (found.has(source)) continue;
      found.add(source);
      const text = readFileSync(join(outDir, source), 'utf8');
      const imports = [...text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)].map(([, name]) => `/_astro/${name ?? ''}`);
      for (const item of closure(imports)) found.add(item);
    }
    return found;
  };

  it('adds at most 4 kB to the page, and to no other', () => {
    const others = closure(scriptsOf('tickets/index.html'));
    const added = [...closure(scriptsOf('support/index.html'))].filter((source) => !others.has(source));
    const bytes = added.reduce((sum, source) => sum + brotliCompressSync(readFileSync(join(outDir, source))).length, 0);
    expect(added.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(4000);
    const users = globSync('**/*.html', { cwd: outDir }).filter((file) => scriptsOf(file).some((source) => added.includes(source)));
    expect(users).toEqual(['support/index.html']);
  });
});
