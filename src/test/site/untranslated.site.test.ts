/** The portal of Acme in a language that the interface lacks: what is English says that it is. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acme, runBuild } from './build.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const scratch = mkdtempSync(join(tmpdir(), 'portal-untranslated-'));
const [contentDir, outDir] = [join(scratch, 'content'), join(scratch, 'dist')];
let output = '';

beforeAll(() => {
  cpSync(acme.CONTENT_DIR, contentDir, { recursive: true });
  const site = join(contentDir, 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('language: en', 'language: de'));
  ({ output } = runBuild({ ...acme, CONTENT_DIR: contentDir, OUT_DIR: outDir }));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The language of each text of a page, as its nearest `lang` says; texts that are there in several have the last one. */
function languagesOn(page: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (nodes: readonly Node[], lang: string): void => {
    for (const node of nodes) {
      if ('value' in node) found.set(node.value.replaceAll(/\s+/g, ' ').trim(), lang);
      else if ('childNodes' in node && !['script', 'style'].includes(node.nodeName)) {
        const own = 'attrs' in node ? node.attrs.find(({ name }) => name === 'lang')?.value : undefined;
        walk(node.childNodes, own ?? lang);
      }
    }
  };
  walk(parse(readFileSync(join(outDir, page, 'index.html'), 'utf8')).childNodes, '');
  return found;
}

describe('a site in German', () => {
  it('is built with a warning', () => {
    expect(output).toContain('1 site-language');
  });

  it.each([
    ['', 'What do you need help with?', 'en'],
    ['', 'Announcements', 'en'],
    ['', 'Acme Help', 'de'],
    ['support', 'Monday to Friday, 8 AM to 8 PM Eastern time', 'en'],
    ['support', 'Urgent', 'de'],
    ['kb', 'Knowledge base', 'en'],
    ['kb', 'The beacon stays dark', 'de'],
    ['kb/beacon-stays-dark', 'The beacon stays dark', 'de'],
    ['kb/beacon-stays-dark', 'On this page', 'en'],
    ['kb/beacon-stays-dark', 'Still stuck?', 'en'],
    ['releases/beacon/2.0.0', 'Released', 'en'],
  ])('/%s says "%s" in %s', (page, text, language) => {
    expect(languagesOn(page).get(text)).toBe(language);
  });

  it('has no lang of its own where the interface speaks the language of the content', () => {
    expect(readFileSync(join(outDir, 'k/KB-0001/index.html'), 'utf8')).toContain('<html lang="en">');
    expect(readFileSync(join(outDir, 'kb/index.html'), 'utf8')).toContain('<html lang="de">');
  });
});
