/** Checking a file that a reader has, in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useChromium, wide } from '#src/test/browser/chromium.ts';

const baseUrl = inject('portalUrl');
const { visit } = useChromium();
const published = 'src/test/portal/public/files/beacon/2.0.0/acme-beacon-2.0.0-macos-universal.txt';

const on = (path: string, scenario: (page: Page, complaints: string[]) => Promise<void>) => visit(baseUrl + path, scenario, wide);
const verdict = (page: Page, state: string) => page.locator(`[data-verdict=${state}]`).innerText();

describe('checking a file', () => {
  it('knows the files of every product and version, and leads to the page of the version', async () => {
    await on('/downloads/relay/', async (page, complaints) => {
      await page.setInputFiles('[data-verify]', published);
      expect(await verdict(page, 'genuine')).toContain('from Acme Beacon 2.0.0, exactly as published');
      await page.locator('[data-page]').getByRole('link').click();
      await page.waitForURL('**/downloads/beacon/2.0.0/');
      await page.setInputFiles('[data-verify]', published);
      await verdict(page, 'genuine');
      expect(await page.locator('[data-page]').isVisible()).toBe(false);
      expect(complaints).toEqual([]);
    });
  });

  it('takes a file that is dropped, and says what to do with one that nobody published', async () => {
    await on('/downloads/beacon/', async (page) => {
      const dropped = await page.evaluateHandle(() => {
        const data = new DataTransfer();
        data.items.add(new File(['abc'], 'setup.exe'));
        return data;
      });
      await page.dispatchEvent('file-verification section', 'drop', { dataTransfer: dropped });
      expect(await verdict(page, 'unknown')).toBe("Unknown: setup.exe doesn't match any file published here. Don't open it.");
      // The digest of "abc" in FIPS 180-2.
      expect(await page.locator('[data-digest]').innerText()).toContain('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
      expect(await page.locator('[data-advice]').isVisible()).toBe(true);
    });
  });

  it('calls no file unknown when the list of files does not load', async () => {
    await on('/downloads/beacon/', async (page) => {
      await page.route('**/downloads/files.json', (route) => route.abort());
      await page.setInputFiles('[data-verify]', published);
      await page.locator('[data-digest]').waitFor();
      expect(await page.locator('[data-message]').innerText()).toContain("The list of published files didn't load");
      expect(await page.locator('[data-verdict]').count()).toBe(0);
    });
  });
});
