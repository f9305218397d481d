/** Live writing as a writer has it: the development server, a browser beside the editor, and saves. */
import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '#src/build/chromium.ts';

const scratch = mkdtempSync(join(tmpdir(), 'portal-dev-'));
const article = ({ id = 'KB-0001', title = 'Reset a password', more = '', body = 'Press the button.' } = {}) => `---
id: ${id}
title: ${title}
summary: What to press.
publishedOn: 2026-10-07
reviewEvery: P1M
owner: Ana
kind: how-to
audience: [admin]
${more}---

${body}
`;
const write = (file: string, text: string) => {
  writeFileSync(join(scratch, 'content', file), text);
};

let server: ChildProcess;
let printed = '';
let address = '';
let browser: Browser;
let page: Page;
beforeAll(async () => {
  // A copy: a build that another test makes of other content would replace what Astro notes beside the sources.
  for (const name of ['src', 'scripts', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
    cpSync(name, join(scratch, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(scratch, 'node_modules'));
  cpSync('src/test/fixtures/minimal', join(scratch, 'content'), { recursive: true });
  appendFileSync(join(scratch, 'content/site.yaml'), '  createUrl: https://acme.example/new\n  viewUrl: https://acme.example/mine\n');
  mkdirSync(join(scratch, 'content/kb'), { recursive: true });
  write('kb/reset.mdx', article());
  write('kb/plain.md', article({ id: 'KB-0002', title: 'A plain one' }));
  write('kb/draft.mdx', article({ id: 'KB-0003', title: 'Not yet', more: 'draft: true\n' }));
  write('kb/later.mdx', article({ id: 'KB-0004', title: 'Later' }).replace('2026-10-07', '2026-12-20'));
  server = spawn(process.execPath, ['scripts/dev.ts'], {
    cwd: scratch,
    // Astro answers nothing where it takes itself for under test.
    env: {
      ...process.env,
      VITEST: '',
      PORT: '0',
      AS_OF: '2026-11-23',
      CONTENT_DIR: 'content',
      PUBLIC_DIR: 'no-public-folder',
      OUT_DIR: 'dist',
    },
  });
  address = await new Promise<string>((found, fail) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString().replaceAll(/\u001b\[[0-9;]*m/g, '');
      const url = /http:\/\/localhost:\d+/.exec(printed)?.[0];
      if (url !== undefined) found(url);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', () => {
      fail(new Error(printed));
    });
  });
});
// Each test has its own browser: a page that reloads itself would replace the page that is asked for next, and Chromium ignores
// a request to close a page while it reloads itself.
beforeEach(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  page.setDefaultTimeout(60_000);
});
afterEach(() => browser.close());
afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(scratch, { recursive: true, force: true });
});

const bar = (text: string) => page.locator('workshop-bar').getByText(text, { exact: false }).first();

