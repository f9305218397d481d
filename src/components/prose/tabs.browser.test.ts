/** A link that asks for a version opens the alternative for it, and says so. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '#src/build/hosting/server.ts';
import { launchChromium } from '#src/build/chromium.ts';

const scratch = mkdtempSync(join(tmpdir(), 'portal-tabs-'));
const article = `---
id: KB-0901
title: Two interfaces
summary: Choose yours.
publishedOn: 2026-11-01
kind: how-to
audience: [admin]
---

Choose your version.

<Tabs>
<Tab label="Before 3" version="<3.0.0">

## In the old one

Old.

</Tab>
<Tab label="From 3 on" version=">=3.0.0">

## In the new one

New.

</Tab>
</Tabs>
`;

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  const [content, outDir] = [join(scratch, 'content'), join(scratch, 'dist')];
  cpSync('src/test/fixtures/minimal', content, { recursive: true });
  mkdirSync(join(content, 'kb'), { recursive: true });
  writeFileSync(join(content, 'kb', 'two-interfaces.mdx'), article);
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

describe('alternatives by version', () => {
  it.each([
    ['', 'Before 3', 0],
    ['?version=3.2.0', 'From 3 on', 1],
    ['?version=v3.2.0', 'From 3 on', 1],
    ['?version=2.9.1', 'Before 3', 1],
    ['?version=newest', 'Before 3', 0],
    ['#in-the-new-one', 'From 3 on', 0],
  ])('with "%s" show %s', async (asked, label, pinned) => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/kb/two-interfaces/${asked}`, { waitUntil: 'networkidle' });
    expect(await page.locator('[role=tab][aria-selected=true]').innerText()).toBe(label);
    expect(await page.locator('.tab-pinned').count()).toBe(pinned);
    await page.close();
  });
});
