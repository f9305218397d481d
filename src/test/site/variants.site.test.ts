/** Builds of other content and with other inputs, as a user of `npm run build` makes them. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const scratch = mkdtempSync(join(tmpdir(), 'portal-variants-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function build(env: Record<string, string>): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** Every file of an output, as sorted paths. */
function filesOf(outDir: string): string[] {
  return globSync('**/*', { cwd: outDir })
    .filter((file) => statSync(join(outDir, file)).isFile())
    .sort();
}

/** Every text file of an output, by its path. */
function texts(outDir: string): Map<string, string> {
  const files = filesOf(outDir).filter((file) => /\.(html|xml|json|md|txt|ics|js|opml)$/.test(file));
  return new Map(files.map((file) => [file, readFileSync(join(outDir, file), 'utf8')]));
}

describe('a content directory with a site, a product and a policy', () => {
  const outDir = join(scratch, 'minimal');
  beforeAll(() => {
    const { status, output } = build({
      CONTENT_DIR: 'src/test/fixtures/minimal',
      PUBLIC_DIR: 'no-public-folder',
      OUT_DIR: outDir,
      AS_OF: '2026-12-01',
    });
    expect(output).not.toMatch(/ error /);
    expect(status).toBe(0);
  });

  it('has every list page', () => {
    for (const page of [
      '',
      'announcements/',
      'releases/',
      'releases/acme/',
      'releases/acme/compare/',
      'known-issues/',
      'docs/',
      'docs/acme/',
      'kb/',
      'kb/symptoms/',
      'faq/',
      'downloads/',
      'downloads/acme/',
      'support/',
      'tickets/',
      'search/',
      'feeds/',
      'widget/',
    ]) {
      expect(existsSync(join(outDir, page, 'index.html')), page).toBe(true);
    }
  });

  it('names nobody else', () => {
    const named = [...texts(outDir)].filter(([file, text]) => !file.startsWith('pagefind/') && /conceal/i.test(text)).map(([file]) => file);
    expect(named).toEqual([]);
  });
});

describe('SAMPLES=off', () => {
  it('leaves no trace of a sample', () => {
    const outDir = join(scratch, 'without-samples');
    expect(build({ OUT_DIR: outDir, SAMPLES: 'off' }).status).toBe(0);
    const traces = [...texts(outDir)]
      .filter(([file, text]) => /9\.[0-2]\.0|KI-0004|REL-000[2-4]|\[Sample\]|data-sample|toolbar-icon-stays-gray/.test(`${file} ${text}`))
      .map(([file]) => file);
    expect(traces).toEqual([]);
    expect(filesOf(outDir).filter((file) => file.startsWith('files/concealbrowse/'))).toEqual([]);
  });
});

describe('content with errors', () => {
  it('stops the build with every error, and the previous output stays', () => {
    const contentDir = join(scratch, 'content');
    const outDir = join(scratch, 'kept');
    cpSync('src/test/fixtures/minimal', contentDir, { recursive: true });
    expect(build({ CONTENT_DIR: contentDir, PUBLIC_DIR: 'no-public-folder', OUT_DIR: outDir }).status).toBe(0);
    const before = readFileSync(join(outDir, 'index.html'), 'utf8');
    writeFileSync(join(contentDir, 'products/broken.yaml'), 'name: Broken\ntagline: [\n');
    writeFileSync(join(contentDir, 'products/typo.yaml'), 'nmae: Typo\ntagline: One.\ncomponents: [app]\nplatforms: [linx]\n');
    const { status, output } = build({ CONTENT_DIR: contentDir, PUBLIC_DIR: 'no-public-folder', OUT_DIR: outDir });
    expect(status).toBe(1);
    expect(output).toMatch(/products\/broken\.yaml:2:/);
    expect(output).toMatch(/products\/typo\.yaml:1:1 error unknown-key/);
    expect(output).toMatch(/products\/typo\.yaml:4:13 error product-platforms/);
    expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe(before);
  });
});

describe('the same content and the same clock', () => {
  it('give the same bytes', () => {
    const [first, second] = ['first', 'second'].map((name) => {
      const outDir = join(scratch, name);
      expect(build({ OUT_DIR: outDir, AS_OF: '2026-12-01T00:00:00Z' }).status).toBe(0);
      return new Map(
        filesOf(outDir).map((file) => [
          file,
          createHash('sha256')
            .update(readFileSync(join(outDir, file)))
            .digest('hex'),
        ]),
      );
    });
    expect(first).toEqual(second);
  });
});

describe('inputs that are not allowed', () => {
  it.each([
    ['AS_OF', 'tomorrow', 'AS_OF is "tomorrow": it must be a date'],
    ['SAMPLES', 'no', 'SAMPLES is "no": it must be on or off'],
    ['SITE_URL', 'help.example', 'SITE_URL is "help.example": it must be an address'],
  ])('are named without a stack trace: %s', (name, value, message) => {
    const { status, output } = build({ OUT_DIR: join(scratch, 'never'), [name]: value });
    expect(status).toBe(2);
    expect(output).toContain(message);
    expect(output).not.toContain('    at ');
  });
});
