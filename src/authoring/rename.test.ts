import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '#src/checks/check-content.ts';
import { listContentFiles } from '#src/source/source-file.ts';
import { article, entry, now, release, withContent, type Files } from '#src/test/content-directory.ts';
import { applyChanges, formatChanges, type FileChange } from './file-changes.ts';
import { newFindings } from './new-findings.ts';
import { planRename } from './rename-entry.ts';
import { namesHeading, planHeadingRename } from './rename-heading.ts';
import { openWorkspace } from './workspace.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const files: Files = {
  'kb/start.mdx': article({
    more: 'aliases: [/kb/begin/] # keep',
    body: '## Set `it` up\n\nSee [above](#set-it-up) and [b](./other.mdx).',
  }),
  'kb/other.mdx': article({
    id: 'KB-0002',
    body: [
      '[a](/kb/start/), [b](/kb/start/#set-it-up "T"), [c](./start.mdx#set-it-up), [d](</kb/start/>), [e][ref], [f](/k/KB-0001/#set-it-up).',
      'https://support.example.com/kb/start/ and `[x](/kb/start/)` and <a href="/kb/start/#set-it-up">raw</a>, [twin](/kb/start/index.md).',
      'Not [that article](/kb/starting/).',
      '',
      '[ref]: /kb/start/ "Title"',
    ].join('\n'),
  }),
  'kb/starting.md': article({ id: 'KB-0003', body: "<a href='/kb/start/'>raw</a> ![A](./images/a.png)" }),
  'kb/images/a.png': png,
  'known-issues/slow.mdx': entry({
    id: 'KI-0001',
    more: 'product: demo\nseverity: low\nworkaround: >-\n  Do [that article](/kb/start/#set-it-up)\n  or [that](./../kb/start.mdx). # no comment\n',
  }),
  'releases/demo/1.0.0.mdx': release({ more: '    description: "See [it](/kb/start/)." # why', body: '## Notes\n\nText.' }),
  'glossary.yaml': "# Terms\n- { term: Start, definition: 'See [it](/kb/start/).', synonyms: [begin] }\n",
  'redirects.yaml': '# Old\n- { from: /go/, to: "/kb/start/#set-it-up", reason: Short. }\n- { from: /old/*, gone: true, reason: Gone. }\n',
  'faqs/topics.yaml': '- { id: one, name: One }\n- { id: two, name: Two }\n',
  'faqs/one/why.mdx': entry({
    body: '## Detail\n\nSee [how](#how), [detail](#detail), [how](./how.mdx).\n\n![P](./images/p.png) ![S](./images/s.png)',
  }),
  'faqs/one/how.mdx': entry({
    id: 'FAQ-0002',
    body: '[why](/faq/one/#why), [why](#why), [detail](/faq/one/#detail), [k](/k/FAQ-0001/#why) ![S](./images/s.png)',
  }),
  'faqs/two/when.mdx': entry({ id: 'FAQ-0003', body: '[topic](/faq/one/)' }),
  'faqs/one/images/p.png': png,
  'faqs/one/images/s.png': png,
  'docs/demo/sections.yaml': '- { id: setup, name: Setup }\n',
  'docs/demo/overview.mdx': entry({ id: 'DOC-0001', body: '[page](./setup/page.mdx#part)' }),
  'docs/demo/setup/page.mdx': entry({ id: 'DOC-0002', body: '## Part\n\n[up](../overview.mdx) [twice](#part)' }),
};

interface Outcome {
  /** What each changed file says afterwards, by its path. */
  texts: Record<string, string>;
  files: string[];
  changes: FileChange[];
  notes: string[];
}

