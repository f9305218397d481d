/** Builds of other content and with other inputs, as a user of `npm run build` makes them. */
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { acme, build, minimal, runBuild } from './build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'portal-variants-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Every file of an output, as sorted paths. */
function filesOf(outDir: string): string[] {
  return globSync('**/*', { cwd: outDir })
    .filter((file) => statSync(join(outDir, file)).isFile())
    .sort();
}

describe('a content directory with a site, a product and a policy', () => {
  const outDir = join(scratch, 'minimal');
  beforeAll(() => {
    const { status, output } = runBuild({ ...minimal, OUT_DIR: outDir });
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

  it('opens tickets by e-mail, since it names no ticket form', () => {
    expect(readFileSync(join(outDir, 'tickets/index.html'), 'utf8')).toContain('href="mailto:help@acme.example?');
  });

  it('names nobody else', () => {
    const texts = filesOf(outDir).filter((file) => /\.(html|xml|json|md|txt|ics|js|opml)$/.test(file) && !file.startsWith('pagefind/'));
    expect(texts.filter((file) => /conceal/i.test(readFileSync(join(outDir, file), 'utf8')))).toEqual([]);
  });

  it('is only read by a build, and has no ledger after it either', () => {
    const contentDir = join(scratch, 'read-only');
    cpSync(minimal.CONTENT_DIR, contentDir, { recursive: true });
    const read = () =>
      filesOf(contentDir).map((file) => [file, readFileSync(join(contentDir, file), 'utf8'), statSync(join(contentDir, file)).mtimeMs]);
    const before = read();
    build(join(scratch, 'from-read-only'), { ...minimal, CONTENT_DIR: contentDir });
    expect(read()).toEqual(before);
  });

  it('stays as it was where later content has errors, all of which are said', () => {
    const contentDir = join(scratch, 'content');
    cpSync(minimal.CONTENT_DIR, contentDir, { recursive: true });
    writeFileSync(join(contentDir, 'products/broken.yaml'), 'name: Broken\ntagline: [\n');
    writeFileSync(join(contentDir, 'products/typo.yaml'), 'nmae: Typo\ntagline: One.\ncomponents: [app]\nplatforms: [linx]\n');
    const before = readFileSync(join(outDir, 'index.html'), 'utf8');
    const { status, output } = runBuild({ ...minimal, CONTENT_DIR: contentDir, OUT_DIR: outDir });
    expect(status).toBe(1);
    expect(output).toMatch(/products\/broken\.yaml:2:/);
    expect(output).toMatch(/products\/typo\.yaml:1:1 error unknown-key/);
    expect(output).toMatch(/products\/typo\.yaml:4:13 error product-platforms/);
    expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe(before);
  });
});

describe('the same content and the same clock', () => {
  it('give the same bytes', () => {
    const [first, second] = [inject('outDir'), join(scratch, 'again')];
    build(second, acme);
    expect(filesOf(second)).toEqual(filesOf(first));
    expect(filesOf(second).filter((file) => !readFileSync(join(second, file)).equals(readFileSync(join(first, file))))).toEqual([]);
  });
});

describe('inputs that are not allowed', () => {
  it.each([
    ['AS_OF', 'tomorrow', 'AS_OF is "tomorrow": it must be a date'],
    ['SAMPLES', 'no', 'SAMPLES is "no": it must be on or off'],
    ['SITE_URL', 'help.example', 'SITE_URL is "help.example": it must be an address'],
  ])('are named without a stack trace: %s', (name, value, message) => {
    const { status, output } = runBuild({ OUT_DIR: join(scratch, 'never'), [name]: value });
    expect(status).toBe(2);
    expect(output).toContain(message);
    expect(output).not.toContain('    at ');
  });
});
