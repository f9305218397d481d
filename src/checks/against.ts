/** What a branch must not do to the branch that it goes into: take an id that the other took too, or write the ledger. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pagePathForFile } from '#src/domain/content-files.ts';
import { normalizePath } from '#src/domain/paths.ts';
import { error, type Finding } from './findings.ts';
import { fileStart } from '#src/source/places.ts';
import { stemOf } from './check-files.ts';
import { comparableId } from './check-names.ts';
import { placeIn, type Facts } from './facts.ts';
import { reportedFile } from './report.ts';
import { ledgerFile } from './ledger/read-ledger.ts';
import { InputError } from '#src/source/environment.ts';

const run = promisify(execFile);
type Git = (...args: string[]) => Promise<string>;

/**
 * The ids that the content directory gives to one file and a git reference to another. An id that both had before they
 * parted has only moved. Throws an InputError if the reference cannot be read.
 */
export async function checkAgainst(facts: Facts, contentDir: string, ref: string): Promise<Finding[]> {
  const { git, commit, base } = await readReference(contentDir, ref);
  const theirs = await idsAt(commit, git);
  const before = base === undefined ? new Map<string, string>() : await idsAt(base, git);
  return [...facts.ids].flatMap(([id, { file, entry }]) => {
    const other = theirs.get(comparableId(id));
    if (other === undefined || stemOf(other) === stemOf(file) || facts.files.has(other) || before.has(comparableId(id))) return [];
    const oldPath = pagePathForFile(other);
    if (oldPath !== undefined && entry?.aliases.some((alias) => normalizePath(alias) === normalizePath(oldPath)) === true) return [];
    const free = nextId(id, [...facts.ids.keys(), ...theirs.keys()]);
    const message = `"${id}" is the id of ${other} in ${ref}: take the next free one, ${free}`;
    return [error(file, placeIn(facts, file, ['id']), 'duplicate-id', message)];
  });
}

/** A branch that changes the ledger would conflict with every other; `now` is its text. Throws an InputError if the reference cannot be read. */
export async function checkLedgerUntouched(now: string | undefined, contentDir: string, ref: string): Promise<Finding[]> {
  const { git, commit, base } = await readReference(contentDir, ref);
  const before = await git('show', `${base ?? commit}:./${ledgerFile}`).then(
    (text) => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'),
    () => undefined,
  );
  if (now === before) return [];
  const undo =
    before === undefined ? 'delete it' : `git checkout ${(base ?? commit).slice(0, 12)} -- ${reportedFile(contentDir, ledgerFile)}`;
  const why = `differs from ${ref}: a branch never touches the ledger, \`npm run ledger\` writes it on the default branch after the merge`;
  return [error(ledgerFile, fileStart, 'ledger', `${why}; to mend it: ${undo}`)];
}

/** Where a git reference stands, and where the checked-out branch parted from it. */
async function readReference(contentDir: string, ref: string): Promise<{ git: Git; commit: string; base: string | undefined }> {
  const git: Git = async (...args) => (await run('git', args, { cwd: contentDir, maxBuffer: 256 * 1024 * 1024 })).stdout;
  const read = (...args: string[]) =>
    git(...args).then(
      (sha) => sha.trim(),
      () => undefined,
    );
  const commit = await read('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  if (commit === undefined) throw new InputError(`"${ref}" names no commit of the repository that ${contentDir} lies in`);
  return { git, commit, base: await read('merge-base', 'HEAD', commit) };
}

/** The files that have ids in a commit, below the directory in which git runs. */
async function idsAt(commit: string, git: Git): Promise<Map<string, string>> {
  // git ends with 1 if nothing matches.
  const plain = ['-z', '-I', '--no-color', '--no-line-number', '--no-column'];
  const found = await git('grep', ...plain, '-E', '-e', '^id: *["\']?[A-Z]+-[0-9]+', commit, '--', '*.md', '*.mdx').catch(() => '');
  const ids = new Map<string, string>();
  const seen = new Set<string>();
  for (const [, file = '', id = ''] of found.matchAll(/^[0-9a-f]+:([^\0]*)\0id: *["']?([A-Z]+-[0-9]+).*$/gm)) {
    // A file's first line of this form is in its front matter.
    if (!seen.has(file) && !ids.has(comparableId(id))) ids.set(comparableId(id), file);
    seen.add(file);
  }
  return ids;
}

function nextId(id: string, taken: string[]): string {
  const prefix = id.replace(/[0-9]+$/, '');
  const numbers = taken.filter((other) => other.startsWith(prefix)).map((other) => Number(other.slice(prefix.length)));
  return `${prefix}${String(Math.max(...numbers) + 1).padStart(4, '0')}`;
}
