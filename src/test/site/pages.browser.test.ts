/** Every kind of page in a real browser: as a reader, with assistive technology, under the portal's own policy. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { accessibilityViolations } from '#src/test/browser/axe.ts';
import { narrow, useChromium, wide } from '#src/test/browser/chromium.ts';
import { layoutShifts, paintBeforeScripts } from '#src/test/browser/layout-shifts.ts';

const portal = inject('portalUrl');
const { visit } = useChromium();

const pages = [
  '/', '/announcements/', '/announcements/lights-out-in-the-east/', '/releases/', '/releases/beacon/', '/releases/beacon/2.0.0/', '/releases/beacon/9.0.0/',
  '/releases/beacon/compare/', '/known-issues/', '/known-issues/beacon-sleeps-on/', '/docs/', '/docs/beacon/', '/docs/beacon/signals/how-a-signal-travels/',
  '/kb/', '/kb/pair-a-beacon/', '/kb/beacon-stays-dark/', '/kb/options-of-the-relay/', '/kb/check-a-call/', '/kb/symptoms/', '/faq/', '/faq/signals/',
  '/downloads/', '/downloads/beacon/', '/downloads/beacon/2.0.0/', '/support/', '/tickets/', '/search/', '/feeds/', '/widget/', '/404.html',
]; // prettier-ignore

/** Tabs fold when their script comes, which moves up what is below them; without it, a reader needs all alternatives. */
const folding = new Set(['/kb/check-a-call/']);

describe.each(pages)('%s', (path) => {
  it('complains of nothing, moves nothing while it loads, and has no accessibility violation in either color scheme', async () => {
    const check = async (page: Page, complaints: string[]) => {
      if (!folding.has(path)) expect(await layoutShifts(page)).toEqual([]);
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
    };
    await visit(portal + path, check, { ...wide, before: paintBeforeScripts });
  });

  // WCAG 2.2: 1.4.10 (320 CSS pixels are 1280 at 400 %), 1.4.12 (the spacing that it names), 2.3.3 (no motion that was declined).
  it('moves nothing while it loads on a phone, and can be read at 400 % zoom, with wide text spacing and without motion', async () => {
    const check = async (page: Page) => {
      expect(await layoutShifts(page)).toEqual([]);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 320, height: 256 });
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      });
      const found = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        cut: [...document.querySelectorAll<HTMLElement>(':is(a, button, h1, h2, h3, summary, label, th):not(.sr-only)')]
          .filter(
            (element) =>
              element.checkVisibility() && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflow === 'hidden',
          )
          .map((element) => element.outerHTML.slice(0, 80)),
        moving: document.getAnimations().length,
        scrolls: getComputedStyle(document.documentElement).scrollBehavior,
      }));
      expect(found).toEqual({ width: 320, cut: [], moving: 0, scrolls: 'auto' });
    };
    await visit(portal + path, check, { ...narrow, bypassCSP: true, before: paintBeforeScripts });
  });

  it('fits a screen of 360 pixels without JavaScript', async () => {
    await visit(
      portal + path,
      async (page) => {
        expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(360);
        expect(await page.locator('h1').count()).toBe(1);
      },
      { ...narrow, javaScriptEnabled: false },
    );
  });
});

