/** The portal under a path of a host, as on GitHub Pages: nothing it holds leads out of that path, and its scripts work there. */
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '#src/build/hosting/server.ts';
import { readElements } from '#src/source/html.ts';
import { useChromium } from '#src/test/browser/chromium.ts';
import { buildWidget } from '#src/widget/build.ts';
import { acme, build } from './build.ts';

const siteUrl = 'https://acme.github.io/portal';
const { origin, pathname: basePath } = new URL(siteUrl);
const outDir = join(mkdtempSync(join(tmpdir(), 'portal-path-')), 'dist');
const { visit } = useChromium();
let server: RunningServer;

beforeAll(async () => {
  build(outDir, { ...acme, SITE_URL: siteUrl });
  // The released script is a copy of an earlier state of the code.
  writeFileSync(join(outDir, 'widget/v1/widget.js'), await buildWidget());
  server = await startServer({ outDir, port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(join(outDir, '..'), { recursive: true, force: true });
});

/** The addresses of a page, as absolute ones. */
function addressesOf(file: string): string[] {
  const page = `${siteUrl}/${file.replace(/index\.html$/, '')}`;
  return readElements(readFileSync(join(outDir, file), 'utf8')).flatMap(({ attributes }) => {
    const { href, src, action, poster, srcset = '', content = '' } = attributes;
    const refresh = attributes['http-equiv'] === 'refresh' ? /url=(.*)$/i.exec(content)?.[1] : undefined;
    const images = srcset.split(/,\s+/).map((image) => image.split(/\s/, 1)[0]);
    return [href, src, action, poster, refresh, ...images]
      .filter((address) => address !== undefined && address !== '')
      .map((address) => new URL(address ?? '', page).href);
  });
}

const served = (address: string) => address.replace(origin, new URL(server.url).origin);

describe('every file', () => {
  it('leads only to what is there, below the path', async () => {
    const pages = globSync('**/*.html', { cwd: outDir });
    const addresses = new Set(pages.flatMap(addressesOf));
    for (const file of globSync('**/*.{json,xml,txt,md,opml,ics,webmanifest}', { cwd: outDir })) {
      const text = readFileSync(join(outDir, file), 'utf8').replaceAll(/\r\n /g, '');
      for (const [address] of text.matchAll(/https:\/\/acme\.github\.io[^\s"'<>)\]\\&]*/g)) addresses.add(address.replace(/[.,]$/, ''));
    }
    const own = [...addresses].filter((address) => address.startsWith(origin)).map((address) => address.replace(/[?#].*$/, ''));
    expect(pages.length).toBeGreaterThan(50);
    expect(new Set(own).size).toBeGreaterThan(150);
    expect(own.filter((address) => address !== siteUrl && !address.startsWith(`${siteUrl}/`))).toEqual([]);
    const missing: string[] = [];
    for (const address of new Set(own)) {
      const { status } = await fetch(served(address), { redirect: 'manual' });
      if (status >= 400) missing.push(`${status} ${address}`);
    }
    expect(missing).toEqual([]);
  });

  it('that holds paths names them as the host serves them', () => {
    const paths = ['manifest.webmanifest', 'widget/manifest.json'].flatMap((file) =>
      Array.from(readFileSync(join(outDir, file), 'utf8').matchAll(/"(\/[^"]*)"/g), ([, path = '']) => path),
    );
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !path.startsWith(`${basePath}/`))).toEqual([]);
  });
});

/** Visits a page, and expects that nothing was asked for outside of the path. */
async function on(path: string, scenario: (page: Page) => Promise<void>): Promise<void> {
  const outside: string[] = [];
  const before = (page: Page) => {
    page.on('request', (request) => {
      if (!request.url().startsWith(`${server.url}/`) && !request.url().startsWith('blob:')) outside.push(request.url());
    });
    return page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  };
  const check = async (page: Page, complaints: string[]) => {
    await scenario(page);
    expect(complaints).toEqual([]);
    expect(outside).toEqual([]);
  };
  await visit(server.url + path, check, { before });
}

describe('scripts', () => {
  it('search on the page, with both indexes, and lead to what they found', async () => {
    await on('/search/?q=flicker+in+photographs', async (page) => {
      await page.waitForSelector('[data-search-state=results][aria-busy=false]');
      expect(new URL(page.url()).pathname).toBe(`${basePath}/search/`);
      const links = await page.locator('.search-hits a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
      expect(links.filter((link) => !link.startsWith(`${basePath}/`))).toEqual([]);
      await page.locator('a[data-result]').first().click();
      await page.waitForURL(`${server.url}/known-issues/**`);
    });
  });

  it('search in the box, and open a hit and the search page', async () => {
    await on('/kb/pair-a-beacon/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('okta');
      await page.getByRole('option').first().waitFor();
      const all = await page.getByRole('option').last().getAttribute('href');
      expect(all).toBe(`${basePath}/search/?q=okta`);
      await page.getByRole('option').first().click();
      await page.waitForURL(`${server.url}/kb/sign-in-with-okta/**`);
    });
  });

  it('compare versions, and go to one', async () => {
    await on('/releases/beacon/compare/?from=1.0.0&to=2.0.0', async (page) => {
      await page.locator('[data-comparison-summary]').getByText('From 1.0.0 to 2.0.0').waitFor();
      expect(await page.locator('[data-change] a').count()).toBeGreaterThan(0);
    });
  });

  it('check a file, and lead to the page of its version', async () => {
    await on('/downloads/relay/', async (page) => {
      await page.setInputFiles('[data-verify]', 'src/test/portal/public/files/beacon/2.0.0/acme-beacon-2.0.0-macos-universal.txt');
      await page.waitForSelector('[data-verdict=genuine]');
      await page.locator('[data-page] a').click();
      await page.waitForURL(`${server.url}/downloads/beacon/2.0.0/`);
    });
  });

  it('find a feed, and show its items', async () => {
    await on('/feeds/?topic=releases&product=beacon', async (page) => {
      expect(await page.locator('#feed-address').inputValue()).toBe(`${siteUrl}/releases/beacon/atom.xml`);
      await page.locator(`[data-items] a[href^="${basePath}/releases/beacon/"]`).first().waitFor();
    });
  });

  it('copy an article with its permanent address', async () => {
    await on('/kb/pair-a-beacon/', async (page) => {
      await page.getByRole('button', { name: 'Copy for a customer' }).click();
      await page.getByLabel('Format').selectOption('markdown');
      await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('/portal/k/KB-0001/') === true);
    });
  });

  it('lead from an old address to its successor', async () => {
    await on('/k/KB-0001/', (page) => page.waitForURL(`${server.url}/kb/pair-a-beacon/`));
  });

  it('open the widget, whose links stay below the path', async () => {
    await on('/widget/', async (page) => {
      await page.locator('support-widget').first().getByRole('button').first().click();
      await page.locator('[data-support-state]').first().waitFor();
      const links = await page
        .locator('support-widget')
        .first()
        .evaluate((widget) => Array.from(widget.shadowRoot?.querySelectorAll('a') ?? [], (link) => link.href));
      expect(links.length).toBeGreaterThan(1);
      const tickets = 'https://tickets.acme.example/';
      expect(links.filter((link) => !link.startsWith(`${siteUrl}/`) && !link.startsWith(tickets))).toEqual([]);
    });
  });
});
