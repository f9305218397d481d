import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readWidgetRelease, writeWidget } from './widget-releases.ts';

const scratch: string[] = [];

function releases(scripts: Record<string, string>): { publicDir: string; outDir: string } {
  const root = mkdtempSync(join(tmpdir(), 'widget-'));
  scratch.push(root);
  for (const [version, script] of Object.entries(scripts)) {
    mkdirSync(join(root, 'public/widget', version), { recursive: true });
    writeFileSync(join(root, 'public/widget', version, 'widget.js'), script);
  }
  return { publicDir: join(root, 'public'), outDir: join(root, 'dist') };
}

const integrity = (script: string) => `sha384-${createHash('sha384').update(script).digest('base64')}`;

afterEach(() => {
  for (const folder of scratch.splice(0)) rmSync(folder, { recursive: true });
});

test('the moving address is the newest stable version 1, and the manifest lists every file', async () => {
  const folders = releases({ '1.2.0': 'b', '1.10.0': 'c', '1.11.0-beta.1': 'd', '2.0.0': 'e' });
  const manifest = await writeWidget(folders);
  expect(readFileSync(join(folders.outDir, 'widget/v1/widget.js'), 'utf8')).toBe('c');
  expect(JSON.parse(readFileSync(join(folders.outDir, 'widget/manifest.json'), 'utf8'))).toEqual(manifest);
  expect(manifest.latest).toEqual({ version: '1.10.0', url: '/widget/1.10.0/widget.js', integrity: integrity('c'), sizeBytes: 1 });
  expect(manifest.files.map(({ version, integrity: hash }) => [version, hash])).toEqual([
    ['v1', integrity('c')],
    ['2.0.0', integrity('e')],
    ['1.11.0-beta.1', integrity('d')],
    ['1.10.0', integrity('c')],
    ['1.2.0', integrity('b')],
  ]);
});

test('without a stable version 1 nothing stands at the moving address', async () => {
  const folders = releases({ '1.0.0-beta.1': 'a' });
  expect(await readWidgetRelease(folders.publicDir)).toBeUndefined();
  expect((await writeWidget(folders)).latest).toBeNull();
});

test("another portal's public directory gets the released widget all the same", async () => {
  const folders = releases({});
  const manifest = await writeWidget(folders);
  const own = await readWidgetRelease('public');
  expect(manifest.latest?.version).toBe(own?.version);
  if (own) expect(readFileSync(join(folders.outDir, own.path)).equals(own.bytes)).toBe(true);
});