describe('live writing', () => {
  it('shows which entry a page is, where it lies, who keeps it and what is due', async () => {
    await page.goto(`${address}/kb/reset/`);
    await bar('KB-0001').waitFor();
    expect(await page.locator('workshop-bar .bar').innerText()).toMatch(
      /KB-0001\s+kb\/reset\.mdx\s*owner Ana · review overdue since 2026-11-07/,
    );
  });

  it('shows each save, of text and of keys, in both formats', async () => {
    for (const [file, id] of [
      ['kb/reset.mdx', 'KB-0001'],
      ['kb/plain.md', 'KB-0002'],
    ] as const) {
      await page.goto(`${address}/${file.replace(/\.mdx?$/, '/')}`);
      write(file, article({ id, body: 'Press the lever.' }));
      await page.locator('article').getByText('Press the lever.').waitFor();
      write(file, article({ id, title: 'Pull the lever', body: 'Press the lever.' }));
      await page.getByRole('heading', { name: 'Pull the lever' }).waitFor();
    }
  });

  it('keeps the page and lays what is wrong over it, with file and line, until it is mended', async () => {
    await page.goto(`${address}/kb/reset/`);
    write('kb/reset.mdx', article({ title: 'Broken', body: 'See [there](/kb/nowhere/).' }).replace('how-to', 'howto'));
    await bar('content/kb/reset.mdx:8:7').waitFor();
    await bar('"howto" is not a kind').waitFor();
    await bar('content/kb/reset.mdx:12:5').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Pull the lever');
    await expect.poll(() => printed).toContain('content/kb/reset.mdx:8:7 error kb-kind "howto" is not a kind');
    write('kb/reset.mdx', article({ title: 'Mended' }));
    await page.getByRole('heading', { name: 'Mended' }).waitFor();
    await bar('No findings').waitFor();
    expect(await page.locator('workshop-bar section').isVisible()).toBe(false);
  });

  it('keeps the page of a body that does not compile, and of a file that its editor takes away for a moment', async () => {
    await page.goto(`${address}/kb/reset/`);
    write('kb/reset.mdx', article({ title: 'Mended', body: '<Note>\n\nUnclosed.' }));
    await bar('content/kb/reset.mdx:12:1').waitFor();
    const placeholder = page.locator('article').getByText("This text can't be displayed right now.");
    await placeholder.waitFor();
    write('kb/reset.mdx', article({ title: 'Mended', body: '<Nota>Closed, and no component.</Nota>' }));
    await bar('Nota> is not a component').waitFor();
    await placeholder.waitFor();
    renameSync(join(scratch, 'content/kb/reset.mdx'), join(scratch, 'content/kb/reset.mdx~'));
    write('kb/reset.mdx', article({ title: 'Back again' }).replace('how-to', 'howto'));
    rmSync(join(scratch, 'content/kb/reset.mdx~'));
    await bar('"howto" is not a kind').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Mended');
    write('kb/reset.mdx', article({ title: 'Back again' }));
    await page.getByRole('heading', { name: 'Back again' }).waitFor();
  });

  it('lets what is wrong be put aside, until something else is', async () => {
    await page.goto(`${address}/kb/reset/`);
    write('kb/reset.mdx', article({ title: 'Back again', body: 'See [there](/kb/nowhere/).' }));
    const findings = page.locator('workshop-bar section');
    const toggle = page.locator('workshop-bar button', { hasText: '1 error' });
    await toggle.waitFor();
    await toggle.press('Enter');
    expect(await findings.isVisible()).toBe(false);
    await page.reload();
    await toggle.waitFor();
    expect(await findings.isVisible()).toBe(false);
    write('kb/reset.mdx', article({ title: 'Back again', body: 'See [there](/kb/nowhere-else/).' }));
    await bar('/kb/nowhere-else/').waitFor();
    expect(await findings.isVisible()).toBe(true);
    write('kb/reset.mdx', article({ title: 'Back again' }));
    await bar('No findings').waitFor();
  });

  it('shows drafts and scheduled entries, marked, in lists and on their pages', async () => {
    await page.goto(`${address}/kb/`);
    expect(await page.locator('main').innerText()).toMatch(/Not yet[\s\S]*Draft|Draft[\s\S]*Not yet/);
    for (const [path, mark] of [
      ['/kb/draft/', 'Draft'],
      ['/kb/later/', 'Scheduled'],
    ]) {
      await page.goto(`${address}${path}`);
      expect(await page.locator('article .note-title').innerText()).toBe(mark);
      await bar((mark ?? '').toLowerCase()).waitFor();
    }
  });

  it('opens a new entry, and takes a deleted one away', async () => {
    write('kb/fresh.mdx', article({ id: 'KB-0009', title: 'Fresh' }));
    await expect.poll(async () => (await fetch(`${address}/kb/fresh/`)).status, { timeout: 60_000 }).toBe(200);
    await page.goto(`${address}/kb/fresh/`);
    await page.getByRole('heading', { name: 'Fresh' }).waitFor();
    rmSync(join(scratch, 'content/kb/fresh.mdx'));
    await page.getByRole('heading', { name: 'Page not found' }).waitFor();
    expect((await fetch(`${address}/kb/fresh/`)).status).toBe(404);
  });

  it('finds what was just written, drafts too, without any build', async () => {
    write('kb/reset.mdx', article({ title: 'Back again', body: 'Turn the flywheelknob.' }));
    await expect
      .poll(
        async () => {
          await page.goto(`${address}/search/?q=flywheelknob`);
          await page.locator('[data-search-state][aria-busy="false"]').waitFor();
          return page.locator('a[data-result]').allInnerTexts();
        },
        { timeout: 60_000 },
      )
      .toEqual([expect.stringContaining('Back again')]);
    await page.goto(`${address}/search/?q=not+yet`);
    await page.locator('a[data-result]').getByText('Not yet').waitFor();
  });

  it('says on one page what is open', async () => {
    await page.goto(`${address}/workshop/status/`);
    const sectionOf = (name: string) => page.getByRole('region', { name });
    expect(await sectionOf('Drafts').innerText()).toContain('Not yet');
    expect(await sectionOf('Overdue').innerText()).toMatch(/November 7, 2026 review: .*KB-0001 Ana/);
    expect(await sectionOf('Without an owner').innerText()).toContain('Every entry has an owner.');
  });
});
