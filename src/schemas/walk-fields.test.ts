import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { schemas as collectionSchemas } from './collections.ts';
import { withMeta } from './field-meta.ts';
import { inlineMarkdown, prose, slug } from './fields.ts';
import { collectionNames } from './kinds.ts';
import { ledgerSchema } from './ledger.ts';
import { goalSchema } from './policy.ts';
import { nonEmptyList } from './rules.ts';
import { allowedKeysAt, each, fieldsOf, ownPath, walkFields } from './walk-fields.ts';

const schema = z.strictObject({
  line: inlineMarkdown().optional().describe('A line.'),
  lines: nonEmptyList(inlineMarkdown()).default([]),
  map: z.record(slug(), z.strictObject({ note: prose().nullable() })).optional(),
  either: z.union([z.number(), z.array(z.strictObject({ words: prose() }))]),
});

describe('fieldsOf', () => {
  const schemas = [...collectionNames.map((name) => [name, collectionSchemas[name]] as const), ['ledger', ledgerSchema] as const];

  it.each(schemas)('finds a description on every field of %s', (_name, whole) => {
    const fields = [...fieldsOf(whole)].filter(({ path }) => path.length > 0 && path.at(-1) !== each);
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((field) => field.schema.description === undefined).map(({ path }) => path)).toEqual([]);
  });

  it('looks through lists, records, unions and what a field is wrapped in', () => {
    const texts = [...fieldsOf(schema)].filter(({ meta }) => meta.text).map(({ path, meta }) => [path, meta.text]);
    expect(texts).toEqual([
      [['line'], 'inline-markdown'],
      [['lines', each], 'inline-markdown'],
      [['map', each, 'note'], 'prose'],
      [['either', each, 'words'], 'prose'],
    ]);
  });
});

describe('walkFields', () => {
  it('finds the values of fields, also beside wrong ones', () => {
    const value = { line: 5, lines: ['a', 'b'], map: { first: { note: 'c' } }, either: [{ words: 'd', more: 'x' }], unknown: 'e' };
    const texts = [...walkFields(schema, value)].filter(({ meta }) => meta.text).map((field) => [field.path, field.value]);
    expect(texts).toEqual([
      [['line'], 5],
      [['lines', 0], 'a'],
      [['lines', 1], 'b'],
      [['map', 'first', 'note'], 'c'],
      [['either', 0, 'words'], 'd'],
    ]);
  });

  it.each([null, 'a text', [], { map: [], either: null }])('takes %j, which the schema does not', (value) => {
    expect([...walkFields(schema, value)].every((field) => field.meta.text === undefined)).toBe(true);
  });
});

describe('metadata', () => {
  it('of one field is not that of another with the same schema', () => {
    expect(goalSchema.describe('One.').description).toBe('One.');
    expect(goalSchema.describe('Two.').description).toBe('Two.');
    expect(goalSchema.description).toBeUndefined();
  });

  it('stays when a field is refined, described or marked again', () => {
    const refined = inlineMarkdown()
      .refine((value) => value !== 'no')
      .describe('A line.');
    const [field] = fieldsOf(withMeta(refined, { maxLength: 5 }).optional());
    expect(field?.meta).toEqual({ text: 'inline-markdown', maxLength: 5 });
  });

  it('is typed', () => {
    // @ts-expect-error: no such key
    withMeta(z.string(), { txet: 'prose' });
    // @ts-expect-error: no such text
    withMeta(z.string(), { text: 'prsoe' });
  });
});

describe('keys at a path', () => {
  const sevenths = z.strictObject({ fields: z.partialRecord(z.enum(['a', 'b']), z.string()).default({}), items: z.array(schema) });

  it.each([
    [[], ['fields', 'items']],
    [
      ['items', 3],
      ['line', 'lines', 'map', 'either'],
    ],
    [['fields'], ['a', 'b']],
    [['items', 0, 'map'], []],
    [['nowhere', 'else'], []],
  ])('%j are those of the schema', (path, keys) => {
    expect(allowedKeysAt(sevenths, path)).toEqual(keys);
  });

  it('end before keys that writers choose', () => {
    expect(ownPath(sevenths, ['items', 0, 'map', 'first', 'note'])).toEqual(['items', 0, 'map']);
    expect(ownPath(sevenths, ['items', 0, 'lines', 1])).toEqual(['items', 0, 'lines', 1]);
  });
});