describe('what these checks find', () => {
  const wrong = (body: string, script: string) => async (page: Page) => {
    const html = `<!doctype html>${body}<script type="module" src="/wrong.js"></script>`;
    await page.route(`${portal}/wrong/`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.route(`${portal}/wrong.js`, (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
    await paintBeforeScripts(page);
  };

  it('is what a script moves', async () => {
    const check = async (page: Page) => expect(await layoutShifts(page)).toEqual(['First']);
    await visit(`${portal}/wrong/`, check, { before: wrong('<p>First</p>', 'document.body.style.paddingTop = "200px"') });
  });

  it('is an image without words, an error, and a request to another origin', async () => {
    const check = async (page: Page, complaints: string[]) => {
      expect((await accessibilityViolations(page)).join('\n')).toContain('image-alt');
      expect(complaints).toEqual(expect.arrayContaining(['error: x', 'request to https://elsewhere.example/x.png']));
    };
    await visit(`${portal}/wrong/`, check, {
      before: wrong('<p>Text</p><img src="https://elsewhere.example/x.png">', 'throw new Error("x")'),
    });
  });
});

describe('an article', () => {
  it('is one request, readable without JavaScript', async () => {
    const requests: string[] = [];
    const before = (page: Page) => Promise.resolve(page.on('request', (request) => requests.push(new URL(request.url()).pathname)));
    await visit(
      `${portal}/kb/beacon-stays-dark/`,
      async (page) => {
        expect(requests.filter((path) => path !== '/favicon.svg')).toEqual(['/kb/beacon-stays-dark/']);
        expect(await page.locator('article').innerText()).toContain('a white dot at its foot');
      },
      { before, javaScriptEnabled: false },
    );
  });

  it('reaches its text with the skip link', async () => {
    await visit(`${portal}/kb/beacon-stays-dark/`, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Skip to content');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('page:main');
    });
  });
});

describe('comparing two versions', () => {
  it('shows the changes between them, the breaking ones first', async () => {
    await visit(`${portal}/releases/beacon/compare/?from=1.0.0&to=2.0.0`, async (page) => {
      const changes = page.locator('[data-change]');
      await changes.first().waitFor();
      const shown = await changes.evaluateAll((items) =>
        items.map((item) => [item.getAttribute('data-version'), item.getAttribute('data-change-type'), item.hasAttribute('data-breaking')]),
      );
      expect(shown[0]).toEqual(['2.0.0', 'changed', true]);
      expect(new Set(shown.map(([version]) => version))).toEqual(new Set(['1.1.0', '2.0.0']));
      expect(await page.locator('select[name=from]').inputValue()).toBe('1.0.0');
    });
  });
});

describe('known issues', () => {
  const shownOf = async (query: string): Promise<string[]> => {
    let shown: string[] = [];
    await visit(`${portal}/known-issues/?${query}`, async (page) => {
      shown = await page.locator('[data-issue]:visible').evaluateAll((items) => items.map((item) => item.getAttribute('data-issue') ?? ''));
    });
    return shown;
  };

  it('are only those of the version asked for', async () => {
    const [before, after] = [await shownOf('product=beacon&version=1.1.0'), await shownOf('product=beacon&version=2.0.0')];
    expect(before).toEqual(expect.arrayContaining(['KI-0001', 'KI-0002']));
    expect(after).toContain('KI-0001');
    expect(after).not.toContain('KI-0002');
  });

  it('say when a version is not known', async () => {
    await visit(`${portal}/known-issues/?product=beacon&version=1.2.3`, async (page) => {
      expect(await page.locator('[data-filter-summary]').innerText()).toContain('This portal has no release 1.2.3');
    });
  });
});

describe('support', () => {
  it.each([
    ['2026-11-23T15:00:00Z', 'open'],
    ['2026-11-22T15:00:00Z', 'closed'],
  ])('says at %s that it is %s, wherever it says so', async (now, state) => {
    for (const path of ['/', '/support/', '/tickets/']) {
      await visit(
        portal + path,
        async (page) => {
          expect(await page.locator('[data-support-state]').first().getAttribute('data-support-state'), path).toBe(state);
        },
        { now },
      );
    }
  });

  it('turns the matrix into cards on a narrow screen and keeps it a table for assistive technology', async () => {
    await visit(
      `${portal}/support/`,
      async (page) => {
        const row = page.locator('.matrix tbody tr').first();
        expect(await row.evaluate((element) => getComputedStyle(element).display)).toBe('block');
        expect(await page.getByRole('table').getByRole('rowheader', { name: 'Urgent' }).count()).toBe(1);
      },
      narrow,
    );
  });

  it('puts what the reader writes into the ticket link', async () => {
    await visit(`${portal}/tickets/?page=KB-0002&subject=Beacon%20dark`, async (page) => {
      expect(await page.locator('#subject').inputValue()).toBe('Beacon dark');
      await page.locator('#description').fill('It went out & stays dark');
      const link = new URL((await page.locator('[data-ticket-link]').getAttribute('href')) ?? '');
      expect(link.origin + link.pathname).toBe('https://tickets.acme.example/new');
      expect(Object.fromEntries(link.searchParams)).toEqual({
        form: '7',
        subject: 'Beacon dark',
        body: 'It went out & stays dark',
        page: 'KB-0002',
      });
    });
  });
});
