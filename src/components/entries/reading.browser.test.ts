/** A page that is read, in a real browser: contents, tabs, what can be copied, keys, and what works without JavaScript. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { narrow, useChromium, wide, type VisitOptions } from '#src/test/browser/chromium.ts';

const baseUrl = inject('portalUrl');
const article = '/kb/check-a-call/';
const { visit } = useChromium();

const on = (path: string, options: VisitOptions, scenario: (page: Page) => Promise<void>) =>
  visit(baseUrl + path, scenario, { permissions: ['clipboard-read', 'clipboard-write'], ...options });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const isShown = (page: Page, selector: string) => page.locator(selector).first().isVisible();

describe('the contents of a page', () => {
  it('are open beside the text where there is room, and folded above it where there is not', async () => {
    await on(article, wide, async (page) => {
      expect(await isShown(page, '.toc a')).toBe(true);
    });
    await on(article, narrow, async (page) => {
      expect(await isShown(page, '.toc a')).toBe(false);
      await page.click('.toc summary');
      expect(await isShown(page, '.toc a')).toBe(true);
    });
  });

  it('are beside the text without JavaScript too, and open by hand where they are folded', async () => {
    await on(article, { ...wide, javaScriptEnabled: false }, async (page) => {
      expect(await isShown(page, '.toc a')).toBe(true);
    });
    await on(article, { ...narrow, javaScriptEnabled: false }, async (page) => {
      await page.click('.toc summary');
      expect(await isShown(page, '.toc a')).toBe(true);
    });
  });

  it('mark the section that is read', async () => {
    await on(`${article}#mistakes-to-avoid`, wide, async (page) => {
      await page.waitForSelector('.toc a[href="#mistakes-to-avoid"][aria-current]');
      expect(await page.locator('.toc [aria-current]').count()).toBe(1);
    });
  });
});

describe('tabs', () => {
  const panels = '.tab[role=tabpanel]';

  it('show one alternative, and the others from the keyboard', async () => {
    await on(article, wide, async (page) => {
      await page.focus('[role=tab][aria-selected=true]');
      expect(await page.locator(panels).first().isVisible()).toBe(true);
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Python');
      expect(await page.locator(`${panels} .code pre`).nth(1).isVisible()).toBe(true);
      await page.keyboard.press('Home');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Node.js');
    });
  });

  it.each([
    ['?os=macos', 'macOS', true],
    ['?os=windows', 'Windows', true],
    ['?os=beos', undefined, false],
  ])('%s opens the right one, and says so', async (query, label, isPinned) => {
    await on(`/kb/pair-a-beacon/${query}`, wide, async (page) => {
      await page.waitForSelector('[role=tab]');
      if (label) expect(await page.locator('[role=tab][aria-selected=true]').first().innerText()).toBe(label);
      expect(await page.locator('.tab-pinned').count()).toBe(isPinned ? await page.locator('.tab-list').count() : 0);
    });
  });

  it('are all on paper, and all without JavaScript', async () => {
    await on(article, wide, async (page) => {
      await page.waitForSelector('[role=tab]');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.code pre').nth(1).isVisible()).toBe(true);
      expect(await isShown(page, '.tab-list')).toBe(false);
    });
    await on(article, { ...wide, javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.code pre').nth(0).isVisible()).toBe(true);
      expect(await page.locator('.code pre').nth(1).isVisible()).toBe(true);
    });
  });
});

describe('what can be copied', () => {
  it('is the code of a block', async () => {
    await on(article, wide, async (page) => {
      const button = page.locator('[data-copy-code]').first();
      await button.click();
      await page.waitForFunction(() => document.querySelector('[data-copy-code]')?.textContent === 'Copied');
      expect(await clipboard(page)).toMatch(/^import \{ createHmac/);
    });
  });

  it('is code without the line break at its end, which a shell would run', async () => {
    for (const path of ['/kb/options-of-the-relay/', '/widget/'])
      await on(path, wide, async (page) => {
        const block = page.locator('.code', { has: page.locator('[data-copy-code]') }).first();
        await block.locator('[data-copy-code]').click();
        await block.getByText('Copied').waitFor();
        const code = await block.locator('pre').innerText();
        expect(await clipboard(page)).toBe(code.trim());
      });
  });

  it('is there at an address that does not decode', async () => {
    const scenario = async (page: Page, complaints: string[]) => {
      await page.waitForSelector('[role=tab]');
      await page.click('[data-share]');
      await page.waitForSelector('dialog.share[open]');
      expect(await page.getByLabel('What to copy').inputValue()).toBe('');
      expect(complaints).toEqual([]);
    };
    await visit(`${baseUrl}${article}#100%`, scenario, { permissions: ['clipboard-read', 'clipboard-write'], ...wide });
  });

  it('numbers steps as the page does', async () => {
    await on('/kb/pair-a-beacon/#plug-the-beacon-in', wide, async (page) => {
      await page.click('[data-share]');
      await expect.poll(() => page.getByLabel('Text to copy').inputValue()).toContain('\n4. Press the button');
    });
  });

  it('is the section that is read: as text, as Markdown, or its permanent link', async () => {
    await on(`${article}#mistakes-to-avoid`, wide, async (page) => {
      await page.click('[data-share]');
      const text = page.getByLabel('Text to copy');
      expect(await page.getByLabel('What to copy').inputValue()).toBe('mistakes-to-avoid');
      expect(await text.inputValue()).toMatch(
        /^Check that a call really comes from Acme: Mistakes to avoid\n\n- Milliseconds\.[\s\S]*\n\nhttps?:\/\/[^/]+\/k\/KB-0005\/#mistakes-to-avoid\n$/,
      );
      expect(await text.inputValue()).not.toContain('Not known yet');
      await page.getByLabel('Format', { exact: true }).selectOption('markdown');
      await expect.poll(() => text.inputValue()).toMatch(/^## Mistakes to avoid\n\n- \*\*Milliseconds\.\*\*/);
      await page.getByLabel('Format', { exact: true }).selectOption('link');
      await expect.poll(() => text.inputValue()).toMatch(/\/k\/KB-0005\/#mistakes-to-avoid$/);
      await page.getByRole('button', { name: 'Copy', exact: true }).last().click();
      await expect.poll(() => clipboard(page)).toMatch(/\/k\/KB-0005\/#mistakes-to-avoid$/);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-share'))).toBe(true);
    });
  });

  it('leads back to the section: the permanent link keeps it', async () => {
    await on('/k/KB-0005/#mistakes-to-avoid', wide, async (page) => {
      await page.waitForURL(`**${article}#mistakes-to-avoid`);
    });
  });

  it('offers no button where nothing can be copied', async () => {
    await on(article, { ...wide, javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('button:visible').count()).toBe(1);
      expect(await isShown(page, '.tools a[href="/k/KB-0005/"]')).toBe(true);
    });
  });
});

