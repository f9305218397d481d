/** The files by which an editor helps writers are made from the schemas; `npx vitest run src/authoring/editor -u` writes them anew. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rules } from '#src/checks/rules/rules.ts';
import { schemas } from '#src/schemas/collections.ts';
import { collectionNames, isWritten, kinds } from '#src/schemas/kinds.ts';
import { editorSchemaFile } from './json-schema.ts';
import { components, parentOf } from '#src/schemas/prose-components.ts';
import { readContent } from '#src/source/read-content.ts';
import { article, entry, findings, release, type Files } from '#src/test/content-directory.ts';
import { z } from 'zod';
import { formatRulesPage, valueRules } from './rules-page.ts';
import { buildSnippets, expandSnippet } from '#src/authoring/snippets.ts';

const content = 'src/test/portal/content';

describe('JSON Schemas', () => {
  it.each(collectionNames)('of %s are up to date', async (name) => {
    const schema = schemas[name];
    const { noun } = kinds[name];
    await expect(editorSchemaFile(schema, noun)).toMatchFileSnapshot(`../../../.vscode/schemas/${noun}.schema.json`);
  });
});

describe('the schemas', () => {
  const schemas = new Map(
    collectionNames.map((name) => {
      const json = JSON.parse(readFileSync(`.vscode/schemas/${kinds[name].noun}.schema.json`, 'utf8')) as Parameters<
        typeof z.fromJSONSchema
      >[0];
      return [name, z.fromJSONSchema(json)];
    }),
  );

  it('take all of the content', async () => {
    const { sources } = await readContent(content);
    const refused = sources.filter(({ collection, yaml }) => schemas.get(collection)?.safeParse(yaml.value).success !== true);
    expect(new Set(sources.map(({ collection }) => collection))).toEqual(new Set(collectionNames));
    expect(refused.map(({ file }) => file)).toEqual([]);
  });

  it.each([
    ['an unknown key', { colour: 'red' }],
    ['a kind that does not exist', { kind: 'howto' }],
    ['an id of another kind', { id: 'FAQ-0001' }],
    ['a long title', { title: 'x'.repeat(81) }],
    ['a text for a list', { keywords: 'one' }],
  ])('refuse %s', async (_name, wrong) => {
    const yaml = (await readContent(content)).sources.find(({ collection }) => collection === 'articles')?.yaml;
    expect(schemas.get('articles')?.safeParse({ ...(yaml?.value as object), ...wrong }).success).toBe(false);
  });

  it('are known to the editor, for each data file', () => {
    const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as { 'yaml.schemas': Record<string, string> };
    const data = collectionNames.filter((name) => !isWritten(name)).map((name) => kinds[name].noun);
    expect(Object.keys(settings['yaml.schemas']).sort()).toEqual(data.map((noun) => `.vscode/schemas/${noun}.schema.json`).sort());
  });
});

describe('snippets', () => {
  const snippets = buildSnippets();

  it('are up to date', async () => {
    await expect(`${JSON.stringify(snippets, null, 2)}\n`).toMatchFileSnapshot('../../../.vscode/portal.code-snippets');
  });

  it('are there for each prose component', () => {
    expect(Object.keys(snippets)).toEqual(expect.arrayContaining([...components.keys()]));
  });

  const beside: Files = {
    'glossary.yaml': '- { term: Tenant, definition: A unit. }\n',
    'known-issues/one.md': entry({ id: 'KI-0001', more: 'product: product\nseverity: low' }),
    'products/product.yaml':
      'name: Product\ntagline: One.\ncomponents: []\nplatforms: [windows, macos, linux, chromeos, android, ios, web]\n',
    'releases/product/1.0.0.md': release(),
    'downloads/product/1.0.0.yaml':
      'artifacts:\n  - { fileName: file.zip, kind: archive, os: any, architecture: any, url: "https://example.com/file.zip", sizeBytes: 1, sha256: "0000000000000000000000000000000000000000000000000000000000000000" }\n',
    'kb/images/form.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>\n',
    'faqs/topics.yaml': '- { id: topic, name: Topic }\n',
  };
  const places: Record<string, string> = {
    announcement: 'announcements/new.mdx',
    faq: 'faqs/topic/new.mdx',
    doc: 'docs/product/new.mdx',
    'known-issue': 'known-issues/new.mdx',
  };

  it.each(Object.entries(snippets))('%s writes what the check takes', async (name, snippet) => {
    const text = expandSnippet(snippet.body, '2026-11-23');
    const parent = parentOf(name);
    const within = parent === undefined ? text : `<${parent}>\n${text}\n</${parent}>`;
    const files: Files = components.has(name)
      ? { 'kb/new.mdx': article({ id: 'KB-0009', body: `\n${within}` }) }
      : { [places[name] ?? 'kb/new.mdx']: text };
    // Of what stands beside it, nothing is used by every snippet.
    expect((await findings({ ...beside, ...files })).filter((line) => line.includes('/new.mdx'))).toEqual([]);
    expect(text).not.toContain('$');
  });
});

describe('the page of rules', () => {
  const values = valueRules();

  it('is up to date', async () => {
    await expect(formatRulesPage(rules, values)).toMatchFileSnapshot('../../../.github/check-rules.md');
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
