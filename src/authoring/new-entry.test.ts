import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '#src/checks/check-content.ts';
import { formatReport } from '#src/checks/report.ts';
import { article, entry, now, release, withContent, type Files } from '#src/test/content-directory.ts';
import { slugify } from '#src/domain/paths.ts';
import { applyChanges } from './file-changes.ts';
import { askOptions, missingOptions, nextIdOf, planNewEntry, readEntryKind, type NewEntryOptions } from './new-entry.ts';
import { openWorkspace } from './workspace.ts';

const files: Files = {
  'kb/allow-a-site.mdx': article({ id: 'KB-0007', more: 'aliases: [/kb/old-name/]' }),
  'faqs/topics.yaml': '- { id: setup, name: Setup }\n',
  'faqs/setup/first.mdx': entry(),
  'releases/demo/1.0.0.mdx': release({ more: 'sample: true' }),
  'redirects.yaml': '- { from: /kb/ended/, gone: true, reason: The offer ended. }\n',
};

interface Outcome {
  file: string;
  text: string;
  next: string[];
  findings: string[];
}

/** Writes a new entry into a content directory, and checks it. */
async function create(word: string, options: NewEntryOptions, more: Files = {}): Promise<Outcome> {
  return withContent({ ...files, ...more }, async (root) => {
    const where = { environment: { contentDir: join(root, 'content'), publicDir: join(root, 'public') }, wallClock: now };
    const { file, text, next } = planNewEntry(readEntryKind(word), options, await openWorkspace(where));
    await applyChanges(where.environment.contentDir, [{ to: file, text: { before: '', after: text } }]);
    expect(readFileSync(join(where.environment.contentDir, file), 'utf8')).toBe(text);
    const { findings } = await checkContent(where);
    return { file, text, next, findings: formatReport(findings, where.environment.contentDir).split('\n').slice(0, -1) };
  });
}

