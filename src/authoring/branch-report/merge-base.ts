/** The content of the commit where a branch diverged from another, extracted from git without touching the working tree. */
import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { git, readReference } from '#src/checks/against.ts';
import { InputError, type Environment } from '#src/source/environment.ts';

const run = promisify(execFile);

/** Extracts the content and public files of the merge base of `ref` and HEAD into `target`. Throws an InputError if `ref` is not a commit. */
export async function exportMergeBase(
  ref: string,
  { contentDir, publicDir }: Pick<Environment, 'contentDir' | 'publicDir'>,
  target: string,
) {
  const reference = await readReference(contentDir, ref);
  if (!reference) throw new InputError(`--base is "${ref}": it is not a commit, branch, or tag in the repository of ${contentDir}`);
  const commit = reference.base ?? reference.commit;
  const top = realpathSync((await git(contentDir, 'rev-parse', '--show-toplevel')).trim());
  const succeeds = (...args: string[]) =>
    git(top, ...args).then(
      () => true,
      () => false,
    );
  const [contentPath, publicPath] = [contentDir, publicDir].map((folder) => pathBelow(top, folder));
  const paths = [contentPath, publicPath].filter((path) => path !== undefined);
  const present: string[] = [];
  for (const path of paths) if (await succeeds('cat-file', '-e', `${commit}:${path}`)) present.push(path);
  await mkdir(target, { recursive: true });
  if (present.length > 0) {
    const archive = join(target, 'base.tar');
    await git(top, 'archive', '--format=tar', `--output=${archive}`, commit, '--', ...present);
    await run('tar', ['-xf', archive, '-C', target]);
  }
  return {
    commit,
    contentDir: join(target, contentPath ?? 'content'),
    publicDir: publicPath === undefined ? publicDir : join(target, publicPath),
    /** Whether anything but content and public files differs from the working tree. */
    codeDiffers: !(await succeeds('diff', '--quiet', commit, '--', '.', ...paths.map((path) => `:(exclude)${path}`))),
  };
}

/** A folder's path in a repository; undefined if it is outside. */
function pathBelow(top: string, folder: string): string | undefined {
  let whole = resolve(folder);
  try {
    whole = realpathSync(whole);
  } catch {
    // A missing folder may have existed at the base.
  }
  const path = relative(top, whole).split(sep).join('/');
  return path === '' || path.startsWith('..') ? undefined : path;
}
