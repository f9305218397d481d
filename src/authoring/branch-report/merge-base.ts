/** The content of the commit at which a branch parted from another, taken out of git without touching the working tree. */
import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { InputError, type Environment } from '#src/source/environment.ts';

const run = promisify(execFile);

/** Puts the content and the public files of the merge base of `ref` and HEAD below `target`. Throws an InputError if `ref` names no commit. */
export async function exportMergeBase(
  ref: string,
  { contentDir, publicDir }: Pick<Environment, 'contentDir' | 'publicDir'>,
  target: string,
) {
  const git = async (args: string[], cwd = contentDir) => (await run('git', args, { cwd })).stdout.trim();
  const read = (args: string[], cwd?: string) => git(args, cwd).catch(() => undefined);
  const tip = await read(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (tip === undefined) throw new InputError(`--base is "${ref}": it names no commit of the repository that ${contentDir} lies in`);
  const commit = (await read(['merge-base', 'HEAD', tip])) ?? tip;
  const top = realpathSync(await git(['rev-parse', '--show-toplevel']));
  const [contentPath, publicPath] = [contentDir, publicDir].map((folder) => pathBelow(top, folder));
  const paths = [contentPath, publicPath].filter((path) => path !== undefined);
  const present: string[] = [];
  for (const path of paths) if ((await read(['cat-file', '-e', `${commit}:${path}`])) !== undefined) present.push(path);
  await mkdir(target, { recursive: true });
  if (present.length > 0) {
    const archive = join(target, 'base.tar');
    await run('git', ['archive', '--format=tar', `--output=${archive}`, commit, '--', ...present], { cwd: top });
    await run('tar', ['-xf', archive, '-C', target]);
  }
  const others = await read(['diff', '--quiet', commit, '--', '.', ...paths.map((path) => `:(exclude)${path}`)], top);
  return {
    commit,
    contentDir: join(target, contentPath ?? 'content'),
    publicDir: publicPath === undefined ? publicDir : join(target, publicPath),
    /** Whether anything but content and public files differs from the working tree. */
    codeDiffers: others === undefined,
  };
}

/** A folder's path within a repository; undefined if it lies outside. */
function pathBelow(top: string, folder: string): string | undefined {
  let whole = resolve(folder);
  try {
    whole = realpathSync(whole);
  } catch {
    // A folder that is not there may have been at the base.
  }
  const path = relative(top, whole).split(sep).join('/');
  return path === '' || path.startsWith('..') ? undefined : path;
}
