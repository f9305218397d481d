/** Blocks of data in a page are data to a browser too: they are not run, and the portal's policy has nothing against them. */
import { expect, inject, it } from 'vitest';
import { useChromium } from '#src/test/browser/chromium.ts';

const portal = inject('portalUrl');
const { visit } = useChromium();

it.each(['/', '/kb/beacon-stays-dark/', '/faq/signals/', '/downloads/beacon/2.0.0/'])(
  'reads the data, the manifest and the icons of %s without a violation',
  async (path) => {
    const violations: string[] = [];
    await visit(
      portal + path,
      async (page) => {
        const types = await page
          .locator('script[type="application/ld+json"]')
          .evaluateAll((scripts) =>
            scripts.flatMap((script) =>
              (JSON.parse(script.textContent) as { '@graph': { '@type': string }[] })['@graph'].map((thing) => thing['@type']),
            ),
          );
        expect(types.length).toBeGreaterThan(1);
        // A browser loads the manifest when it offers to install the portal, which a test has to ask for.
        const session = await page.context().newCDPSession(page);
        const manifest = await session.send('Page.getAppManifest');
        expect(manifest.errors).toEqual([]);
        expect(JSON.parse(manifest.data ?? '{}')).toMatchObject({ start_url: '/' });
        expect(await page.evaluate(() => fetch('/og/portal.png').then(({ headers }) => headers.get('content-type')))).toBe('image/png');
        expect(violations).toEqual([]);
      },
      {
        before: async (page) => {
          await page.exposeFunction('report', (violation: string) => violations.push(violation));
          await page.addInitScript(() => {
            document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
              (window as unknown as { report: (violation: string) => void }).report(`${violatedDirective} ${blockedURI}`);
            });
          });
        },
      },
    );
  },
);
