/** The pages for writers: in previews, and nowhere else. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { components, parentOf } from '#src/schemas/prose-components.ts';

const scratch = mkdtempSync(join(tmpdir(), 'portal-workshop-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

function build(name: string, env: Record<string, string>): string {
  const outDir = join(scratch, name);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, AS_OF: '2026-12-01', OUT_DIR: outDir, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return outDir;
}

describe('a preview', () => {
  it('shows each component with its source, each rule, and what is open', () => {
    const outDir = build('preview', { DRAFTS: 'on' });
    const page = (name: string) => readFileSync(join(outDir, 'workshop', name, 'index.html'), 'utf8');
    const shown = [...page('style').matchAll(/data-component="([^"]+)"/g)].map(([, name]) => name);
    // A tab stands within its tabs.
    expect(shown).toEqual(expect.arrayContaining([...components.keys()].filter((name) => parentOf(name) === undefined)));
    expect(page('style')).toContain('&lt;Tab label=');
    expect(page('rules')).toContain('id="kb-kind"');
    expect(page('status')).toContain('Open questions');
    for (const name of ['style', 'rules', 'status']) {
      expect(page(name)).toContain('<meta name="robots" content="noindex"');
      expect(page(name)).not.toContain('data-pagefind-body');
    }
    expect(readFileSync(join(outDir, 'sitemap-0.xml'), 'utf8')).not.toContain('workshop');
  });

  it('of little content has them too', () => {
    const outDir = build('little', { DRAFTS: 'on', CONTENT_DIR: 'src/test/fixtures/minimal', PUBLIC_DIR: 'no-public-folder' });
    expect(readFileSync(join(outDir, 'workshop/status/index.html'), 'utf8')).toContain('No entry leaves anything open.');
  });
});

describe('what readers get', () => {
  it('has none of them', () => {
    const outDir = build('readers', { CONTENT_DIR: 'src/test/fixtures/minimal', PUBLIC_DIR: 'no-public-folder' });
    expect(existsSync(join(outDir, 'workshop'))).toBe(false);
    expect(existsSync(join(outDir, 'kb/index.html'))).toBe(true);
  });
});