async function rename(from: string, to: string, more: Files = {}): Promise<Outcome> {
  return withContent({ ...files, ...more }, async (root) => {
    const contentDir = join(root, 'content');
    const where = { environment: { contentDir, publicDir: join(root, 'public') }, wallClock: now };
    const before = await checkContent(where);
    const workspace = await openWorkspace(where);
    const plan = (namesHeading(from, workspace) ? planHeadingRename : planRename)(from, to, workspace);
    const again = (namesHeading(from, workspace) ? planHeadingRename : planRename)(from, to, await openWorkspace(where));
    expect(again).toEqual(plan);
    await applyChanges(contentDir, plan.changes);
    const { findings } = await checkContent(where);
    expect(newFindings(before.findings, findings, plan.moved)).toEqual([]);
    const texts = plan.changes
      .filter(({ text }) => text)
      .map(({ to: file }) => [file, readFileSync(join(contentDir, file), 'utf8')] as const);
    return { texts: Object.fromEntries(texts), files: await listContentFiles(contentDir), changes: plan.changes, notes: plan.notes };
  });
}

/** The lines that are new in a file. */
function added(outcome: Outcome, file: string): string[] {
  const before = new Set(String(files[file] ?? '').split('\n'));
  return (outcome.texts[file] ?? '').split('\n').filter((line) => !before.has(line));
}

describe('an entry that moves', () => {
  it('takes every link along, wherever and however it is written', async () => {
    const outcome = await rename('KB-0001', '/kb/first-steps/');
    expect(outcome.files).not.toContain('kb/start.mdx');
    expect(outcome.texts['kb/first-steps.mdx']).toContain('aliases: [/kb/begin/, /kb/start/] # keep\n');
    expect(outcome.texts['kb/first-steps.mdx']).toContain('[above](#set-it-up) and [b](./other.mdx)');
    expect(added(outcome, 'kb/other.mdx')).toEqual([
      '[a](/kb/first-steps/), [b](/kb/first-steps/#set-it-up "T"), [c](./first-steps.mdx#set-it-up), [d](</kb/first-steps/>), [e][ref], [f](/k/KB-0001/#set-it-up).',
      'https://support.example.com/kb/first-steps/ and `[x](/kb/start/)` and <a href="/kb/first-steps/#set-it-up">raw</a>, [twin](/kb/first-steps/index.md).',
      '[ref]: /kb/first-steps/ "Title"',
    ]);
    expect(added(outcome, 'kb/starting.md')).toEqual(["<a href='/kb/first-steps/'>raw</a> ![A](./images/a.png)"]);
    expect(added(outcome, 'known-issues/slow.mdx')).toEqual([
      '  Do [that article](/kb/first-steps/#set-it-up)',
      '  or [that](../kb/first-steps.mdx). # no comment',
    ]);
    expect(added(outcome, 'releases/demo/1.0.0.mdx')).toEqual(['    description: "See [it](/kb/first-steps/)." # why']);
    expect(added(outcome, 'glossary.yaml')).toEqual(["- { term: Start, definition: 'See [it](/kb/first-steps/).', synonyms: [begin] }"]);
    expect(added(outcome, 'redirects.yaml')).toEqual(['- { from: /go/, to: "/kb/first-steps/#set-it-up", reason: Short. }']);
  });

  it.each([
    ['kb/start.mdx', 'kb/first.mdx'],
    ['content/kb/start.mdx', './content/kb/first.mdx'],
    ['/kb/start/', '/kb/first'],
    ['/k/KB-0001/', 'kb/first.mdx'],
  ])('is named by %s and goes to %s', async (from, to) => {
    expect(Object.keys((await rename(from, to)).texts)).toContain('kb/first.mdx');
  });

  it('gives up the alias of an address to which it comes back', async () => {
    const outcome = await rename('KB-0001', '/kb/begin/');
    expect(outcome.texts['kb/begin.mdx']).toContain('aliases: [/kb/start/] # keep\n');
  });

  it('gets aliases in a list of lines after its related entries', async () => {
    const more = { 'kb/third.mdx': article({ id: 'KB-0004', more: 'related: [KB-0001] # first\nsources: [https://example.com/]' }) };
    const outcome = await rename('KB-0004', 'kb/fourth.mdx', more);
    expect(outcome.texts['kb/fourth.mdx']).toContain(
      'related: [KB-0001] # first\naliases:\n  - /kb/third/\nhistory:\n  - on: 2026-11-23\n    note: Moved from /kb/third/\nsources:',
    );
  });

  it('keeps a byte order mark and CRLF', async () => {
    const more = { 'kb/starting.md': `\uFEFF${String(files['kb/starting.md']).replaceAll('\n', '\r\n')}` };
    const { texts } = await rename('KB-0001', 'kb/first.mdx', more);
    expect(texts['kb/starting.md']).toBe(more['kb/starting.md'].replace('/kb/start/', '/kb/first/'));
  });

  it('becomes the other kind of Markdown without an alias', async () => {
    const outcome = await rename('KB-0003', 'kb/starting.mdx', { 'kb/starting.md': article({ id: 'KB-0003' }) });
    expect(outcome.texts['kb/starting.mdx']).not.toContain('aliases');
  });

  it('mends its own file links and takes its pictures to another folder', async () => {
    const more = {
      'docs/demo/overview.mdx': entry({
        id: 'DOC-0001',
        body: '[page](./setup/page.mdx#part) ![A](./images/a.png) ![B](images/b.png) ![again](./images/a.png)',
      }),
      'docs/demo/images/a.png': png,
      'docs/demo/images/b.png': png,
      'docs/demo/next.mdx': entry({ id: 'DOC-0003', body: '![B](./images/b.png) [o](/docs/demo/overview/)' }),
    };
    const outcome = await rename('/docs/demo/overview/', '/docs/demo/setup/overview/', more);
    expect(outcome.texts['docs/demo/setup/overview.mdx']).toContain(
      '[page](./page.mdx#part) ![A](./images/a.png) ![B](../images/b.png) ![again](./images/a.png)',
    );
    expect(outcome.texts['docs/demo/setup/page.mdx']).toContain('[up](./overview.mdx)');
    expect(outcome.files.filter((file) => file.endsWith('.png') && file.startsWith('docs'))).toEqual([
      'docs/demo/images/b.png',
      'docs/demo/setup/images/a.png',
    ]);
  });

  it('is no second taker of its id to the branch that it goes into', async () => {
    await withContent(files, async (root) => {
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: root });
      git('init', '-q');
      git('add', '-A');
      git('commit', '-qm', 'Before');
      const where = { environment: { contentDir: join(root, 'content'), publicDir: join(root, 'public') }, wallClock: now };
      await applyChanges(where.environment.contentDir, planRename('KB-0001', 'kb/first.mdx', await openWorkspace(where)).changes);
      expect((await checkContent({ ...where, against: 'HEAD' })).findings).toEqual([]);
    });
  });
});

