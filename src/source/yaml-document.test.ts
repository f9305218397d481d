import { describe, expect, it } from 'vitest';
import { parseYaml } from './yaml-document.ts';

describe('parseYaml', () => {
  it('keeps dates as they are written', () => {
    expect(parseYaml('on: 2026-11-20\nbad: 2026-13-45\n').value).toEqual({ on: '2026-11-20', bad: '2026-13-45' });
  });

  it('knows where keys and values stand', () => {
    const document = parseYaml('a: 1\nlist:\n  - name: x\n  -   name: y\n', 2);
    expect(document.locate(['list', 1, 'name'])).toEqual({ line: 5, column: 13 });
    expect(document.locateKey(['list', 1, 'name'])).toEqual({ line: 5, column: 7 });
    expect(document.locate(['missing'])).toEqual({ line: 2, column: 1 });
    expect(document.locate(['list', 1, 'missing'])).toEqual({ line: 5, column: 7 });
  });

  it.each([
    ['plain', 'a: one\n  two *\n', { line: 2, column: 7 }],
    ['in single quotes', "a: 'it''s\n\n  two *'\n", { line: 3, column: 7 }],
    ['in double quotes', 'a: "\\"one\\" \\u00e9\\U0001F600\\n\\\n  \\ two *"\n', { line: 2, column: 9 }],
    ['folded', 'a: >-\n    one\n\n    two *\n', { line: 4, column: 9 }],
    ['literal', 'a: |2\n    one\n  two *\n', { line: 3, column: 7 }],
  ])('knows where a character of a text stands that is %s', (_name, text, place) => {
    const { value, locate } = parseYaml(text);
    expect(locate(['a'], (value as { a: string }).a.indexOf('*'))).toEqual(place);
  });

  it.each([
    ['an anchor', 'a: &x 1\nb: 2\n', 1, /anchor/],
    ['an alias', 'a: 1\nb: *x\n', 2, /./],
    ['a tag', 'a: !!str 1\n', 1, /tag/],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 3, /"a" is set twice/],
    ['a tab', 'a:\n\tb: 1\n', 2, /tab/],
    ['a list that is never closed', 'a: 1\nb: [1, 2\n', 2, /./],
    ['a text that is never closed', 'a: 1\nb: "x\nc: 3\n', 2, /./],
    ['two documents', 'a: 1\n---\nb: 2\n', 2, /second YAML document/],
    ['a number too large to be exact', 'a: 9007199254740993\n', 1, /too large/],
    ['a key that is no text', '1: a\n', 1, /key must be text/],
  ])('refuses %s', (_name, text, line, message) => {
    const { value, faults } = parseYaml(text);
    expect(value).toBeUndefined();
    expect(faults[0]?.message).toMatch(message);
    expect(faults[0]?.line).toBe(line);
  });

  it('refuses what is nested deeper than 20 levels', () => {
    expect(parseYaml(`a: ${'['.repeat(20)}${']'.repeat(20)}`).faults).toHaveLength(1);
    expect(parseYaml(`a: ${'['.repeat(18)}${']'.repeat(18)}`).faults).toEqual([]);
  });
});