describe('what Markdown can hold', () => {
  it('is numbered from where a list of steps starts', async () => {
    await on('/kb/pair-a-beacon/', wide, async (page) => {
      const numbers = await page
        .locator('.steps > ol > li')
        .evaluateAll((items) =>
          items.map((item) => [(item.parentElement as HTMLOListElement).start, getComputedStyle(item, '::before').content]),
        );
      expect(numbers.map(([start]) => start)).toEqual([1, 1, 1, 4, 4]);
      expect(new Set(numbers.map(([, content]) => content))).toEqual(new Set(['counter(list-item)']));
    });
  });

  it('is all on paper, with what is folded', async () => {
    await on('/kb/options-of-the-relay/', wide, async (page) => {
      const folded = page.getByText('There is no such beacon.');
      expect(await folded.evaluate((element) => element.getBoundingClientRect().height)).toBe(0);
      await page.emulateMedia({ media: 'print' });
      expect(await folded.evaluate((element) => element.getBoundingClientRect().height)).toBeGreaterThan(10);
    });
  });

  it('is a list of tasks, as text and without bullets', async () => {
    await on('/kb/options-of-the-relay/', wide, async (page) => {
      const tasks = page.locator('.task-list-item');
      expect(await tasks.allInnerTexts()).toEqual(['☑ The relay has version 1.0.0 or later.', '☐ The beacon is paired.']);
      expect(await tasks.first().evaluate((item) => getComputedStyle(item).listStyleType)).toBe('none');
    });
  });

  it('is code in a table that stays readable beside what cannot break', async () => {
    await on('/kb/options-of-the-relay/', { viewport: { width: 320, height: 640 } }, async (page) => {
      const widths = await page.locator('td:nth-child(4)').evaluateAll((cells) =>
        cells
          .map((cell) => {
            const other = cell.parentElement?.children[2];
            if (other) other.innerHTML = `<b style="white-space: nowrap">${'x'.repeat(40)}</b>`;
            return cell;
          })
          .map((cell) => cell.getBoundingClientRect().width),
      );
      expect(Math.min(...widths)).toBeGreaterThan(100);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  });
});

describe('the way on', () => {
  it('leads to a ticket that names the page, and that the reader can edit', async () => {
    await on('/kb/sign-in-with-okta/', wide, async (page) => {
      await page.click('text=Open a ticket about this page');
      await expect.poll(() => page.inputValue('#subject')).toBe('Sign in with Okta (KB-0003)');
      expect(await page.getAttribute('[data-ticket-link]', 'href')).toContain('KB-0003');
    });
  });

  it('takes a word to the writers that only the reader sends', async () => {
    await on('/kb/sign-in-with-okta/', { ...wide, javaScriptEnabled: false }, async (page) => {
      await page.click('text=Was this page helpful?');
      const href = (await page.getAttribute('.panel a:has-text("The steps don\'t match")', 'href')) ?? '';
      const message = new URL(href);
      expect(message.origin + message.pathname).toBe('https://tickets.acme.example/new');
      expect(message.searchParams.get('subject')).toBe("KB-0003: The steps don't match what I see");
      expect(message.searchParams.get('page')).toBe('Sign in with Okta (KB-0003)');
    });
  });
});

describe('keyboard shortcuts', () => {
  it('are listed under ?, and those of a single key can be turned off for good', async () => {
    await on(article, wide, async (page) => {
      await page.keyboard.press('?');
      await page.waitForSelector('dialog.shortcuts[open]');
      await page.getByLabel('Use single-key shortcuts').uncheck();
      await page.keyboard.press('Escape');
      await page.reload({ waitUntil: 'load' });
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(null);
      await page.keyboard.press('Control+k');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    });
  });
});

describe('a term', () => {
  it('shows its definition on hover, on focus and on a tap, and hides it again', async () => {
    await on('/docs/beacon/signals/how-a-signal-travels/', wide, async (page) => {
      const definition = page.locator('.term-definition').first();
      await page.locator('button.term').first().hover();
      await definition.waitFor();
      await page.mouse.move(5, 5);
      await definition.waitFor({ state: 'hidden' });
      await page.locator('button.term').first().click();
      await definition.waitFor();
      await page.keyboard.press('Escape');
      await definition.waitFor({ state: 'hidden' });
      await page.mouse.move(5, 5);
      await page.locator('h1').click();
      await page.locator('button.term').first().focus();
      await definition.waitFor();
      await page.keyboard.press('Escape');
      await definition.waitFor({ state: 'hidden' });
    });
    await on(
      '/docs/beacon/signals/how-a-signal-travels/',
      { ...narrow, hasTouch: true, isMobile: true, now: '2026-12-01T12:00:00Z' },
      async (page) => {
        const definition = page.locator('.term-definition').first();
        await page.locator('button.term').first().tap();
        await definition.waitFor();
        // Longer than what hides it once a mouse has left.
        await page.clock.runFor(1000);
        expect(await definition.isVisible()).toBe(true);
        await page.locator('h1').tap();
        await definition.waitFor({ state: 'hidden' });
      },
    );
  });
});