describe('a question that moves', () => {
  it('keeps its old name on the page of its topic', async () => {
    const outcome = await rename('/faq/one/#why', '/faq/one/#wherefore');
    expect(outcome.texts['faqs/one/wherefore.mdx']).toContain('anchors: { why: wherefore }\n');
    expect(outcome.texts['faqs/one/how.mdx']).toContain(
      '[why](/faq/one/#wherefore), [why](#wherefore), [detail](/faq/one/#detail), [k](/k/FAQ-0001/#wherefore)',
    );
    expect(outcome.notes).toEqual([]);
  });

  it('goes to another topic with what is in its answer, and says what no redirect can do', async () => {
    const outcome = await rename('FAQ-0001', 'faqs/two/why.mdx');
    expect(outcome.texts['faqs/two/why.mdx']).toContain(
      'See [how](/faq/one/#how), [detail](#detail), [how](../one/how.mdx).\n\n![P](./images/p.png) ![S](../one/images/s.png)',
    );
    expect(outcome.texts['faqs/one/how.mdx']).toContain(
      '[why](/faq/two/#why), [why](/faq/two/#why), [detail](/faq/two/#detail), [k](/k/FAQ-0001/#why)',
    );
    expect(outcome.texts['faqs/two/when.mdx']).toBeUndefined();
    expect(outcome.files).toContain('faqs/two/images/p.png');
    expect(outcome.notes).toEqual([
      'Old links to /faq/one/#why now open that page without this question, since redirects cannot see anchors. /k/FAQ-0001/ still leads to it.',
    ]);
  });
});

