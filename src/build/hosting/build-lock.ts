/**
 * A lock for one build at a time. Astro keeps generated modules, and for an output outside the project the code of pages,
 * under fixed names in `.astro`, so concurrent builds would read each other's.
 */
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from './process.ts';

/** In milliseconds. After the timeout a build is considered dead: its process id may belong to another process by then. */
const heartbeatInterval = 5_000;
const heartbeatTimeout = 120_000;

interface LockOptions {
  /** The lock file, which contains the id of the build's process. */
  file: string;
  processId: number;
  /** Called once, with the id of the process that has the lock. */
  onWait?: (holder: number) => void;
}

/** Runs `action` alone: waits for a running build, and takes over from one that was killed. */
export async function withBuildLock<Result>({ file, processId, onWait }: LockOptions, action: () => Promise<Result>): Promise<Result> {
  mkdirSync(dirname(file), { recursive: true });
  let hasReported = false;
  while (!acquire(file, processId)) {
    const holder = readHolder(file);
    // An empty file belongs to a build that is about to write its id; a missing file is free.
    if (holder !== undefined && (!isRunning(holder) || isStale(file))) release(file, holder);
    else if (holder !== undefined && !hasReported) {
      onWait?.(holder);
      hasReported = true;
    }
    await setTimeout(100);
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    if (readHolder(file) === processId) utimesSync(file, now, now);
  }, heartbeatInterval);
  try {
    return await action();
  } finally {
    clearInterval(heartbeat);
    release(file, processId);
  }
}

function acquire(file: string, processId: number): boolean {
  try {
    writeFileSync(file, String(processId), { flag: 'wx' });
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

function isStale(file: string): boolean {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > heartbeatTimeout;
}

/** Removes the lock if it is still the holder's: another build may have taken it over. */
function release(file: string, holder: number): void {
  if (readHolder(file) === holder) rmSync(file, { force: true });
}
