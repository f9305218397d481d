/**
 * The main journeys by keyboard alone, and what assistive technology is told on the way: names, roles and reading order
 * from Chromium's own accessibility tree.
 */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useChromium, wide } from '#src/test/browser/chromium.ts';

const portal = inject('portalUrl');
const { visit } = useChromium();

const on = (path: string, scenario: (page: Page) => Promise<void>) => visit(portal + path, scenario, wide);

/** What is read, in order, as "role: name"; only the roles asked for. */
async function readAloud(page: Page, roles: string[]): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read: string[] = [];
  const visit = (id: string) => {
    const node = byId.get(id);
    if (!node) return;
    const role = String(node.role?.value ?? '');
    if (!node.ignored && roles.includes(role)) read.push(`${role}: ${String(node.name?.value ?? '')}`);
    for (const child of node.childIds ?? []) visit(child);
  };
  const [root] = nodes;
  if (root) visit(root.nodeId);
  return read;
}

/** Presses Tab until an element has the focus; says through which names it went. */
async function tabTo(page: Page, selector: string): Promise<string[]> {
  const passed: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const [isThere, name] = await page.evaluate((wanted) => {
      const element = document.activeElement;
      return [
        element?.matches(wanted) ?? false,
        (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim().slice(0, 60),
      ] as const;
    }, selector);
    if (isThere) return passed;
    passed.push(name);
  }
  throw new Error(`Tab never reached ${selector}: ${passed.join(' > ')}`);
}

const landmarks = ['banner', 'navigation', 'search', 'main', 'complementary', 'contentinfo', 'heading', 'article'];

describe('somebody with a problem', () => {
  it('hears the way in from the home page: the search, support, six doors, problems, news', async () => {
    await on('/', async (page) => {
      const heard = await readAloud(page, landmarks);
      const headings = heard.filter((line) => line.startsWith('heading')).map((line) => line.slice('heading: '.length));
      expect(headings.slice(0, 9)).toEqual([
        'What do you need help with?',
        'Talk to support',
        'Knowledge base',
        'Documentation',
        'FAQ',
        'Releases',
        'Downloads',
        'Support',
        'What are you seeing?',
      ]);
      expect(heard.filter((line) => /^(banner|main|contentinfo|search)/.test(line)).map((line) => line.split(':')[0])).toEqual([
        'banner',
        'main',
        'search',
        'contentinfo',
      ]);
    });
  });

  it('searches, chooses a hit and reads it without a pointer', async () => {
    await on('/', async (page) => {
      await tabTo(page, 'input[name=q]');
      await page.keyboard.type('okta tile');
      await page.waitForSelector('[role=option]');
      const heard = await readAloud(page, ['combobox', 'option', 'listbox']);
      expect(heard[0]).toBe('combobox: Search the portal');
      expect(heard.some((line) => /^option: .*Okta/.test(line))).toBe(true);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/(kb|faq|known-issues)\//);
      expect(await page.locator('h1').count()).toBe(1);
    });
  });

  it('hears an article in the order in which it is read: title, contents, answer, what is seen, way on', async () => {
    await on('/kb/beacon-stays-dark/', async (page) => {
      const heard = await readAloud(page, ['heading', 'DisclosureTriangle', 'navigation', 'link', 'button']);
      const at = (line: string) => heard.indexOf(line);
      const order = [
        at('heading: The beacon stays dark'),
        at('navigation: On this page'),
        at('heading: Cause'),
        at('heading: Resolution'),
        at('heading: What you see'),
        at('heading: Still stuck?'),
        at('link: Open a ticket about this page'),
        at('navigation: Related'),
        at('link: KB-0002'),
        at('button: Copy for a customer…'),
      ];
      expect(order).not.toContain(-1);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    });
  });

  it('gets from an article to a ticket, and hears what every field is for', async () => {
    await on('/kb/beacon-stays-dark/', async (page) => {
      await tabTo(page, '.panel .button');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tickets/**');
      await page.waitForSelector('form:not([data-waits]) #subject');
      const heard = await readAloud(page, ['textbox', 'combobox', 'link']);
      expect(heard).toContain('textbox: Subject');
      expect(heard).toContain('combobox: Severity');
      expect(heard).toContain('textbox: What happened');
      await tabTo(page, '#description');
      await page.keyboard.press('Control+End');
      await page.keyboard.type('It fails since Monday.');
      const passed = await tabTo(page, '[data-ticket-link]');
      expect(passed).toEqual([]);
      expect(await page.getAttribute('[data-ticket-link]', 'href')).toContain('It%20fails%20since%20Monday.');
    });
  });
});

describe('somebody who copies for a customer', () => {
  it('opens the dialog, changes what is copied, and comes back to the button', async () => {
    await on('/kb/beacon-stays-dark/', async (page) => {
      await tabTo(page, '[data-share]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('dialog[open]');
      const heard = await readAloud(page, ['dialog', 'combobox', 'textbox', 'button']);
      expect(heard.slice(heard.indexOf('dialog: Copy for a customer'))).toEqual([
        'dialog: Copy for a customer',
        'combobox: What to copy',
        'combobox: Format',
        'textbox: Text to copy (you can edit it)',
        'button: Copy',
        'button: Close',
      ]);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-share'))).toBe(true);
    });
  });
});

describe('somebody who reads documentation', () => {
  it('skips the header to the way back, and turns the page', async () => {
    await on('/docs/beacon/signals/how-a-signal-travels/', async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const passed = await tabTo(page, 'a[rel=next]');
      expect(passed.slice(0, 3)).toEqual(['Home', 'Documentation', 'Acme Beacon']);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/signals/colors/');
      const heard = await readAloud(page, ['navigation', 'heading']);
      expect(heard.indexOf('navigation: Acme Beacon documentation')).toBeGreaterThan(
        heard.findIndex((line) => /^heading: The colors/.test(line)),
      );
    });
  });

  it('hears a picture in words', async () => {
    await on('/docs/beacon/signals/how-a-signal-travels/', async (page) => {
      const [picture] = (await readAloud(page, ['image'])).filter((line) => line.length > 60);
      expect(picture).toMatch(/console sends a signal[\s\S]*until the next signal/);
    });
  });
});

describe('somebody who downloads', () => {
  it('checks a file, and is told the verdict', async () => {
    await on('/downloads/beacon/2.0.0/', async (page) => {
      await page.setInputFiles('input[data-verify]', 'src/test/portal/public/files/beacon/2.0.0/acme-beacon-2.0.0-macos-universal.txt');
      await page.waitForSelector('[data-verdict=genuine]');
      const heard = await readAloud(page, ['status', 'button', 'link']);
      expect(heard.some((line) => line.startsWith('status'))).toBe(true);
      expect(await page.locator('[data-verdict=genuine]').innerText()).toContain('acme-beacon-2.0.0-macos-universal.txt');
    });
  });
});