describe('a heading that is renamed', () => {
  it('keeps its old id, and every link follows', async () => {
    const outcome = await rename('kb/start.mdx#set-it-up', 'Install **it**: now');
    expect(outcome.texts['kb/start.mdx']).toContain('anchors: { set-it-up: install-it-now }\n');
    expect(outcome.texts['kb/start.mdx']).toContain('## Install **it**: now\n\nSee [above](#install-it-now)');
    expect(added(outcome, 'kb/other.mdx')[0]).toContain(
      '[b](/kb/start/#install-it-now "T"), [c](./start.mdx#install-it-now), [d](</kb/start/>), [e][ref], [f](/k/KB-0001/#install-it-now)',
    );
    expect(added(outcome, 'redirects.yaml')[0]).toContain('"/kb/start/#install-it-now"');
  });

  it('takes older ids along, and gives up the one that comes back', async () => {
    const more = {
      'kb/start.mdx': article({ more: 'anchors:\n  first: set-it-up # 2025\n  second: set-it-up', body: '## Set it up' }),
    };
    const { texts } = await rename('/kb/start/#set-it-up', 'Second', more);
    expect(texts['kb/start.mdx']).toContain('anchors:\n  first: second # 2025\n  set-it-up: second\n---');
  });

  it('changes nothing else if the id stays', async () => {
    expect(Object.keys((await rename('KB-0001#set-it-up', 'Set it up!')).texts)).toEqual(['kb/start.mdx']);
  });

  it('keeps the id that is written after it', async () => {
    const more = { 'kb/start.mdx': article({ body: '## Set it up {#setup}' }) };
    expect((await rename('KB-0001#setup', 'Install it', more)).texts['kb/start.mdx']).toContain('---\n## Install it {#setup}\n');
  });

  it('is found in the answers of a topic', async () => {
    const { texts } = await rename('/faq/one/#detail', 'More');
    expect(texts['faqs/one/why.mdx']).toContain('anchors: { detail: more }');
    expect(texts['faqs/one/how.mdx']).toContain('/faq/one/#more');
  });
});

