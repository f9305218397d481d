/** The report of a real branch: git, two builds and a browser. */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const scratch = mkdtempSync(join(tmpdir(), 'portal-report-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', ...args], { cwd: scratch, encoding: 'utf8' });
const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: join(scratch, 'content'),
      PUBLIC_DIR: join(scratch, 'public'),
      AS_OF: '2026-11-23',
      SAMPLES: '',
      DRAFTS: '',
    },
  });
  return { status, stdout, stderr };
};
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(scratch, file)), { recursive: true });
  writeFileSync(join(scratch, file), text);
};
const question = (id: string, title: string) =>
  `---\nid: ${id}\ntitle: ${title}?\nsummary: Yes.\npublishedOn: 2026-10-07\naudience: [admin]\n---\n\nYes.\n`;
const article = (id: string, title: string, body: string, more = '') =>
  `---\nid: ${id}\ntitle: ${title}\nsummary: What to do.\npublishedOn: 2026-10-07\nkind: how-to\naudience: [admin]\n${more}---\n\n${body}\n`;

let report = '';
let status: number | null;
beforeAll(() => {
  cpSync('src/test/fixtures/minimal', join(scratch, 'content'), { recursive: true });
  write('content/kb/moves.mdx', article('KB-0001', 'Move a turnip', 'It moves.'));
  write('content/kb/typo.mdx', article('KB-0002', 'Weigh a pumpkin', 'Pres the scale.\n\n## Read the number\n\nRead it.'));
  write('content/kb/goes.mdx', article('KB-0003', 'Sell a carrot', 'It goes.\n\n## Name a price\n\nNot too high.'));
  write('content/kb/links.mdx', article('KB-0004', 'Links', 'See [the turnip](/kb/moves/).'));
  write('content/search-tests.yaml', '- { query: turnip, expect: [KB-0001], within: 1 }\n- { query: carrot, expect: [KB-0003] }\n');
  write('content/faqs/topics.yaml', '- { id: soil, name: Soil }\n- { id: water, name: Water }\n');
  write('content/faqs/soil/sand.md', question('FAQ-0001', 'Is it sand'));
  write('content/faqs/soil/clay.md', question('FAQ-0002', 'Is it clay'));
  write('content/faqs/water/rain.md', question('FAQ-0003', 'Is it rain'));
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=Base');
  git('switch', '--quiet', '--create=branch');
  expect(run('rename', 'content/kb/moves.mdx', 'content/kb/moved.mdx').status).toBe(0);
  write('content/kb/typo.mdx', article('KB-0002', 'Weigh a pumpkin', 'Press the scale.\n\n## Take the number\n\nRead it.'));
  rmSync(join(scratch, 'content/kb/goes.mdx'));
  write('content/redirects.yaml', '- { from: /kb/goes/, gone: true, reason: Nobody sells carrots now. }\n');
  write('content/search-tests.yaml', '- { query: turnip, expect: [KB-0001], within: 1 }\n');
  write('content/kb/fresh.mdx', article('KB-0005', 'Peel a [potato](https://evil.example) @team', 'Peel it.', 'keywords: [peeler]\n'));
  write('content/kb/later.mdx', article('KB-0006', 'Later', 'Later.').replace('2026-10-07', '2026-12-24'));
  write(
    'content/releases/acme/2.0.0.mdx',
    '---\nid: REL-0001\nsummary: What is new.\nchannel: stable\nreleasedOn: 2026-11-22\nchanges:\n  - key: safer\n    type: security\n    title: Safer\n---\n',
  );
  renameSync(join(scratch, 'content/faqs/soil/sand.md'), join(scratch, 'content/faqs/water/sand.md'));
  git('add', '.');
  git('commit', '--quiet', '--message=Branch');
  // What is not committed yet counts too.
  appendFileSync(join(scratch, 'content/kb/links.mdx'), '\nOne two three four five six.\n');
  ({ status, stdout: report } = run('changes', '--base', 'main'));
});

describe('the report of a branch', () => {
  it('sums up, and fails for the address that is lost', () => {
    expect(status).toBe(1);
    expect(report).toMatch(
      /^\*\*3 entries added, 2 changed, 2 moved, 1 removed; subscribers get 2 items; ⚠ 1 address lost; ⚠ 2 anchors lost\*\*\n/,
    );
  });

  it.each([
    [
      'an addition',
      '- added **KB-0005** Peel a \\[potato\\]\\(https:\u200b//evil.example\\) @\u200bteam at `/kb/fresh/`, from `kb/fresh.mdx`',
    ],
    ['a release', '- added **REL-0001** Acme 2.0.0 at `/releases/acme/2.0.0/`'],
    ['what is scheduled', '- added **KB-0006** Later at `/kb/later/`, goes live on 2026-12-24'],
    ['a rename', '- moved **KB-0001** Move a turnip: `/kb/moves/` → `/kb/moved/`; its old address leads to `/kb/moved/`'],
    ['a typo', '- changed **KB-0002** Weigh a pumpkin: text `Pres Read` → `Press Take`'],
    ['what is not committed', '- changed **KB-0004** Links: text +7 −1 words'],
    ['a deletion', '- removed **KB-0003** Sell a carrot; its old address says that it is gone: Nobody sells carrots now.'],
    ['a data file', '- changed `redirects.yaml`: new file'],
    ['other pages', '- `/kb/`\n'],
    ['a new redirect', '- new: `/kb/moves/` → `/kb/moved/`'],
    ['a lost address', '- ⚠ **lost** `/k/KB-0003/`'],
    ['a lost anchor', '- ⚠ **lost** on `/kb/typo/`: `#read-the-number`'],
    ['a question that leaves its page', '- ⚠ **lost** on `/faq/soil/`: `#sand`'],
    ['a new item', '- **new** Acme 2.0.0 in `/releases/acme/`, `/releases/acme/security/`, `/releases/`'],
    ['an item without another word to its subscribers', '- rewritten, without a new notification: Weigh a pumpkin in `/kb/`'],
    ['an item that goes', '- ⚠ **removed from the feeds**: Sell a carrot in `/kb/`'],
    ['the rank for its own words', '| `peeler` | KB-0005 | 1 |'],
    ['sizes', '| `/kb/fresh/` |  | '],
  ])('tells of %s', (_name, line) => {
    expect(report).toContain(line);
  });

  it('leaves out what subscribers do not get yet, and searches that stay as they are', () => {
    expect(report).not.toMatch(/\*\*new\*\* Later/);
    expect(report).not.toContain('Search test');
  });

  it('leaves the working tree and the index as they are', () => {
    expect(git('status', '--porcelain')).toBe(' M content/kb/links.mdx\n');
    expect(readFileSync(join(scratch, 'content/kb/links.mdx'), 'utf8')).toContain('One two three');
  });

  it('is refused for what is no commit, and for options that are missing or unknown', () => {
    for (const args of [['--base', 'nowhere'], [], ['--bsae', 'main']]) {
      const { status: code, stdout, stderr } = run('changes', ...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/usage: npm run changes/);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });

  it('is not made of content that has errors, which it names', () => {
    write('content/kb/fresh.mdx', article('KB-0005', 'Peel', 'Peel it.').replace('how-to', 'howto'));
    const { status: code, stdout, stderr } = run('changes', '--base', 'main', '--no-search');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('content/kb/fresh.mdx:6:7 error kb-kind');
  });
});
