/**
 * Lets one build at a time use a folder. Astro keeps generated modules, and the pages' code of an output outside the
 * project, under fixed names in `.astro`: two builds at once would read each other's.
 */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from './process.ts';

/** How often a build says that it is alive, and after what silence it no longer is: its process id may be another's by then. */
const pulse = 5_000;
const silence = 120_000;

export interface LockOptions {
  /** The file whose presence says that a build is running; it holds the id of its process. */
  file: string;
  processId: number;
  /** Is told once, with the id of the process that has the lock. */
  onWait?: (holder: number) => void;
}

/** Runs `action` alone: waits for a running build, and takes over from one that was killed. */
export async function withBuildLock<Result>({ file, processId, onWait }: LockOptions, action: () => Promise<Result>): Promise<Result> {
  mkdirSync(dirname(file), { recursive: true });
  let isTold = false;
  while (!acquire(file, processId)) {
    const holder = readHolder(file);
    // An empty file belongs to a build that is just writing its id; one that vanished is free.
    if (holder !== undefined && (!isRunning(holder) || isSilent(file))) release(file, holder);
    else if (holder !== undefined && !isTold) {
      onWait?.(holder);
      isTold = true;
    }
    await setTimeout(100);
  }
  const pulsing = setInterval(() => {
    const now = new Date();
    if (readHolder(file) === processId) utimesSync(file, now, now);
  }, pulse);
  try {
    return await action();
  } finally {
    clearInterval(pulsing);
    release(file, processId);
  }
}

function acquire(file: string, processId: number): boolean {
  try {
    const opened = openSync(file, 'wx');
    writeSync(opened, String(processId));
    closeSync(opened);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isSilent(file: string): boolean {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > silence;
}

/** Removes the lock if it is still the holder's: another build may have taken it over. */
function release(file: string, holder: number): void {
  if (readHolder(file) === holder) rmSync(file, { force: true });
}