describe('a rename is refused', () => {
  const broken = { 'kb/broken.mdx': article({ id: 'KB-0009', body: '<Note> [a](/kb/start/)' }) };
  it.each<[string, string, string, Files?]>([
    ['kb/strat.mdx', 'kb/x.mdx', '"kb/strat.mdx" is not the file, path, or id of an entry (did you mean kb/start.mdx?)'],
    ['/kb/strat/', 'kb/x.mdx', '"/kb/strat/" is not the file, path, or id of an entry (did you mean /kb/start/?)'],
    ['KB-0011', 'kb/x.mdx', '"KB-0011" is not the file, path, or id of an entry (did you mean KB-0001?)'],
    ['/kb/begin/', 'kb/x.mdx', '/kb/begin/ is an old address: use the new one, /kb/start/'],
    ['/old/x/', 'kb/x.mdx', '/old/x/ was removed for good'],
    ['site.yaml', 'kb/x.mdx', 'site.yaml is not an entry with its own address'],
    ['kb/bad.mdx', 'kb/x.mdx', 'kb/bad.mdx has errors: fix them first', { 'kb/bad.mdx': '---\nid: KB-0005\n---\n' }],
    ['REL-0001', 'releases/demo/2.0.0.mdx', 'releases/demo/1.0.0.mdx cannot be renamed because its file name is the version'],
    ['KB-0001', 'docs/demo/start.mdx', '"docs/demo/start.mdx" is not in kb/, where kb/start.mdx must stay: write kb/NAME.mdx'],
    ['KB-0001', 'kb/start', '"kb/start" is not in kb/, where kb/start.mdx must stay: write kb/NAME.mdx'],
    ['KB-0001', 'kb/Start Here.mdx', '"Start Here" can have only lowercase letters, digits, and single hyphens (did you mean start-here?)'],
    ['KB-0001', 'kb/symptoms.mdx', 'the name is reserved for the page of all symptoms: choose another'],
    ['KB-0001', 'kb/start.mdx', 'kb/start.mdx already has this name'],
    ['KB-0001', 'kb/other.mdx', 'kb/other.mdx already exists'],
    ['KB-0001', '/kb/starting/', 'kb/starting.md already exists'],
    ['KB-0002', '/kb/begin/', '/kb/begin/ is already an old address that leads to /kb/start/'],
    [
      'KB-0002',
      '/kb/gone/',
      '/kb/gone/ is already an old address of a removed page',
      { 'redirects.yaml': '- { from: /kb/gone*, gone: true, reason: Why. }\n' },
    ],
    ['FAQ-0001', '/faq/one/#how', 'faqs/one/how.mdx already exists'],
    ['FAQ-0003', '/faq/one/#detail', '/faq/one/#detail is already the address of something else'],
    ['FAQ-0003', '/faq/twa/#when', '"twa" is not in faqs/topics.yaml: add - { id: twa, name: … } there first (did you mean two?)'],
    [
      'FAQ-0001',
      '/faq/two/#why',
      '/faq/one/#why was published, and redirects cannot see anchors: first add anchors: { why',
      { 'ledger.json': '{ "entries": { "FAQ-0001": { "paths": ["/faq/one/#why"] } } }' },
    ],
    [
      'FAQ-0001',
      '/faq/two/#why',
      'faqs/two/images/p.png already exists: rename faqs/one/images/p.png first',
      { 'faqs/two/images/p.png': png },
    ],
    ['DOC-0001', '/docs/demo/more/overview/', '"more" is not in docs/demo/sections.yaml: add - { id: more, name: … } there first'],
    ['DOC-0001', '/docs/demos/overview/', '"demos" is not a product (did you mean demo?)'],
    ['KB-0001', 'kb/first.mdx', 'kb/broken.mdx mentions /kb/start/ and has errors: fix them first (npm run check)', broken],
    ['KB-0001#set-it-op', 'X', '"#set-it-op" is not a heading in kb/start.mdx (did you mean set-it-up?)'],
    ['REL-0001#first', 'X', '"#first" is not a heading in releases/demo/1.0.0.mdx but the key of a change, which is permanent'],
    [
      'KB-0001#old',
      'X',
      '"#old" is an old id in kb/start.mdx: use the new one, #set-it-up',
      { 'kb/start.mdx': article({ more: 'anchors: { old: set-it-up }', body: '## Set it up' }) },
    ],
    ['KB-0001#set-it-up', ' ', 'the new heading is empty or contains a control character'],
    ['KB-0001#set-it-up', 'A {b', '"A {b" is not read as a heading: to show a "{" or "<", write \\{ or \\<'],
    [
      'DOC-0002#part',
      'Other',
      '"#other" already exists on /docs/demo/setup/page/: choose another text',
      { 'docs/demo/setup/page.mdx': entry({ id: 'DOC-0002', body: '## Part\n\n<div id="other">x</div>' }) },
    ],
    [
      'DOC-0002#part',
      'X',
      'the heading "Part" would get the id "part": rename that one first',
      { 'docs/demo/setup/page.mdx': entry({ id: 'DOC-0002', body: '## Part\n\n## Part' }) },
    ],
    [
      'DOC-0002#part',
      'X',
      'docs/demo/setup/page.mdx:7 is not a heading such as "## Text": edit it by hand, and add its old id to anchors',
      { 'docs/demo/setup/page.mdx': entry({ id: 'DOC-0002', body: 'Part\n----' }) },
    ],
    [
      'KB-0001',
      'kb/first.mdx',
      'its keys are in braces: write one key per line',
      {
        'kb/start.mdx':
          '---\n{ id: KB-0001, title: A, summary: B, publishedOn: 2026-10-07, kind: how-to, audience: [admin] }\n---\n## Set it up\n',
      },
    ],
  ])('%s to %s: %s', async (from, to, message, more = {}) => {
    await expect(rename(from, to, more)).rejects.toThrow(message);
  });

  it('and what was written is taken back if one file cannot be', async () => {
    await withContent(files, async (root) => {
      const contentDir = join(root, 'content');
      const before = readFileSync(join(contentDir, 'kb/start.mdx'), 'utf8');
      const changes: FileChange[] = [
        { from: 'kb/start.mdx', to: 'kb/new.mdx', text: { before, after: 'x' } },
        { from: 'kb/images/a.png', to: 'kb/images/b.png' },
        { from: 'glossary.yaml', to: 'glossary.yaml', text: { before: '', after: 'x' } },
        { to: 'kb/other.mdx', text: { before: '', after: 'x' } },
      ];
      await expect(applyChanges(contentDir, changes)).rejects.toThrow('EEXIST');
      expect(readFileSync(join(contentDir, 'kb/start.mdx'), 'utf8')).toBe(before);
      expect(readFileSync(join(contentDir, 'glossary.yaml'), 'utf8')).toBe(files['glossary.yaml']);
      expect(['kb/new.mdx', 'kb/images/b.png'].filter((file) => existsSync(join(contentDir, file)))).toEqual([]);
    });
  });
});

