/** The commands for writers as commands: what they print, how they exit, what they leave alone. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, release, withContent, type Files } from '#src/test/content-directory.ts';
import { runScript } from '#src/test/run-script.ts';

const files: Files = {
  'kb/start.mdx': article({ body: '## One' }),
  'kb/other.mdx': article({ id: 'KB-0002', body: '[a](/kb/start/#one)' }),
  'releases/demo/1.0.0.mdx': release(),
};

describe('the commands for writers', { timeout: 60_000 }, () => {
  it('begin, move and review an entry, and say where', () =>
    withContent(files, (root) => {
      const env = { AS_OF: '2026-12-24' };
      const created = runScript('new', root, ['kb', '--title', 'New one', '--article-kind', 'how-to'], env);
      expect(created).toMatchObject({ status: 0, stderr: '' });
      expect(created.stdout).toMatch(/kb\/new-one\.mdx\n {2}Fill in .*\n {2}To publish it, remove/);
      expect(readFileSync(join(root, 'content/kb/new-one.mdx'), 'utf8')).toContain('id: KB-0003\n');
      const shown = runScript('rename', root, ['KB-0001', '/kb/first/', '--dry-run'], env);
      expect(shown.stdout).toContain('  9 + [a](/kb/first/#one)\nmove kb/start.mdx → kb/first.mdx\n');
      expect(shown.stdout).toMatch(/\nNothing was written\.\n$/);
      expect(runScript('rename', root, ['KB-0001', '/kb/first/'], env)).toEqual({
        status: 0,
        stderr: '',
        stdout: 'edit kb/other.mdx\nmove kb/start.mdx → kb/first.mdx\n',
      });
      expect(runScript('review', root, ['KB-0001'], env)).toEqual({
        status: 0,
        stderr: '',
        stdout: 'edit kb/first.mdx\n  6 + reviewedOn: 2026-12-24\n',
      });
    }));

  it('add a file from elsewhere', () =>
    withContent(files, (root) => {
      const elsewhere = mkdtempSync(join(tmpdir(), 'built-'));
      try {
        writeFileSync(join(elsewhere, 'demo-windows-x64.msi'), 'bytes');
        const added = runScript('download-add', root, [join(elsewhere, 'demo-windows-x64.msi'), '--product', 'demo', '--version', '1.0.0']);
        expect(added).toMatchObject({ status: 0, stderr: '' });
        expect(added.stdout).toMatch(/^added demo-windows-x64\.msi 5 bytes sha256 [0-9a-f]{64}\nnew {2}downloads\/demo\/1\.0\.0\.yaml\n$/);
      } finally {
        rmSync(elsewhere, { recursive: true });
      }
    }));

  it.each<[string, string[], string]>([
    ['new', ['kb'], '--title is missing'],
    ['new', ['kb', 'A', 'title'], '"A title" does not belong to an option: put quotes around text of several words'],
    ['new', ['kb', '--titel', 'A'], "Unknown option '--titel'"],
    ['rename', ['KB-0001'], 'give what to rename and its new name (put quotes around the text of a heading)'],
    ['rename', ['KB-0001', 'kb/other.mdx'], 'kb/other.mdx already exists'],
    ['review', [], 'give one entry: its id, file or path (put quotes around a note)'],
    ['download-add', ['--product', 'demo', '--version', '1.0.0'], 'the files are missing: give at least one'],
  ])('%s with %o says what is wrong, without a stack, and exits with 2', (name, args, message) =>
    withContent(files, (root) => {
      const { status, stdout, stderr } = runScript(name, root, args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(message);
      expect(stderr).toMatch(/\nusage: npm run /);
      expect(stderr).not.toContain('    at ');
    }),
  );
});
