import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainForms } from './plain-forms.ts';
import { rangeInWords, scopeInWords } from './scope.ts';

const folder = 'src/components/prose';
const names = globSync(`${folder}/*.astro`).map((file) => basename(file, '.astro'));

describe('the prose components', () => {
  it('are found', () => {
    expect(names.length).toBeGreaterThan(8);
  });

  it.each(names)('%s has a form for pages, for Markdown and for plain HTML', (name) => {
    expect(Object.keys(plainForms)).toContain(name);
    expect(plainForms[name as keyof typeof plainForms]).toEqual({ markdown: expect.any(Function), html: expect.any(Function) });
    expect(readFileSync(`${folder}/components.ts`, 'utf8')).toContain(`${name}: { page: ${name}, ...plainForms.${name} }`);
  });

  it('are nothing but these', () => {
    expect(Object.keys(plainForms).sort()).toEqual(names.sort());
  });
});

describe('scopeInWords', () => {
  it.each([
    [{ platforms: 'windows macos' }, 'Windows, macOS'],
    [{ versions: '>=3.1.0' }, 'version 3.1.0 and later'],
    [{ platforms: 'linux', versions: '>=3.0.0 <4.0.0' }, 'Linux · version 3.0.0 and later, before 4.0.0'],
    [{}, ''],
  ])('%j is %j', (attributes, words) => {
    expect(scopeInWords(attributes)).toBe(words);
  });
});

describe('rangeInWords', () => {
  it.each([
    ['3.1.0', '3.1.0'],
    ['<=2', 'up to 2'],
    ['>2', 'after 2'],
    ['^2.0.0', '^2.0.0'],
    ['1.x || 2.x', '1.x || 2.x'],
  ])('%s is %s', (range, words) => {
    expect(rangeInWords(range)).toBe(words);
  });
});
