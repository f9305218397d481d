/** Announcements that stand on every page until they have ended, on a page that was built before. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '#src/build/hosting/server.ts';
import { launchChromium } from '#src/build/chromium.ts';

const scratch = mkdtempSync(join(tmpdir(), 'portal-news-'));
const announcement = (id: string, keys: string) => `---
id: ${id}
title: News ${id}
summary: Something happens.
publishedOn: 2026-11-01
${keys}
---

It happens.
`;

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  const [content, outDir] = [join(scratch, 'content'), join(scratch, 'dist')];
  cpSync('src/test/fixtures/minimal', content, { recursive: true });
  mkdirSync(join(content, 'announcements'), { recursive: true });
  const write = (name: string, text: string) => {
    writeFileSync(join(content, 'announcements', `${name}.md`), text);
  };
  write('incident', announcement('ANN-0101', 'kind: incident\nseverity: critical\nendsAt: 2026-12-05T23:00:00-05:00'));
  write('notice', announcement('ANN-0102', 'kind: notice'));
  write('over', announcement('ANN-0103', 'kind: incident\nseverity: critical\nendsAt: 2026-11-20T23:00:00-05:00'));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, CONTENT_DIR: content, PUBLIC_DIR: 'no-public-folder', OUT_DIR: outDir, AS_OF: '2026-12-01' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout + stderr);
  server = await startServer({ outDir, port: 0 });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(scratch, { recursive: true, force: true });
});

async function news(path: string, at: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.clock.install({ time: new Date(at) });
  await page.goto(server.url + path, { waitUntil: 'load' });
  const shown = await page.locator('current-news a').allInnerTexts();
  await page.close();
  return shown;
}

describe('current announcements', () => {
  it('stand on every page but their own', async () => {
    for (const path of ['/', '/kb/', '/support/']) expect(await news(path, '2026-12-02T12:00:00Z')).toEqual(['News ANN-0101']);
    expect(await news('/announcements/incident/', '2026-12-02T12:00:00Z')).toEqual([]);
  });

  it('are gone once they have ended, without a new build', async () => {
    expect(await news('/', '2026-12-06T03:58:00Z')).toEqual(['News ANN-0101']);
    expect(await news('/', '2026-12-06T04:00:01Z')).toEqual([]);
  });

  it('go while the page is open', async () => {
    const page = await browser.newPage();
    await page.clock.install({ time: new Date('2026-12-06T03:59:00Z') });
    await page.goto(server.url, { waitUntil: 'load' });
    expect(await page.locator('current-news').count()).toBe(1);
    await page.clock.fastForward(61_000);
    expect(await page.locator('current-news').count()).toBe(0);
    await page.close();
  });
});
