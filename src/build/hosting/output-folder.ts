/**
 * Replaces the output only as a whole: a build writes into a folder next to it, which replaces it at the end. A build that
 * fails or is killed leaves the old output unchanged.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isRunning } from './process.ts';

interface OutputFolder {
  /** Where to build. */
  building: string;
  /** Replaces the old output with the new one. */
  publish: () => void;
  /** Removes the new output. */
  discard: () => void;
}

/** The output would replace something that is not a built portal. */
export class OutputFolderError extends RangeError {}

/**
 * Prepares a build into `outDir` and cleans up after killed ones. Throws an OutputFolderError if that folder contains the
 * working directory or overlaps one of `inputs`, since publishing deletes its content.
 */
export function prepareOutput(outDir: string, processId: number, inputs: readonly string[] = []): OutputFolder {
  const target = resolve(outDir);
  const endangered =
    [process.cwd(), ...inputs].find((input) => isInside(resolve(input), target)) ??
    inputs.find((input) => isInside(target, resolve(input)));
  if (endangered !== undefined)
    throw new OutputFolderError(`OUT_DIR is "${outDir}": the output would take the place of files in ${resolve(endangered)}`);
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
    building,
    publish: () => {
      rmSync(previous, { recursive: true, force: true });
      if (existsSync(target)) renameSync(target, previous);
      renameSync(building, target);
      rmSync(previous, { recursive: true, force: true });
    },
    discard,
  };
}

/** Whether a path is a folder or inside it. */
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
