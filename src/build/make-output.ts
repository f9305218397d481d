/** Makes all of the output but copied files, in as many workers as the machine has cores. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { keep, readKept } from './cache.ts';
import type { Audited } from './finish-file.ts';
import type { OpenMessage, OutputOptions, OutputResult, OutputTask } from './output-worker.ts';

/** How many pages or files a worker makes at a time. */
const batchSize = 16;

export interface OutputMaker {
  /** Makes the output and yields what was made, in a fixed order. Throws an OutputError that lists all that cannot be made. */
  make: (options: OutputOptions) => AsyncGenerator<OutputResult['made'][number]>;
  close: () => Promise<void>;
}

/** Pages or files that cannot be made: a fault of the portal's code, or of content that the check let through. */
export class OutputError extends Error {}

/** Starts the workers, which takes them a while. */
export function startOutputMaker(): OutputMaker {
  const workers = Array.from({ length: availableParallelism() }, startWorker);
  return {
    make: (options) => makeOutput(workers, options),
    close: async () => {
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}

async function* makeOutput(workers: StartedWorker[], options: OutputOptions): ReturnType<OutputMaker['make']> {
  const audits = join(options.cache, 'audits.json');
  const kept = options.cold ? new Map<string, Audited>() : readAudits(audits);
  const [files = []] = await Promise.all(workers.map(({ ask }) => ask<string[]>({ open: options })));
  const batches = Array.from({ length: Math.ceil(files.length / batchSize) }, () => Promise.withResolvers<OutputResult>());
  let next = 0;
  const work = async ({ ask }: StartedWorker) => {
    for (let index = next++; index < batches.length; index = next++) {
      const [from, to] = [index * batchSize, (index + 1) * batchSize];
      const task = { from, to, kept: files.slice(from, to).map((file) => kept.get(file)) };
      batches[index]?.resolve(await ask<OutputResult>(task));
    }
  };
  const done = Promise.all(workers.map(work));
  const errors: string[] = [];
  const audited: Audited[] = [];
  for (const { promise } of batches) {
    const result = await Promise.race([promise, done.then(() => promise)]);
    errors.push(...result.errors);
    audited.push(...result.made.map((made) => made.audited));
    yield* result.made;
  }
  if (errors.length > 0) throw new OutputError(errors.join('\n'));
  keep(audits, JSON.stringify(audited.filter(({ hash }) => hash !== '')));
}

function readAudits(file: string): Map<string, Audited> {
  const audits = JSON.parse(readKept(file)?.toString() ?? '[]') as Audited[];
  return new Map(audits.map((audited) => [audited.file, audited]));
}

interface StartedWorker {
  worker: Worker;
  ask: <Answer>(message: OpenMessage | OutputTask) => Promise<Answer>;
}

function startWorker(): StartedWorker {
  const worker = new Worker(new URL('output-worker.ts', import.meta.url));
  const ended = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error('a worker of the build has ended'));
    });
  });
  // Whoever asks it anything is told.
  ended.catch(() => undefined);
  return {
    worker,
    ask: async <Answer>(message: OpenMessage | OutputTask) => {
      const answer = new Promise<Answer>((resolve) => worker.once('message', resolve));
      worker.postMessage(message);
      return Promise.race([answer, ended]);
    },
  };
}
