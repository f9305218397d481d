/** Which outputs show an entry before its day, on it and after its end; what is where something was published and is gone; the pages for writers. */
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '#src/build/hosting/server.ts';
import { components } from '#src/schemas/prose-components.ts';
import { minimal, writeFiles, type Files } from '../content-directory.ts';
import { build } from './build.ts';

const root = mkdtempSync(join(tmpdir(), 'portal-clock-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What an entry says of its time, by the word that marks it wherever it appears. The build's day is 1 December 2026. */
const states = {
  zlive: 'publishedOn: 2026-11-01\nexpireAt: 2027-01-01T00:00:00Z\nreviewEvery: P1M\n',
  zdraft: 'publishedOn: 2026-11-01\ndraft: true\n',
  zsoon: 'publishedOn: 2026-12-01\npublishAt: 2026-12-01T12:00:01Z\n',
  zfuture: 'publishedOn: 2026-12-02\n',
  zended: 'publishedOn: 2026-11-01\nexpireAt: 2026-12-01T12:00:00Z\n',
  zsample: 'publishedOn: 2026-11-01\nsample: true\n',
};
const marks = Object.keys(states) as (keyof typeof states)[];
const file = 'A file.\n';
const sha256 = createHash('sha256').update(file).digest('hex');
const change = 'changes:\n  - { key: first, type: security, title: A change }\n';

function entriesOf(mark: keyof typeof states, index: number): Files {
  const written = (prefix: string, more: string) =>
    `---\nid: ${prefix}-000${index}\ntitle: About ${mark}\nsummary: All of ${mark}.\n${states[mark]}${more}---\nText of ${mark}.\n`;
  const version = `1.${index}.0`;
  const url = `/files/demo/${version}/${mark}.txt`;
  return {
    [`announcements/${mark}.md`]: written('ANN', 'kind: maintenance\nseverity: warning\nstartsAt: 2026-12-20T00:00:00Z\n'),
    [`releases/demo/${version}.md`]: written('REL', `channel: stable\nreleasedOn: 2026-11-01\nanchors: { older: first }\n${change}`),
    [`downloads/demo/${version}.yaml`]: `${mark === 'zsample' ? 'sample: true\n' : ''}artifacts:\n  - { fileName: ${mark}.txt, kind: archive, os: any, architecture: any, url: ${url}, sizeBytes: ${file.length}, sha256: ${sha256} }\n`,
    [`public${url}`]: file,
    [`known-issues/${mark}.md`]: written('KI', 'product: demo\nseverity: low\n'),
    [`docs/demo/${mark}.md`]: written('DOC', ''),
    [`kb/${mark}.md`]: written('KB', `kind: how-to\naudience: [admin]\nsymptoms: [A sign of ${mark}.]\nkeywords: [${mark} word]\n`),
    [`faqs/use/${mark}.md`]: written('FAQ', `anchors: { older-${mark}: ${mark} }\n`),
  };
}

const files: Files = {
  ...minimal,
  ...Object.assign({}, ...marks.map(entriesOf)),
  'faqs/topics.yaml': '- { id: use, name: Use }\n',
  'glossary.yaml': '- { term: Tenant, definition: A unit. }\n',
  'redirects.yaml':
    '- { from: /kb/deleted/, gone: true, reason: The <offer> ended. }\n- { from: /offers/*, gone: true, reason: All offers ended. }\n- { from: /files/demo/0.9.0/old.txt, gone: true, reason: Withdrawn. }\n- { from: /kb/moved/, to: /kb/zlive/, reason: Moved. }\n',
  'ledger.json': '{ "entries": { "KB-0901": { "paths": ["/kb/deleted/"] }, "KB-0902": { "paths": ["/kb/moved/"] } } }\n',
};

/** Builds at noon UTC of that day and returns the text files of the output, by their paths. */
function outputOf(name: string, inputs: Record<string, string>): Map<string, string> {
  const outDir = join(root, name);
  const [CONTENT_DIR, PUBLIC_DIR] = [join(root, 'content'), join(root, 'public')];
  build(outDir, { CONTENT_DIR, PUBLIC_DIR, AS_OF: '2026-12-01T12:00:00Z', ...inputs });
  const found = globSync('**/*', { cwd: outDir }).filter((path) => statSync(join(outDir, path)).isFile() && !path.startsWith('pagefind/'));
  const texts = found.map((path): [string, string] => [
    path,
    `${path}\n${/\.(png|woff2?)$/.test(path) ? '' : readFileSync(join(outDir, path), 'utf8')}`,
  ]);
  // Each record of the index lies in a compressed file of its own.
  const records = globSync(join(outDir, 'pagefind/fragment/*')).map((path) => gunzipSync(readFileSync(path)).toString());
  return new Map([...texts, ['search index', records.join('\n')] as const].sort(([a], [b]) => (a < b ? -1 : 1)));
}

let output: Map<string, string>;
let preview: Map<string, string>;
beforeAll(() => {
  writeFiles(root, files);
  output = outputOf('output', { SAMPLES: 'off' });
  preview = outputOf('preview', { DRAFTS: 'on' });
});

const mentioning = (mark: string, within = output) => [...within].filter(([, text]) => text.includes(mark)).map(([path]) => path);
const pagesOf = (mark: keyof typeof states) => {
  const version = `releases/demo/1.${marks.indexOf(mark)}.0/`;
  return [`announcements/${mark}/`, `docs/demo/${mark}/`, `kb/${mark}/`, version].flatMap((page) => [
    `${page}index.html`,
    `${page}index.md`,
  ]);
};
/** Lists, feeds, data, records and the map of the site. */
const lists = [
  'index.html',
  'announcements/index.html',
  'announcements/maintenance.ics',
  'docs/demo/index.html',
  'downloads/demo/index.html',
  'faq/index.html',
  'kb/index.html',
  'kb/symptoms/index.html',
  'known-issues/index.html',
  'releases/demo/index.html',
  'releases/index.html',
  ...['announcements', 'releases', 'releases/demo', 'releases/demo/security', 'known-issues', 'known-issues/demo', 'kb'].flatMap((feed) =>
    ['rss.xml', 'atom.xml', 'feed.json'].map((format) => `${feed}/${format}`),
  ),
  ...['announcements', 'articles', 'downloads', 'faqs', 'known-issues', 'releases', 'releases/demo', 'downloads/demo/latest'].map(
    (name) => `api/v1/${name}.json`,
  ),
  'docs/demo/demo-documentation.html',
  'docs/demo/demo-documentation.md',
  'llms.txt',
  'llms-full.txt',
  'search index',
  'sitemap-0.xml',
  'widget/v1/demo.json',
  'widget/v1/all.json',
];

describe('the editorial clock', () => {
  it('shows what is live in every list', () => {
    const found = mentioning('zlive');
    expect(lists.filter((path) => !found.includes(path))).toEqual([]);
    expect(found).toEqual(expect.arrayContaining(pagesOf('zlive')));
  });

  it.each(['zdraft', 'zsoon', 'zfuture', 'zsample'])('leaves no trace of %s', (mark) => {
    expect(mentioning(mark)).toEqual([]);
    const index = marks.indexOf(mark as keyof typeof states);
    expect(mentioning(`demo/1.${index}.0/`).concat(mentioning(`KB-000${index}`))).toEqual([]);
  });

  it('keeps what has expired at its addresses and nowhere else', () => {
    const version = `1.${marks.indexOf('zended')}.0`;
    expect(mentioning('zended').filter((path) => !path.startsWith('k/') && path !== 'hosting.json')).toEqual(
      [
        ...pagesOf('zended'),
        'known-issues/zended/index.html',
        'faq/use/index.html',
        'faq/use/index.md',
        `downloads/demo/${version}/SHA256SUMS`,
        `downloads/demo/${version}/index.html`,
        'downloads/files.json',
        `files/demo/${version}/zended.txt`,
      ].sort(),
    );
    for (const path of pagesOf('zended')) expect(output.get(path), path).toMatch(/Ended on December 1, 2026/);
    for (const path of pagesOf('zended').filter((page) => page.endsWith('.html'))) {
      expect(output.get(path), path).not.toContain('data-pagefind-body');
      expect(output.get(path), path).toMatch(/<meta name="robots" content="noindex/);
    }
    for (const prefix of ['ANN', 'REL', 'KI', 'DOC', 'KB', 'FAQ']) expect([...output.keys()]).toContain(`k/${prefix}-0004/index.html`);
  });

  it('previews drafts and scheduled entries, marked, and hands none of them on', () => {
    for (const mark of ['zdraft', 'zsoon', 'zfuture'] as const) {
      for (const path of pagesOf(mark)) expect(preview.get(path), path).toContain(mark === 'zdraft' ? 'Draft' : 'Scheduled');
      for (const path of pagesOf(mark).filter((page) => page.endsWith('.html')))
        expect(preview.get(path), path).toMatch(/<meta name="robots" content="noindex/);
      expect(preview.get('kb/rss.xml')).toContain(`[${mark === 'zdraft' ? 'Draft' : 'Scheduled'}] About ${mark}`);
      const handedOn = [
        'sitemap-0.xml',
        'announcements/maintenance.ics',
        'llms.txt',
        'llms-full.txt',
        'widget/v1/demo.json',
        'widget/v1/all.json',
      ];
      expect(mentioning(mark, preview).filter((path) => handedOn.includes(path) || path.endsWith('latest.json'))).toEqual([]);
    }
  });
});

describe('samples', () => {
  it('leave no mark where they are left out, and one wherever they are shown', () => {
    expect([...output].filter(([, text]) => /\[Sample\]|data-sample/.test(text)).map(([path]) => path)).toEqual([]);
    for (const path of pagesOf('zsample').filter((page) => page.endsWith('.html')))
      expect(preview.get(path), path).toContain('data-sample');
    expect(preview.get('kb/rss.xml')).toContain('[Sample] About zsample');
  });
});

describe('the pages for writers', () => {
  const names = ['style', 'rules', 'status'];
  const page = (name: string) => preview.get(`workshop/${name}/index.html`) ?? '';

  it('show each component with its source, each rule, and what is open', () => {
    const shown = [...page('style').matchAll(/data-component="([^"]+)"/g)].map(([, name]) => name);
    // A tab stands within its tabs.
    expect(shown).toEqual(expect.arrayContaining([...components.keys()].filter((name) => name !== 'Tab')));
    expect(page('style')).toContain('&lt;Tab label=');
    expect(page('rules')).toContain('id="kb-kind"');
    expect(page('status')).toContain('About zdraft');
    expect(page('status')).toContain('There are no open questions.');
  });

  it('are in previews alone, and in no list or index', () => {
    for (const name of names) {
      expect(page(name)).toContain('<meta name="robots" content="noindex"');
      expect(page(name)).not.toContain('data-pagefind-body');
    }
    expect(preview.get('sitemap-0.xml')).not.toContain('workshop');
    expect([...output.keys()].filter((path) => path.startsWith('workshop'))).toEqual([]);
  });
});

describe('what was published and is gone', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ outDir: join(root, 'output'), port: 0 });
  });
  afterAll(() => server.close());
  const get = (path: string) => fetch(`${server.url}${path}`, { redirect: 'manual' });

  it.each([
    ['/kb/deleted/', 'The &lt;offer&gt; ended.'],
    ['/kb/deleted', 'The &lt;offer&gt; ended.'],
    ['/k/KB-0901/', 'The &lt;offer&gt; ended.'],
    ['/offers/2024/summer/', 'All offers ended.'],
    ['/files/demo/0.9.0/old.txt', 'Withdrawn.'],
  ])('%s answers 410 and says why', async (path, reason) => {
    const response = await get(path);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain(reason);
  });

  it('has a page with its reason on hosts that know no redirects', () => {
    for (const path of ['kb/deleted/index.html', 'k/KB-0901/index.html']) {
      expect(output.get(path)).toContain('The &lt;offer&gt; ended.');
      expect(output.get(path)).toMatch(/<meta name="robots" content="noindex"/);
      expect(output.get(path)).not.toContain('http-equiv="refresh"');
    }
    expect(output.get('hosting.json')).toContain('"from":"/offers/","matching":"prefix","reason":"All offers ended.","status":410');
  });

  it('leads on from the id of an entry whose page moved', async () => {
    expect((await get('/k/KB-0902/')).headers.get('location')).toBe('/kb/zlive/');
    expect(output.get('k/KB-0902/index.html')).toContain('url=/kb/zlive/');
  });

  it('keeps the former anchors of questions and changes', () => {
    expect(output.get('faq/use/index.html')).toContain('id="older-zlive"');
    expect(output.get('releases/demo/1.0.0/index.html')).toContain('id="older"');
  });
});
