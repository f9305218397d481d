/**
 * Replaces the output only as a whole: a build writes to a folder next to it, which replaces it at the end. A build that
 * fails or is killed leaves the old output unchanged.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { InputError } from '#src/source/environment.ts';
import { isRunning } from './process.ts';

/**
 * Prepares a build into `outDir`, and cleans up after builds that were killed. Throws an InputError if that folder
 * contains the working directory or shares files with one of `inputs`, since publishing removes what is there.
 */
export function prepareOutput(outDir: string, processId: number, inputs: readonly string[] = []) {
  const target = resolve(outDir);
  const endangered =
    [process.cwd(), ...inputs].find((input) => isInside(resolve(input), target)) ??
    inputs.find((input) => isInside(target, resolve(input)));
  if (endangered !== undefined)
    throw new InputError(`OUT_DIR is "${outDir}": the output would replace files in ${resolve(endangered)}. Choose another folder`);
  const previous = `${target}.previous`;
  // A build was killed between the two renames.
  if (existsSync(previous) && !existsSync(target)) renameSync(previous, target);
  removeLeftovers(target);
  const building = `${target}.building-${processId}`;
  const discard = () => {
    rmSync(building, { recursive: true, force: true });
  };
  discard();
  return {
    /** Where to build. */
    building,
    /** Replaces the old output with the new one. */
    publish: () => {
      rmSync(previous, { recursive: true, force: true });
      if (existsSync(target)) renameSync(target, previous);
      renameSync(building, target);
      rmSync(previous, { recursive: true, force: true });
    },
    /** Removes the new output. */
    discard,
  };
}

/** Whether a path is a folder or is inside it. */
function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Removes the folders of builds whose process no longer runs. */
function removeLeftovers(target: string): void {
  const prefix = `${basename(target)}.building-`;
  if (!existsSync(dirname(target))) return;
  for (const name of readdirSync(dirname(target))) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
      rmSync(join(dirname(target), name), { recursive: true, force: true });
  }
}
