/** `npm run ledger` and `npm run due` as commands: what they print, how they exit, what they write. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, withContent, writeFiles, type Files } from '#src/test/content-directory.ts';
import { runScript } from '#src/test/run-script.ts';

describe('npm run ledger', { timeout: 60_000 }, () => {
  const ledgerIn = (root: string) => readFileSync(join(root, 'content/ledger.json'), 'utf8');

  test('writes the ledger once, the same on every day, and adds what is new', () =>
    withContent({ 'kb/a.md': article() }, (root) => {
      const first = runScript('ledger', root, [], { AS_OF: '2020-01-01', SAMPLES: 'off' });
      expect(first).toMatchObject({
        status: 0,
        stderr: '',
        stdout: expect.stringMatching(/^content\/ledger\.json: entries: 1, /) as string,
      });
      const written = ledgerIn(root);
      expect(runScript('ledger', root)).toMatchObject({ status: 0, stdout: 'content/ledger.json: nothing new\n' });
      expect(ledgerIn(root)).toBe(written);
      writeFiles(root, { 'kb/b.md': article({ id: 'KB-0002' }) });
      expect(runScript('ledger', root).stdout).toBe('content/ledger.json: entries: 1, addresses: 1, feed items: 1\n');
      expect(readdirSync(join(root, 'content')).filter((name) => name.includes('ledger'))).toEqual(['ledger.json']);
    }));

  test('writes nothing while the content has errors', () =>
    withContent({ 'kb/a.md': article({ kind: 'howto' }) }, (root) => {
      const { status, stdout } = runScript('ledger', root);
      expect(status).toBe(1);
      expect(stdout).toMatch(/^content\/kb\/a\.md:6:7 error kb-kind .*\n1 error\nFix the errors first/);
      expect(existsSync(join(root, 'content/ledger.json'))).toBe(false);
    }));

  test('is refused beside the default branch, and for entries that are not committed', () =>
    withContent({ 'kb/a.md': article() }, (root) => {
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgSign=false', ...args], { cwd: root });
      const refused = (why: string) => {
        const { status, stderr } = runScript('ledger', root);
        expect([status, stderr.split('\n')[0]]).toEqual([2, expect.stringContaining(why)]);
        expect(existsSync(join(root, 'content/ledger.json'))).toBe(false);
      };
      git('init', '--quiet', '--initial-branch=main');
      git('add', '--', 'content/site.yaml', 'content/products', 'content/support');
      git('commit', '--quiet', '--message=Begin');
      refused('content/kb/a.md is not committed');
      git('add', '.');
      git('commit', '--quiet', '--message=An article');
      git('switch', '--quiet', '--create', 'draft');
      refused('the ledger is written only on main, and this branch is draft');
      git('switch', '--quiet', 'main');
      expect(runScript('ledger', root)).toMatchObject({ status: 0, stderr: '' });
      expect(runScript('ledger', root)).toMatchObject({ status: 0, stdout: 'content/ledger.json: nothing new\n' });
    }));

  test.each<[string, string[], NodeJS.ProcessEnv, string]>([
    ['an unknown option', ['--fast'], {}, '--fast'],
    ['a file', ['content'], {}, 'content'],
    ['an invalid clock', [], { AS_OF: 'soon' }, 'AS_OF is "soon"'],
  ])('exits with 2 for %s', (_name, args, env, message) =>
    withContent({}, (root) => {
      const { status, stderr } = runScript('ledger', root, args, env);
      expect(status).toBe(2);
      expect(stderr).toContain(message);
      expect(stderr).toContain('usage: npm run ledger');
    }),
  );
});

describe('npm run due', { timeout: 60_000 }, () => {
  const files: Files = {
    'kb/a.md': article({ more: 'reviewEvery: P1M\nowner: Support' }),
    'kb/b.md': article({ id: 'KB-0002' }).replace('2026-10-07', '2026-12-01'),
  };

  test('lists what is due on the day of AS_OF', () =>
    withContent(files, (root) => {
      expect(runScript('due', root, [], { AS_OF: '2026-11-23' })).toEqual({
        status: 0,
        stderr: '',
        stdout: `overdue  2026-11-07  review     KB-0001  An article  kb/a.md (Support)
         2026-12-01  goes live  KB-0002  An article  kb/b.md
2 due by 2027-02-21, 1 overdue
`,
      });
      expect(runScript('due', root, ['--days', '7'], { AS_OF: '2026-11-07' }).stdout).toBe(
        'today  2026-11-07  review  KB-0001  An article  kb/a.md (Support)\n1 due by 2026-11-14\n',
      );
    }));

  test('prints JSON and a calendar', () =>
    withContent(files, (root) => {
      const { stdout } = runScript('due', root, ['--format', 'json'], { AS_OF: '2026-11-23' });
      expect((JSON.parse(stdout) as { id: string }[]).map(({ id }) => id)).toEqual(['KB-0001', 'KB-0002']);
      const ics = runScript('due', root, ['--format', 'ics'], { AS_OF: '2026-11-23' });
      expect(ics.stdout).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
      expect(runScript('due', root, ['--format', 'ics'], { AS_OF: '2026-11-23' }).stdout).toBe(ics.stdout);
    }));

  test('says what is wrong with the content instead', () =>
    withContent({ 'kb/a.md': article({ kind: 'howto' }) }, (root) => {
      expect(runScript('due', root)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('error kb-kind') as string });
    }));

  test.each<[string, string[], NodeJS.ProcessEnv, string]>([
    ['an unknown format', ['--format', 'xml'], {}, 'it must be text, json, ics'],
    ['invalid days', ['--days', 'soon'], {}, '--days is "soon"'],
    ['an unknown option', ['--fast'], {}, '--fast'],
    ['an invalid clock', [], { AS_OF: 'soon' }, 'AS_OF is "soon"'],
  ])('exits with 2 for %s', (_name, args, env, message) =>
    withContent({}, (root) => {
      const { status, stderr } = runScript('due', root, args, env);
      expect(status).toBe(2);
      expect(stderr).toContain(message);
      expect(stderr).toContain('usage: npm run due');
    }),
  );
});
