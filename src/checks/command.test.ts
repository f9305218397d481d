/** `npm run check` as a command: what it prints, how it exits, what it reads. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, minimal, withContent, writeFiles, type Files } from '#src/test/content-directory.ts';
import { runScript } from '#src/test/run-script.ts';

function run(root: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) {
  return runScript('check', root, args, env);
}

const broken: Files = {
  'kb/a.md': article({ kind: 'howto' }),
  'kb/b.md': article({ id: 'KB-0002', body: '# x\n\nText.' }),
  'site.yaml': minimal['site.yaml'].replace(/ {2}viewUrl.*\n/, ''),
};

describe('npm run check', { timeout: 60_000 }, () => {
  test('prints one finding a line, and exits with 1 if there is an error', () =>
    withContent(broken, (root) => {
      expect(run(root)).toEqual({
        status: 1,
        stderr: 'Each rule, with an example: .github/check-rules.md\n',
        stdout: `content/kb/a.md:6:7 error kb-kind "howto" is not a kind: how-to, troubleshooting, reference, integration (did you mean how-to?)
content/kb/b.md:9:1 error heading "#" is only for the page title: start headings at "##"
content/site.yaml:6:1 warning site-tickets tickets has no viewUrl, so those links open an email to help@example.com
2 errors, 1 warning
`,
      });
    }));

  test('exits with 0 if there are warnings alone', () =>
    withContent({ 'site.yaml': broken['site.yaml'] ?? null }, (root) => {
      expect(run(root)).toMatchObject({ status: 0, stdout: expect.stringMatching(/\n1 warning\n$/) as string });
    }));

  test('says that nothing was found, and that nothing is recorded yet', () =>
    withContent({}, (root) => {
      const notice = 'There is no ledger yet. To record what is published, run `npm run ledger` on the default branch.\n';
      expect(run(root)).toEqual({ status: 0, stderr: notice, stdout: 'No errors, no warnings\n' });
      writeFiles(root, { 'ledger.json': '{}' });
      expect(run(root)).toEqual({ status: 0, stderr: '', stdout: 'No errors, no warnings\n' });
    }));

  test('prints JSON', () =>
    withContent(broken, (root) => {
      const { status, stdout } = run(root, ['--format', 'json']);
      expect(status).toBe(1);
      expect((JSON.parse(stdout) as unknown[])[1]).toEqual({
        file: 'content/kb/b.md',
        line: 9,
        column: 1,
        severity: 'error',
        rule: 'heading',
        message: expect.stringContaining('start headings at') as string,
      });
    }));

  test('prints an empty list as JSON', () =>
    withContent({}, (root) => {
      expect(run(root, ['--format', 'json'])).toMatchObject({ status: 0, stdout: '[]\n' });
    }));

  test('shows the findings of the files that are asked for', () =>
    withContent(broken, (root) => {
      expect(run(root, ['content/kb/b.md']).stdout).toMatch(/^content\/kb\/b\.md:9:1 .*\n1 error\n$/);
      expect(run(root, ['content/kb']).stdout).toMatch(/\n2 errors\n$/);
      expect(run(root, ['content/products/demo.yaml']).status).toBe(0);
    }));

  test.each<[string, string[], NodeJS.ProcessEnv, string]>([
    ['an unknown option', ['--fast'], {}, '--fast'],
    ['an unknown format', ['--format', 'xml'], {}, 'it must be text, json, github'],
    ['a format that every object has', ['--format', 'toString'], {}, 'it must be text, json, github'],
    ['a file that does not exist', ['content/kb/c.md'], {}, 'content/kb/c.md does not exist'],
    ['a clock that is none', [], { AS_OF: 'soon' }, 'AS_OF is "soon"'],
    ['a switch that is none', [], { SAMPLES: 'no' }, 'SAMPLES is "no"'],
    ['a reference that is none', ['--against', 'nowhere'], {}, '"nowhere" is not a commit, branch or tag in the repository of content'],
  ])('exits with 2 for %s', (_name, args, env, message) =>
    withContent({}, (root) => {
      const { status, stdout, stderr } = run(root, args, env);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(message);
      expect(stderr).toContain('usage: npm run check');
      expect(stderr).not.toContain('    at ');
    }),
  );

  test('reads CONTENT_DIR, PUBLIC_DIR and AS_OF, and checks samples whatever SAMPLES says', () =>
    withContent({}, (root) => {
      writeFiles(join(root, 'other'), {
        ...minimal,
        'kb/a.md': article({ more: 'sample: true\nupdatedOn: 2026-11-01', body: '[x](/file.txt)' }),
        'public/file.txt': 'x',
      });
      const { stdout, status } = run(root, [], {
        CONTENT_DIR: './other/content/',
        PUBLIC_DIR: 'other/public',
        AS_OF: '2026-10-31',
        SAMPLES: 'off',
      });
      expect(stdout).toBe('content/kb/a.md:9:12 error kb-updated-on updatedOn 2026-11-01 is in the future: today is 2026-10-31\n1 error\n');
      expect(status).toBe(1);
    }));

  test('says that there is no content', () =>
    withContent({}, (root) => {
      expect(run(root, [], { CONTENT_DIR: 'nothing' })).toEqual({
        status: 1,
        stderr: 'Each rule, with an example: .github/check-rules.md\n',
        stdout: 'nothing:1:1 error file-missing the content directory cannot be read: it does not exist\n1 error\n',
      });
    }));
});

describe('--against', { timeout: 60_000 }, () => {
  const git = (root: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', '-c', 'commit.gpgsign=false', ...args], {
      cwd: root,
      stdio: 'pipe',
    });
  const commit = (root: string, branch: string, files: Files, remove: string[] = []) => {
    git(root, 'checkout', '-q', '-b', branch);
    writeFiles(root, files);
    for (const file of remove) git(root, 'rm', '-q', file);
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '-m', branch);
  };

  test('finds an id that two branches took, and no id that moved', () =>
    withContent({ 'kb/a.md': article(), 'kb/b.md': article({ id: 'KB-0002' }) }, (root) => {
      git(root, 'init', '-q', '-b', 'start');
      commit(root, 'main', {});
      commit(
        root,
        'theirs',
        { 'kb/c.md': article({ id: 'KB-0003' }), 'kb/b-renamed.md': article({ id: 'KB-0002', more: 'aliases: [/kb/b/]' }) },
        ['content/kb/b.md'],
      );
      git(root, 'checkout', '-q', 'main');
      commit(root, 'ours', { 'kb/d.md': article({ id: 'KB-0003' }), 'kb/a-renamed.md': article({ more: 'aliases: [/kb/a/]' }) }, [
        'content/kb/a.md',
      ]);
      expect(run(root, ['--against', 'theirs'])).toEqual({
        status: 1,
        stderr: 'Each rule, with an example: .github/check-rules.md\n',
        stdout:
          'content/kb/d.md:2:5 error duplicate-id "KB-0003" is already the id of kb/c.md in theirs: use the next free id, KB-0004\n1 error\n',
      });
      expect(run(root, ['--against', 'main']).status).toBe(0);
      expect(run(root, ['--against', '--help']).status).toBe(2);
    }));

  test('two branches that each add an article merge without a conflict, and the merge shows the id that both took', () =>
    withContent({ 'kb/a.md': article(), 'ledger.json': '{}\n' }, (root) => {
      git(root, 'init', '-q', '-b', 'start');
      commit(root, 'main', {});
      commit(root, 'theirs', { 'kb/their-own.md': article({ id: 'KB-0002', more: 'aliases: [/old/]' }) });
      git(root, 'checkout', '-q', 'main');
      commit(root, 'ours', { 'kb/our-own.md': article({ id: 'KB-0002', more: 'aliases: [/old/]' }) });
      git(root, 'merge', '-q', '--no-edit', 'theirs');
      expect(run(root, []).stdout).toMatch(
        /^content\/kb\/their-own\.md:2:5 error duplicate-id .*\ncontent\/kb\/their-own\.md:8:\d+ error redirect .*\n2 errors\n$/,
      );
    }));

  test('refuses a branch that writes the ledger, and no branch that stands behind', () =>
    withContent({ 'kb/a.md': article() }, (root) => {
      git(root, 'init', '-q', '-b', 'start');
      commit(root, 'main', { 'ledger.json': '{}\n' });
      commit(root, 'ours', { 'ledger.json': '{ "version": 1 }\n' });
      const { status, stdout } = run(root, ['--against', 'main']);
      expect({ status, stdout }).toEqual({
        status: 1,
        stdout: expect.stringMatching(
          /^content\/ledger\.json:1:1 error ledger differs from main, but only .*: run `git checkout [0-9a-f]{12} -- content\/ledger\.json`\n1 error\n$/,
        ) as string,
      });
      git(root, 'checkout', '-q', 'main');
      expect(run(root, ['--against', 'ours']).status).toBe(0);
      commit(root, 'deleted', {}, ['content/ledger.json']);
      expect(run(root, ['--against', 'main']).stdout).toContain('error ledger differs from main');
    }));

  test('refuses a branch that begins a ledger', () =>
    withContent({}, (root) => {
      git(root, 'init', '-q', '-b', 'start');
      commit(root, 'main', {});
      writeFiles(root, { 'ledger.json': '{}\n' });
      expect(run(root, ['--against', 'main']).stdout).toContain('changes the ledger: delete it');
    }));
});
