/** The files by which an editor helps writers are made from the schemas; `npx vitest run -u src/editor` writes them anew. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rules } from '#src/checks/rules.ts';
import { collectionNames, collections } from '#src/source/collections.ts';
import { readFieldComments } from './field-comments.ts';
import { toEditorSchema } from './json-schema.ts';
import { formatRulesPage } from './rules-page.ts';
import { valueRules } from './value-rules.ts';

const comments = readFieldComments(process.cwd(), collectionNames);

describe('JSON Schemas', () => {
  it.each(collectionNames)('of %s are up to date', async (name) => {
    const { schema, noun } = collections[name];
    const comment = comments.get(name);
    if (!comment) throw new Error(name);
    await expect(`${JSON.stringify(toEditorSchema(schema, noun, comment), null, 2)}\n`).toMatchFileSnapshot(
      `../../.vscode/schemas/${noun}.schema.json`,
    );
  });
});

describe('the page of rules', () => {
  const values = valueRules(comments);

  it('is up to date', async () => {
    await expect(formatRulesPage(rules, values)).toMatchFileSnapshot('../../.github/check-rules.md');
  });

  it.each(values.flatMap(({ examples, ...rule }) => (examples ? [{ ...rule, ...examples }] : [])))(
    '$name refuses its wrong value and takes its right one',
    ({ schema, bad, good }) => {
      const read = (value: string) => parse(value, { schema: 'core' }) as unknown;
      expect(schema.safeParse(read(good)).success).toBe(true);
      expect(schema.safeParse(read(bad)).success).toBe(false);
    },
  );

  it('explains every key', () => {
    expect(values.length).toBeGreaterThan(100);
    expect(values.filter(({ meaning }) => meaning === '').map(({ name }) => name)).toEqual([]);
  });
});
