/** No input ends the check with an exception: each reader is fed with what no writer would write. */
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { article, entry, findings, minimal, release, withContent, type Files } from '#src/test/content-directory.ts';
import { runScript } from '#src/test/run-script.ts';

/** A file of each kind, all valid. */
const files: Files = {
  ...minimal,
  'theme.yaml': null,
  'style.yaml': 'never: [{ words: [SLA], say: goals, except: [KB-0001] }]\nreading: { gradeAtMost: 90, wordsAtMost: 900 }\n',
  'announcements/a.md': entry({
    id: 'ANN-0001',
    more: 'kind: maintenance\nstartsAt: 2026-12-05T20:00:00-05:00\nendsAt: 2026-12-05T23:00:00-05:00',
  }),
  'releases/demo/0.9.0.md': release({ id: 'REL-0002' }),
  'releases/demo/1.0.0.md': release({ more: 'fixes: [KI-0001]'.replace(/^/, '    ') }),
  'known-issues/a.md': entry({
    id: 'KI-0001',
    more: 'product: demo\nseverity: low\nintroducedIn: 0.9.0\nfixedIn: 1.0.0\nworkaround: None.',
  }),
  'docs/demo/a/b.md': entry({ id: 'DOC-0001', more: 'appliesTo: { components: [extension], versions: { text: all, range: ">=1.0.0" } }' }),
  'docs/demo/sections.yaml': '- { id: a, name: A }\n',
  'kb/a.md': article({
    kind: 'troubleshooting',
    more: 'symptoms: [It fails]\naliases: [/kb/old/]\nanchors: { old: new }\nkeywords: [one]',
    body: '## New',
  }),
  'faqs/topic/a.md': entry(),
  'faqs/topics.yaml': '- { id: topic, name: Topic }\n',
  'downloads/demo/1.0.0.yaml': `artifacts:\n  - { fileName: a.exe, kind: installer, os: windows, architecture: x64, url: "https://example.com/a.exe", sizeBytes: 1, sha256: "${'0'.repeat(64)}" }\n`,
  'glossary.yaml': '- { term: Tenant, definition: A unit., synonyms: [account], avoid: [white list] }\n',
  'widget.yaml': '- { path: /kb/*, context: [one], entries: [KB-0001] }\n',
  'search-tests.yaml': '- { query: one, expect: [KB-0001], within: 3, class: word }\n',
  'redirects.yaml': '- { from: /old/, to: /kb/, reason: It moved. }\n',
  'words.txt': 'portalish\n',
  'ledger.json':
    '{"version":1,"entries":{"KB-0001":{"paths":["/kb/a/"],"anchors":["new"],"feedItems":["tag:support.example.com,2026:KB-0001"]}},"pages":["/kb/"],"files":{}}',
};

const names = Object.keys(files).filter((name) => files[name] !== null);

/** Numbers that are the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Every value and every key of a tree, one after another, replaced. */
function* variants(tree: unknown, values: readonly unknown[]): Generator {
  yield* values;
  if (typeof tree !== 'object' || tree === null) return;
  for (const [key, value] of Object.entries(tree))
    for (const changed of variants(value, values))
      yield Array.isArray(tree) ? tree.with(Number(key), changed) : { ...tree, [key]: changed };
}

const wrong = [null, -1, '', '%', [null], {}, { a: { b: [1] } }];

describe('no content makes the check throw', { timeout: 300_000 }, () => {
  test('the files are valid to begin with', async () => {
    expect((await findings(files)).filter((line) => line.includes(' error '))).toEqual([]);
  });

  test('wrong values in each place of each file', async () => {
    // All files at once: a file with a wrong value is not compared with others anyway.
    const changes = names.map((name) => {
      const text = files[name] as string;
      const [, head = text, body] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text) ?? [];
      const write = name.endsWith('.json') ? JSON.stringify : stringify;
      const texts = [...variants(parse(head), wrong)].map((value) =>
        body === undefined ? write(value) : `---\n${write(value)}---\n${body}`,
      );
      return { name, texts };
    });
    const rounds = Math.max(...changes.map(({ texts }) => texts.length));
    for (let round = 0; round < rounds; round += 1)
      await findings({ ...files, ...Object.fromEntries(changes.map(({ name, texts }) => [name, texts[round] ?? files[name] ?? null])) });
  });

  test.each(names)('%s of random bytes, alone and within its text', async (name) => {
    const random = createRandom(7);
    const text = Buffer.from(files[name] as string);
    for (let round = 0; round < 4; round += 1) {
      const noise = Buffer.from(
        Array.from({ length: 1 + Math.floor(random() * 40) }, () => Math.floor(random() * (round % 2 === 0 ? 256 : 128))),
      );
      const at = Math.floor(random() * text.length);
      await findings({ ...files, [name]: Buffer.concat([text.subarray(0, at), noise, text.subarray(round % 3 === 0 ? text.length : at)]) });
    }
  });

  // Each reader once: what reads one data file reads them all.
  test.each(['[', '{"a":', '- ', '<g>', '&a ['])('files nested deeper than anybody writes with %s', async (text) => {
    const deep = text.repeat(20_000);
    const read = { 'glossary.yaml': deep, 'ledger.json': deep, 'words.txt': deep, 'kb/images/x.svg': `<svg>${deep}`, 'kb/a.md': deep };
    await findings({ ...files, ...read, 'kb/b.md': article({ id: 'KB-0002', more: `keywords: ${deep}` }) });
  });

  test.each(['2.2', 'all', '1', '', '1.0.0.0', '%', '1.0.0+x', 'constructor', '01.0.0'].map((version) => [version]))(
    'a version named "%s"',
    async (version) => {
      const other = {
        ...files,
        [`releases/demo/${version}.md`]: release({ id: 'REL-0009' }),
        [`downloads/demo/${version}.yaml`]: files['downloads/demo/1.0.0.yaml'] ?? null,
      };
      const lines = await findings({
        ...other,
        'known-issues/b.md': entry({ id: 'KI-0002', more: `product: demo\nseverity: low\nintroducedIn: 1.2.9` }),
      });
      expect(lines.join('\n')).toContain('"1.2.9" is not a release of demo');
    },
  );

  test.each(['#', '> ', '- ', '[', '![', '<', '<Note>', '{', '`', '|', '*', '[^a]: ', '&', '\\', '(', '<!--', '---\n'])(
    'a body of many "%s"',
    async (text) => {
      for (const times of [1, 50, 3000]) {
        await findings({
          ...files,
          'kb/a.md': article({ body: text.repeat(times) }),
          'faqs/topic/b.mdx': entry({ id: 'FAQ-0002', body: text.repeat(times) }),
        });
      }
    },
  );
  test.each(['check', 'due', 'ledger'])('npm run %s with a release named 2.2 on the day of another', async (command) => {
    const named = { 'releases/demo/1.0.0.md': release(), 'releases/demo/2.2.md': release({ id: 'REL-0002' }) };
    await withContent(named, (root) => {
      const { status, stdout, stderr } = runScript(command, root);
      expect([status, stdout + stderr]).toEqual([1, expect.stringContaining('"2.2" is not a semantic version')]);
      expect(stdout + stderr).not.toMatch(/^ {4}at /m);
    });
  });
});
