/** Announcements that are on every page until they have ended, on a page that was built before. */
import { describe, expect, inject, it } from 'vitest';
import { useChromium } from '#src/test/browser/chromium.ts';

const portal = inject('portalUrl');
const { visit } = useChromium();

async function news(path: string, now: string): Promise<string[]> {
  let shown: string[] = [];
  await visit(portal + path, async (page) => void (shown = await page.locator('current-news a').allInnerTexts()), { now });
  return shown;
}

describe('current announcements', () => {
  const current = ['Signals arrive late in the East'];

  it('are on every page but their own', async () => {
    for (const path of ['/', '/kb/', '/support/']) expect(await news(path, '2099-12-02T12:00:00Z')).toEqual(current);
    expect(await news('/announcements/lights-out-in-the-east/', '2099-12-02T12:00:00Z')).toEqual([]);
  });

  it('are gone once they have ended, without a new build', async () => {
    expect(await news('/', '2099-12-06T03:58:00Z')).toEqual(current);
    expect(await news('/', '2099-12-06T04:00:01Z')).toEqual([]);
  });

  it('go while the page is open', async () => {
    await visit(
      portal,
      async (page) => {
        expect(await page.locator('current-news').count()).toBe(1);
        await page.clock.fastForward(61_000);
        expect(await page.locator('current-news').count()).toBe(0);
      },
      { now: '2099-12-06T03:59:00Z' },
    );
  });
});
