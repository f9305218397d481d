import { describe, expect, it } from 'vitest';
import { addToList, applyEdits, inlineYaml, lineYaml, removeFrom, setInMap, setKey } from './yaml-edits.ts';

describe('an edit of YAML', () => {
  it.each<[string, string, string]>([
    ['a new key after the last that is there', 'b: 1\na: 2 # two\n# end\nc: 3\n', 'b: 1\na: 2 # two\nx: new\n# end\nc: 3\n'],
    ['a new key after a list', 'a:\n  - 1\n  - 2 # two\n\nc: 3\n', 'a:\n  - 1\n  - 2 # two\nx: new\n\nc: 3\n'],
    ['a new key at the end without those', 'c: [1,\n  2]', 'c: [1,\n  2]\nx: new\n'],
    ['a value', 'x: "old" # why\n', 'x: new # why\n'],
    ['no value', 'x: # why\na: 1\n', 'x: new # why\na: 1\n'],
    ['a text of several lines', 'x: |\n  old\n  text\na: 1\n', 'x: new\na: 1\n'],
    ['a list', 'x: [1, 2] # why\n', 'x: new # why\n'],
  ])('sets %s', (_, text, expected) => expect(setKey(text, 'x', 'new', ['a'])).toBe(expected));

  it.each<[string, string, string]>([
    ['no key', 'a: 1\nb: 2\n', 'a: 1\nx:\n  - /new/\nb: 2\n'],
    ['no value', 'x:\nb: 2\n', 'x:\n  - /new/\nb: 2\n'],
    ['an empty list', 'x: [] # none\n', 'x: [/new/] # none\n'],
    ['a list on one line', 'x: [ /a/, /b/ ] # two\n', 'x: [ /a/, /b/, /new/ ] # two\n'],
    ['a list in brackets on several lines', 'x: [\n  /a/,\n]\n', 'x: [\n  /a/, /new/,\n]\n'],
    ['a list of lines', 'x:\n    - /a/\n    - /b/ # two\n# end\nb: 2\n', 'x:\n    - /a/\n    - /b/ # two\n    - /new/\n# end\nb: 2\n'],
    ['a list that is not indented', 'x:\n- /a/\nb: 2', 'x:\n- /a/\n- /new/\nb: 2'],
    ['a list that has it', 'x: [/new/]\n', 'x: [/new/]\n'],
  ])('adds an item to %s', (_, text, expected) => expect(addToList(text, 'x', '/new/', ['a'])).toBe(expected));

  it.each<[string, string]>([
    ['x: [ /a/, /b/ ]\n', 'x: [ /new/, /a/, /b/ ]\n'],
    ['x: # why\n  - /a/ # one\n  - /b/\nb: 2\n', 'x: # why\n  - /new/\n  - /a/ # one\n  - /b/\nb: 2\n'],
    ['a: 1\n', 'a: 1\nx:\n  - /new/\n'],
  ])('adds an item to the beginning of %j', (text, expected) => {
    expect(addToList(text, 'x', '/new/', ['a'], { isFirst: true })).toBe(expected);
  });

  it.each<[string, string]>([
    ['x: [old]\nb: 2\n', 'b: 2\n'],
    ['x:\n  - old # why\nb: 2\n', 'b: 2\n'],
    ['x: [old, b, c]\n', 'x: [b, c]\n'],
    ['x: [a, old]\n', 'x: [a]\n'],
    ['x:\n  - a\n  - old # why\n  - c\n', 'x:\n  - a\n  - c\n'],
    ['x: [a]\n', 'x: [a]\n'],
    ['b: 2\n', 'b: 2\n'],
  ])('takes an item out of %j', (text, expected) => expect(removeFrom(text, 'x', 'old')).toBe(expected));

  it.each<[string, string]>([
    ['a: 1\nb: 2\n', 'a: 1\nx: { "1": to }\nb: 2\n'],
    ['x:\nb: 2\n', 'x: { "1": to }\nb: 2\n'],
    ['x: {}\n', 'x: { "1": to }\n'],
    ['x: { a: b } # why\n', 'x: { a: b, "1": to } # why\n'],
    ['x:\n  a: b # why\nb: 2\n', 'x:\n  a: b # why\n  "1": to\nb: 2\n'],
    ['x:\n  "1": old # why\n', 'x:\n  "1": to # why\n'],
  ])('sets a name of %j', (text, expected) => expect(setInMap(text, 'x', '1', 'to', ['a'])).toBe(expected));

  it.each<[string, string]>([
    ['x: { old: b }\nb: 2\n', 'b: 2\n'],
    ['x: { a: b, old: c }\n', 'x: { a: b }\n'],
    ['x:\n  old: b # why\n  c: d\n', 'x:\n  c: d\n'],
  ])('takes a name out of %j', (text, expected) => expect(removeFrom(text, 'x', 'old')).toBe(expected));

  it.each<[string, () => string, string]>([
    ['a text that does not parse', () => setKey('a: [', 'x', 1, []), 'the YAML is not valid'],
    ['a map in braces', () => setKey('{ a: 1 }', 'x', 1, []), 'its keys are in braces'],
    ['no list', () => addToList('x: 1\n', 'x', 'a', []), '"x" is not a list'],
    ['no map', () => setInMap('x: 1\n', 'x', 'a', 'b', []), '"x" is not a map of keys'],
  ])('is refused in %s', (_, edit, message) => expect(edit).toThrow(message));

  it('leaves out what overlaps with an earlier one', () => {
    expect(
      applyEdits('abcdef', [
        { start: 4, end: 5, text: 'E' },
        { start: 1, end: 3, text: '-' },
        { start: 2, end: 4, text: '!' },
      ]),
    ).toBe('a-dEf');
  });

  it('quotes only what needs it', () => {
    expect(['plain', 'a, b', 'a: b', '2026', 'yes: #', '- a'].map(lineYaml)).toEqual([
      'plain',
      'a, b',
      '"a: b"',
      '"2026"',
      '"yes: #"',
      '"- a"',
    ]);
    expect(['plain', 'a, b', 'x'.repeat(200)].map(inlineYaml)).toEqual(['plain', '"a, b"', 'x'.repeat(200)]);
  });
});
