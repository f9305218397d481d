/** Measures a command with all processes that it starts. */
import { spawn } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Measured {
  /** In seconds. */
  wall: number;
  /** Processor time in seconds, of all processes; NaN where there is no /proc. */
  cpu: number;
  /** The highest sum of the processes' resident memory in bytes; NaN where there is no /proc. */
  memory: number;
  /** What the command printed. */
  output: string;
}

interface Command {
  file: string;
  args: string[];
  cwd?: string;
  env?: Record<string, string>;
}

interface ProcessState {
  pid: number;
  parent: number;
  cpu: number;
  memory: number;
}

/** In milliseconds. */
const samplingInterval = 50;
const [ticksPerSecond, pageSize] = [100, 4096];

/** Runs a command to its end. Throws an Error with what it printed if it fails. */
export async function measure({ file, args, cwd, env }: Command): Promise<Measured> {
  const startedAt = performance.now();
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  // The time of a process that has ended is what it had used when it was last seen.
  const cpu = new Map<number, number>();
  let memory = NaN;
  const sample = () => {
    const states = descendants(child.pid ?? 0);
    for (const state of states) cpu.set(state.pid, state.cpu);
    const sum = states.reduce((total, state) => total + state.memory, 0);
    if (sum > 0) memory = Math.max(sum, memory || 0);
  };
  const timer = setInterval(sample, samplingInterval);
  const status = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(timer);
  if (status !== 0) throw new Error(`${file} ${args.join(' ')} failed:\n${output}`);
  return {
    wall: (performance.now() - startedAt) / 1000,
    cpu: cpu.size > 0 ? [...cpu.values()].reduce((sum, one) => sum + one, 0) : NaN,
    memory,
    output,
  };
}

/** A process and all that it started, directly or not, as Linux tells in /proc. */
function descendants(root: number): ProcessState[] {
  const states = globSync('/proc/[0-9]*').flatMap((folder) => readState(Number(folder.slice('/proc/'.length))));
  const children = Map.groupBy(states, ({ parent }) => parent);
  const collect = (pid: number): ProcessState[] => (children.get(pid) ?? []).flatMap((child) => [child, ...collect(child.pid)]);
  return [...states.filter(({ pid }) => pid === root), ...collect(root)];
}

/** See proc(5): the fields of `stat` follow the name in parentheses. */
function readState(pid: number): ProcessState[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, user = 0, system = 0, pages = 0] = [fields[1], fields[11], fields[12], fields[21]];
    return [{ pid, parent, cpu: (user + system) / ticksPerSecond, memory: pages * pageSize }];
  } catch {
    // The process has ended.
    return [];
  }
}

/** The number of files in a folder, and their bytes. */
export function measureFolder(folder: string): { files: number; bytes: number } {
  const sizes = globSync('**/*', { cwd: folder })
    .map((file) => statSync(join(folder, file)))
    .filter((entry) => entry.isFile());
  return { files: sizes.length, bytes: sizes.reduce((sum, { size }) => sum + size, 0) };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
