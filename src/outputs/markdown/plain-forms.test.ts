import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { components } from '#src/schemas/prose-components.ts';
import { interfaceOf } from '#src/messages/languages.ts';
import { plainForms } from './plain-forms.ts';
import { formatScope } from './scope.ts';

const { t } = interfaceOf({ language: 'en' });

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
    [{ versions: '3.1.0' }, 'version 3.1.0'],
    [{ versions: '<=2' }, 'version up to 2'],
    [{ versions: '>2' }, 'version after 2'],
    [{ versions: '^2.0.0' }, 'version ^2.0.0'],
    [{ versions: '1.x || 2.x' }, 'version 1.x || 2.x'],
    [{}, ''],
  ])('%j is %j', (attributes, words) => {
    expect(formatScope(attributes, t)).toBe(words);
  });
});
