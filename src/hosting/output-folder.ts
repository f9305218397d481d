/**
 * Replaces the output only as a whole: a build writes into a folder beside it, which takes its place in the end.
 * A build that fails or is killed leaves the old output as it was.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

export interface OutputFolder {
  /** Where to build. */
  building: string;
  /** Puts what was built in the place of the old output. */
  publish: () => void;
  /** Removes what was built. */
  discard: () => void;
}

/** Prepares a build into `outDir`, and mends what a killed one left behind. */
export function prepareOutput(outDir: string, processId: number): OutputFolder {
  const target = resolve(outDir);
  const previous = `${target}.previous`;
  // A build was killed between its two renames.
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

/** Removes the folders of builds whose process no longer runs. */
function removeLeftovers(target: string): void {
  const prefix = `${basename(target)}.building-`;
  if (!existsSync(dirname(target))) return;
  for (const name of readdirSync(dirname(target))) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
      rmSync(join(dirname(target), name), { recursive: true, force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // A process of another user exists and may not be signalled.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