it('shows what it would change', async () => {
  const { changes } = await rename('DOC-0001', 'docs/demo/start.mdx');
  expect(formatChanges(changes)).toBe(
    'edit docs/demo/setup/page.mdx\n  9 - [up](../overview.mdx) [twice](#part)\n  9 + [up](../start.mdx) [twice](#part)\nmove docs/demo/overview.mdx → docs/demo/start.mdx\n  6 + aliases:\n  7 +   - /docs/demo/overview/\n  8 + history:\n  9 +   - on: 2026-11-23\n  10 +     note: Moved from /docs/demo/overview/',
  );
});

describe('findings that are new', () => {
  const finding = { file: 'kb/b.mdx', line: 1, column: 1, severity: 'error', rule: 'link', message: '' } as const;
  const moved = new Map([
    ['kb/a.mdx', 'kb/b.mdx'],
    ['/kb/a/', '/kb/b/'],
    ['#old', '#new'],
  ]);

  it('are more of those that moved with their file', () => {
    const before = [{ ...finding, file: 'kb/a.mdx', message: 'kb/a.mdx is wrong' }];
    const after = [
      { ...finding, line: 5, message: 'kb/b.mdx is wrong' },
      { ...finding, line: 6, message: 'kb/b.mdx is wrong' },
    ];
    expect(newFindings(before, after, moved)).toEqual([after[1]]);
  });

  it.each([
    ['an address', '"/kb/a/" does not exist', '"/kb/b/" does not exist'],
    ['an address of the portal', '"https://help.example/kb/a/#old" is', '"https://help.example/kb/b/#new" is'],
    ['an address that begins alike', '/kb/a/c/ and /x/kb/a/ and kb/a.mdx.bak', '/kb/a/c/ and /x/kb/a/ and kb/a.mdx.bak'],
    ['an anchor that begins alike', '"#older" is on /kb/a/#old', '"#older" is on /kb/b/#new'],
    ['a file at the end of a sentence', 'See kb/a.mdx.', 'See kb/b.mdx.'],
  ])('are none that name %s', (_name, message, renamed) => {
    expect(newFindings([{ ...finding, message }], [{ ...finding, message: renamed }], moved)).toEqual([]);
  });
});
