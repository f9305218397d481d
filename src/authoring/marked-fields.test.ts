/** Every field whose schema says that it is inline Markdown, prose, an address or an id is treated as that, whatever its name. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { roleOf } from '#src/domain/content-files.ts';
import { schemas } from '#src/schemas/collections.ts';
import type { FieldMeta } from '#src/schemas/field-meta.ts';
import { collectionNames, isWritten, type CollectionName } from '#src/schemas/kinds.ts';
import { each, fieldsOf, type Field } from '#src/schemas/walk-fields.ts';
import { parseSourceFile } from '#src/source/source-file.ts';
import { article, entry, findings, minimal, now, release, withContent, type Files } from '#src/test/content-directory.ts';
import { planRename } from './rename-entry.ts';
import { openWorkspace } from './workspace.ts';

const base = {
  ...minimal,
  'announcements/a.md': entry({ id: 'ANN-0001', more: 'kind: notice' }),
  'docs/demo/a.md': entry({ id: 'DOC-0001' }),
  'docs/demo/sections.yaml': '- { id: setup, name: Setup }\n',
  'faqs/one/a.md': entry(),
  'faqs/topics.yaml': '- { id: one, name: One }\n',
  'glossary.yaml': '- { term: Tenant, definition: A unit. }\n',
  'kb/a.md': article({ id: 'KB-0002' }),
  'kb/target.md': article(),
  'known-issues/a.md': entry({ id: 'KI-0001', more: 'product: demo\nseverity: low' }),
  'redirects.yaml': '- { from: /old/, to: /kb/a/, reason: It moved. }\n',
  'releases/demo/1.0.0.md': release(),
  'search-tests.yaml': '- { query: tenant, expect: [KB-0001] }\n',
  'style.yaml': 'never:\n  - { words: [zyx], say: a word }\navoid:\n  - { words: [yxz], say: a word }\n',
  'widget.yaml': '- { path: /policy, entries: [KB-0001] }\n',
};

const fieldsWith = (isWanted: (meta: FieldMeta) => boolean) =>
  collectionNames.flatMap((collection) =>
    [...fieldsOf(schemas[collection])]
      // Which keys a record takes, its schema does not say.
      .filter(({ path, meta }) => isWanted(meta) && !path.join('.').endsWith(`.${each}.${each}`))
      .map(({ path, meta }) => ({ name: [collection, ...path].join('.'), collection, path, meta })),
  );
const marked = (...texts: FieldMeta['text'][]) => fieldsWith(({ text }) => texts.includes(text));

/** The standard files with a text in a field, and the file that has it. */
function filesWith(collection: CollectionName, path: Field['path'], text: string): { file: string; files: Files } {
  const [file, before] = Object.entries(base).find(([name]) => {
    const role = roleOf(name);
    return role.role === 'entry' && role.collection === collection;
  }) ?? ['', ''];
  const { yaml, body } = parseSourceFile(file, before);
  const needed = path.includes('noChanges')
    ? { changes: [] }
    : path.includes('history')
      ? { history: [{ on: '2026-11-20', note: 'New.' }] }
      : undefined;
  const data = stringify(put(needed ? { ...(yaml.value as object), ...needed } : yaml.value, path, text));
  return { file, files: { ...base, [file]: isWritten(collection) ? `---\n${data}---\n${body.text}` : data } };
}

function put(value: unknown, [step, ...rest]: Field['path'], text: string): unknown {
  if (step === undefined) return text;
  if (step !== each) return { ...(value as object), [step]: put((value as Record<string, unknown> | undefined)?.[step], rest, text) };
  const [first, ...others] = (value ?? []) as unknown[];
  return [put(first, rest, text), ...others];
}

/** The file with a text in a field, once `/kb/target/` is `/kb/moved/`. */
async function renamed(collection: CollectionName, path: Field['path'], text: string): Promise<string | undefined> {
  const { file, files } = filesWith(collection, path, text);
  const { changes } = await withContent(files, async (root) => {
    const environment = { contentDir: join(root, 'content'), publicDir: join(root, 'public') };
    return planRename('kb/target.md', 'kb/moved.md', await openWorkspace({ environment, wallClock: now }));
  });
  return changes.find(({ from }) => from === file)?.text?.after;
}

const inline = marked('inline-markdown');

describe('a field of inline Markdown', () => {
  it('is found in several kinds', () => {
    expect(inline.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['products.howToGet', 'glossary.*.definition', 'releases.changes.*.impact', 'articles.symptoms.*']),
    );
  });

  it.each(inline)('$name has its links, its form and its words checked', async ({ collection, path }) => {
    const { file, files } = filesWith(collection, path, 'See [it](/kb/nowhere/), <b>a</b> mistaek.');
    expect((await findings(files)).map((line) => /^content\/(\S+?):\d+:\d+ (.*)/.exec(line)?.slice(1))).toEqual([
      [file, expect.stringMatching(/^error link "\/kb\/nowhere\/" does not exist/)],
      [file, expect.stringMatching(/^error inline-markdown contains HTML/)],
      [file, expect.stringMatching(/^warning spelling "mistaek"/)],
    ]);
  });

  it.each(inline)('$name follows what is renamed', async ({ collection, path }) => {
    expect(await renamed(collection, path, 'See [it](/kb/target/).')).toContain('See [it](/kb/moved/).');
  });
});

describe('a field that is an address', () => {
  const addresses = marked('link', 'redirect');

  it.each(addresses)('$name is checked', async ({ collection, path }) => {
    const { file, files } = filesWith(collection, path, '/kb/nowhere/');
    expect(await findings(files)).toEqual([expect.stringMatching(new RegExp(`^content/${file}:\\d+:\\d+ error .* does not exist`))]);
  });

  it.each(addresses)('$name follows what is renamed', async ({ collection, path }) => {
    expect(await renamed(collection, path, '/kb/target/')).toMatch(/[:-] \/kb\/moved\/$/m);
  });
});

describe('a field that names something', () => {
  const nothing: Partial<Record<NonNullable<FieldMeta['names']>, string>> = {
    entry: 'KB-9999',
    'known-issue': 'KI-9999',
    product: 'nothing',
    component: 'nothing',
    severity: 'nothing',
  };

  it.each(fieldsWith(({ names }) => names !== undefined && names in nothing))(
    '$name names what exists',
    async ({ collection, path, meta }) => {
      const id = nothing[meta.names!]!;
      const { file, files } = filesWith(collection, path, id);
      expect(await findings(files)).toContainEqual(expect.stringMatching(new RegExp(`^content/${file}:\\d+:\\d+ error \\S+ "${id}" is `)));
    },
  );
});

describe('a field of prose', () => {
  it.each(marked('prose'))('$name has its words checked', async ({ collection, path }) => {
    const { file, files } = filesWith(collection, path, 'A mistaek.');
    expect(await findings(files)).toEqual([expect.stringMatching(new RegExp(`^content/${file}:\\d+:\\d+ warning spelling "mistaek"`))]);
  });
});