describe('a new entry', () => {
  it.each<[string, NewEntryOptions, string, string]>([
    ['announcement', { title: 'News' }, 'announcements/news.mdx', 'ANN-0001'],
    ['release', { version: '2.0.0-beta.1' }, 'releases/demo/2.0.0-beta.1.mdx', 'REL-0002'],
    ['known-issue', { title: 'It stops', severity: 'low' }, 'known-issues/it-stops.mdx', 'KI-0001'],
    ['doc', { title: 'Overview', product: ['demo'] }, 'docs/demo/overview.mdx', 'DOC-0001'],
    ['kb', { title: 'Add users', 'article-kind': 'how-to' }, 'kb/add-users.mdx', 'KB-0008'],
    ['article', { title: 'It fails', 'article-kind': 'troubleshooting', symptom: ['It: fails'] }, 'kb/it-fails.mdx', 'KB-0008'],
    ['article', { title: 'Okta', 'article-kind': 'integration', system: 'okta' }, 'kb/okta.mdx', 'KB-0008'],
    ['article', { title: 'Limits', 'article-kind': 'reference' }, 'kb/limits.mdx', 'KB-0008'],
    ['faq', { title: 'Why: "so"?', topic: 'setup' }, 'faqs/setup/why-so.mdx', 'FAQ-0002'],
  ])('of the kind %s with %o is right but for what it asks to fill in', async (kind, options, file, id) => {
    const outcome = await create(kind, { summary: 'What it says: all.', audience: ['admin'], ...options });
    expect(outcome.file).toBe(file);
    expect(outcome.text).toContain(`id: ${id}\n`);
    expect(outcome.text).toContain('\ndraft: true\n');
    expect(outcome.text).toMatch(kind === 'release' ? /\nchannel: beta\nreleasedOn: 2026-11-23\n/ : /\npublishedOn: 2026-11-23\n/);
    // A change of a release is nothing that an option could say.
    expect(outcome.findings.map((line) => line.replace(/^.* error /, ''))).toEqual(
      kind === 'release' ? ['release-title title cannot be empty'] : [],
    );
  });

  it('has placeholders that the check names for what was not said', async () => {
    const { findings } = await create('article', { title: 'It fails', 'article-kind': 'troubleshooting' });
    expect(findings).toEqual([
      'content/kb/it-fails.mdx:4:10 error kb-summary summary cannot be empty',
      'content/kb/it-fails.mdx:8:11 error kb-audience audience needs at least one item',
      'content/kb/it-fails.mdx:10:5 error kb-symptoms this item cannot be empty',
    ]);
  });

  it('is a list of files, as much a sample as its release', async () => {
    const { file, text, findings } = await create('download', { version: '1.0.0' });
    expect([file, text]).toEqual(['downloads/demo/1.0.0.yaml', 'sample: true\nartifacts: []\n']);
    expect(findings).toEqual(['content/downloads/demo/1.0.0.yaml:2:12 error download-artifacts artifacts needs at least one item']);
  });

  it('in a new folder says which line names it', async () => {
    const faq = await create('faq', { title: 'Why?', topic: 'sign-in', summary: 'So.' });
    expect(faq.next).toContain('Add to faqs/topics.yaml: - { id: sign-in, name: Sign in }');
    const doc = await create('doc', { title: 'A', folder: 'a/policy-sets', summary: 'So.' });
    expect(doc.file).toBe('docs/demo/a/policy-sets/a.mdx');
    expect(doc.next).toContain('Add to docs/demo/sections.yaml: - { id: a/policy-sets, name: Policy sets }');
  });

  it('has the headings of its kind', async () => {
    const headings = async (kind: string) =>
      [...(await create('kb', { title: 'X', 'article-kind': kind, system: 'okta' })).text.matchAll(/^## (.*)$/gm)].map(([, text]) => text);
    expect(await headings('troubleshooting')).toEqual(['Cause', 'Resolution', 'If it still happens', 'Not known yet']);
    expect(new Set(await Promise.all(['how-to', 'troubleshooting', 'integration', 'reference'].map(headings)))).toHaveLength(4);
  });

  it.each<[string, NewEntryOptions, string]>([
    ['artikel', {}, '"artikel" is not a kind of entry: announcement, release, known-issue, doc, article, faq'],
    ['article', {}, '--title is missing'],
    ['article', { title: '日本' }, '--slug is missing (a-z, 0-9 and hyphens)'],
    ['article', { title: 'A' }, '--article-kind is missing (how-to, troubleshooting, reference, integration)'],
    ['article', { title: 'A', 'article-kind': 'integration' }, '--system is missing'],
    [
      'article',
      { title: 'A', 'article-kind': 'howto' },
      '--article-kind is "howto": it must be how-to, troubleshooting, reference, integration (did you mean how-to?)',
    ],
    ['article', { title: 'A', 'article-kind': 'how-to', product: ['dema'] }, '--product is "dema": it must be demo (did you mean demo?)'],
    [
      'article',
      { title: 'A', 'article-kind': 'how-to', audience: ['admins'] },
      '--audience is "admins": it must be end-user, admin, msp (did you mean admin?)',
    ],
    ['article', { title: 'A'.repeat(81), 'article-kind': 'how-to' }, '--title has 81 characters; the limit is 80'],
    [
      'article',
      { title: 'A', slug: 'A B', 'article-kind': 'how-to' },
      '--slug is "A B": it can have only lowercase letters, digits and single hyphens (did you mean a-b?)',
    ],
    [
      'article',
      { title: 'A', summary: 'B\nC', 'article-kind': 'how-to' },
      '--summary contains a line break or another control character: write it on one line',
    ],
    ['article', { title: 'Allow a site', 'article-kind': 'how-to' }, 'kb/allow-a-site.mdx already exists: choose another --slug'],
    [
      'article',
      { title: 'Symptoms', 'article-kind': 'how-to' },
      '/kb/symptoms/ is already the address of another page: choose another --slug',
    ],
    [
      'article',
      { title: 'Old name', 'article-kind': 'how-to' },
      '/kb/old-name/ is already an old address that leads to /kb/allow-a-site/: choose another --slug',
    ],
    [
      'article',
      { title: 'Ended', 'article-kind': 'how-to' },
      '/kb/ended/ is already an old address of a removed page: choose another --slug',
    ],
    ['faq', { title: 'First' }, '--topic is missing (setup)'],
    ['faq', { title: 'First', topic: 'setup' }, 'faqs/setup/first.mdx already exists: choose another --slug'],
    ['known-issue', { title: 'A', severity: 'high' }, '--severity is "high": it must be urgent, low'],
    [
      'known-issue',
      { title: 'A', product: ['demo', 'demo'] },
      '--product is given 2 times, but a known-issue has one product: remove the others',
    ],
    ['release', {}, '--version is missing'],
    ['release', { version: 'v2' }, '--version is "v2": it must be a semantic version such as 3.2.0'],
    ['release', { version: '1.0.0' }, 'releases/demo/1.0.0.mdx already exists: choose another --version'],
    ['download', { version: '1.0.1' }, 'demo 1.0.1 has no release: create it with npm run new -- release --product demo --version 1.0.1'],
  ])('is refused: %s with %o', async (kind, options, message) => {
    await expect(create(kind, options)).rejects.toThrow(message);
  });

  it('asks for the product only where there are several', async () => {
    await withContent({ ...files, 'products/other.yaml': 'name: Other\n' }, async (root) => {
      const workspace = await openWorkspace({ environment: { contentDir: join(root, 'content'), publicDir: root }, wallClock: now });
      expect(missingOptions('releases', {}, workspace).map(({ option }) => option)).toEqual(['product', 'version']);
    });
  });

  it('gets the id after the highest, in broken files and in the ledger too', async () => {
    const more = { 'kb/broken.mdx': '---\nid: KB-0012\ntitle: [\n---\n', 'ledger.json': '{ "entries": { "FAQ-0031": {} } }' };
    await withContent({ ...files, ...more }, async (root) => {
      const workspace = await openWorkspace({ environment: { contentDir: join(root, 'content'), publicDir: root }, wallClock: now });
      expect(['KB', 'FAQ', 'DOC'].map((prefix) => nextIdOf(prefix, workspace))).toEqual(['KB-0013', 'FAQ-0032', 'DOC-0001']);
    });
  });

  it('needs a content directory', async () => {
    const environment = { contentDir: '/nowhere/at-all', publicDir: '/nowhere' };
    await expect(openWorkspace({ environment, wallClock: now })).rejects.toThrow('the content directory cannot be read');
  });
});

it.each([
  ['Can’t sign in: Élan — 10 tips', 'cant-sign-in-elan-10-tips'],
  ["What's new?", 'whats-new'],
  ['  ﬁle  ', 'file'],
  ['日本', ''],
])('makes a slug of %s', (title, slug) => expect(slugify(title)).toBe(slug));

describe('what is asked', () => {
  /** Answers one question after another; says what was asked and told. */
  async function asked(word: string, answers: string[]) {
    return withContent(files, async (root) => {
      const environment = { contentDir: join(root, 'content'), publicDir: join(root, 'public') };
      const workspace = await openWorkspace({ environment, wallClock: now });
      const lines: string[] = [];
      const ask = (question: string) => (lines.push(question), Promise.resolve(answers.shift()));
      const options = await askOptions(readEntryKind(word), {}, workspace, { ask, say: (message) => lines.push(message) });
      return { lines, options };
    });
  }

  it('is asked again after a wrong answer', async () => {
    const { lines, options } = await asked('article', ['Add\tusers', 'Add users', 'howto', 'how-to']);
    expect(lines).toEqual([
      'Title:',
      '--title contains a line break or another control character: write it on one line',
      'Title:',
      expect.stringMatching(/^Kind of article/),
      expect.stringMatching(/^--article-kind is "howto": .*\(did you mean how-to\?\)$/),
      expect.stringMatching(/^Kind of article/),
    ]);
    expect(options).toEqual({ title: 'Add users', 'article-kind': 'how-to' });
  });

  it('is another name if the place is taken', async () => {
    const { lines, options } = await asked('article', ['Allow a site', 'reference', 'allow one site']);
    expect(lines.slice(2)).toEqual([
      'kb/allow-a-site.mdx already exists. Another file name:',
      '--slug is "allow one site": it can have only lowercase letters, digits and single hyphens (did you mean allow-one-site?)',
      'kb/allow-a-site.mdx already exists. Another file name:',
    ]);
    expect(options).toEqual({ title: 'Allow a site', 'article-kind': 'reference' });
  });

  it('is asked of nobody where nobody answers', async () => {
    expect(await asked('release', [])).toEqual({ lines: ['Version:'], options: {} });
  });
});
