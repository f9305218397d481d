import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { components } from '#src/schemas/prose-components.ts';
import { plainForms } from './plain-forms.ts';
import { formatRange, formatScope } from './scope.ts';

describe('the prose components', () => {
  it('each have a form for pages, for Markdown and for plain HTML, and nothing else has', () => {
    const pageForms = globSync('src/components/prose/*.astro').map((file) => basename(file, '.astro'));
    expect(components.size).toBeGreaterThan(8);
    expect(pageForms.toSorted()).toEqual([...components.keys()].toSorted());
    expect(Object.keys(plainForms).toSorted()).toEqual([...components.keys()].toSorted());
  });
});

describe('formatScope', () => {
  it.each([
    [{ platforms: 'windows macos' }, 'Windows, macOS'],
    [{ versions: '>=3.1.0' }, 'version 3.1.0 and later'],
    [{ platforms: 'linux', versions: '>=3.0.0 <4.0.0' }, 'Linux · version 3.0.0 and later, before 4.0.0'],
    [{}, ''],
  ])('%j is %j', (attributes, words) => {
    expect(formatScope(attributes)).toBe(words);
  });
});

describe('formatRange', () => {
  it.each([
    ['3.1.0', '3.1.0'],
    ['<=2', 'up to 2'],
    ['>2', 'after 2'],
    ['^2.0.0', '^2.0.0'],
    ['1.x || 2.x', '1.x || 2.x'],
  ])('%s is %s', (range, words) => {
    expect(formatRange(range)).toBe(words);
  });
});
