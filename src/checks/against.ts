/** Checks a branch against its target branch: it must not reuse an id taken there or change the ledger. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pagePathForFile } from '#src/domain/content-files.ts';
import { normalizePath } from '#src/domain/paths.ts';
import { error, type Finding } from './findings.ts';
import { fileStart } from '#src/source/places.ts';
import { stemOf } from './check-files.ts';
import { comparableId, nextId } from './check-names.ts';
import { placeIn, type Facts } from './facts.ts';
import { reportedFile } from './report.ts';
import { ledgerFile } from './ledger/read-ledger.ts';
import { InputError } from '#src/source/environment.ts';

const run = promisify(execFile);
/** Finds problems in a branch; `ledger` is its ledger's text. Throws an InputError if the reference cannot be read. */
export async function checkAgainst(facts: Facts, ledger: string | undefined, contentDir: string, ref: string): Promise<Finding[]> {
  const reference = await readReference(contentDir, ref);
  if (!reference) throw new InputError(`"${ref}" is not a commit, branch, or tag in the repository of ${contentDir}`);
  const { commit, base } = reference;
  const theirs = await idsAt(commit, contentDir);
  const before = base === undefined ? new Map<string, string>() : await idsAt(base, contentDir);
  // An id that existed before the branches diverged has only moved.
  const taken = [...facts.ids].flatMap(([id, { file, entry }]) => {
    const other = theirs.get(comparableId(id));
    if (other === undefined || stemOf(other) === stemOf(file) || facts.files.has(other) || before.has(comparableId(id))) return [];
    const oldPath = pagePathForFile(other);
    if (oldPath !== undefined && entry?.aliases.some((alias) => normalizePath(alias) === normalizePath(oldPath)) === true) return [];
    const free = nextId(id.replace(/[0-9]+$/, ''), [...facts.ids.keys(), ...theirs.keys()]);
    const message = `"${id}" is already the id of ${other} in ${ref}: use the next free id, ${free}`;
    return [error(file, placeIn(facts, file, ['id']), 'duplicate-id', message)];
  });
  return [...taken, ...(await checkLedgerUntouched(ledger, contentDir, ref, base ?? commit))];
}

/** A branch that changes the ledger would conflict with every other branch; `now` is the ledger's text. */
async function checkLedgerUntouched(now: string | undefined, contentDir: string, ref: string, from: string): Promise<Finding[]> {
  const before = await git(contentDir, 'show', `${from}:./${ledgerFile}`).then(
    (text) => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'),
    () => undefined,
  );
  if (now === before) return [];
  const undo = before === undefined ? 'delete it' : `run \`git checkout ${from.slice(0, 12)} -- ${reportedFile(contentDir, ledgerFile)}\``;
  const why = `differs from ${ref}, but only \`npm run ledger\` on the default branch changes the ledger`;
  return [error(ledgerFile, fileStart, 'ledger', `${why}: ${undo}`)];
}

/** Resolves a git reference to its commit and the merge base with HEAD; undefined if it is not a commit. */
export async function readReference(dir: string, ref: string): Promise<{ commit: string; base: string | undefined } | undefined> {
  const read = (...args: string[]) =>
    git(dir, ...args).then(
      (sha) => sha.trim(),
      () => undefined,
    );
  const commit = await read('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  return commit === undefined ? undefined : { commit, base: await read('merge-base', 'HEAD', commit) };
}

/** Runs git in a directory and returns its output. */
export async function git(cwd: string, ...args: string[]): Promise<string> {
  return (await run('git', args, { cwd, maxBuffer: 256 * 1024 * 1024 })).stdout;
}

/** The ids in a commit, each with its file, in the directory where git runs. */
async function idsAt(commit: string, contentDir: string): Promise<Map<string, string>> {
  // git grep exits with 1 if nothing matches.
  const plain = ['-z', '-I', '--no-color', '--no-line-number', '--no-column'];
  const found = await git(contentDir, 'grep', ...plain, '-E', '-e', '^id: *["\']?[A-Z]+-[0-9]+', commit, '--', '*.md', '*.mdx').catch(
    () => '',
  );
  const ids = new Map<string, string>();
  const seen = new Set<string>();
  for (const [, file = '', id = ''] of found.matchAll(/^[0-9a-f]+:([^\0]*)\0id: *["']?([A-Z]+-[0-9]+).*$/gm)) {
    // The first matching line of a file is in its front matter.
    if (!seen.has(file) && !ids.has(comparableId(id))) ids.set(comparableId(id), file);
    seen.add(file);
  }
  return ids;
}
