/** A link that asks for a version opens the alternative for it, and says so. */
import { describe, expect, inject, it } from 'vitest';
import { useChromium } from '#src/test/browser/chromium.ts';

const { visit } = useChromium();

describe('alternatives by version', () => {
  it.each([
    ['', 'Before 2', 0],
    ['?version=2.2.0', 'From 2 on', 1],
    ['?version=v2.2.0', 'From 2 on', 1],
    ['?version=1.9.1', 'Before 2', 1],
    ['?version=newest', 'Before 2', 0],
    ['#in-the-new-console', 'From 2 on', 0],
  ])('with "%s" show %s', async (asked, label, pinned) => {
    await visit(`${inject('portalUrl')}/kb/two-consoles/${asked}`, async (page) => {
      expect(await page.locator('[role=tab][aria-selected=true]').innerText()).toBe(label);
      expect(await page.locator('.tab-pinned').count()).toBe(pinned);
    });
  });
});
