/** Makes all output except copied files, in as many workers as the machine has cores. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { KeptFile, KeptOutput } from './kept-output.ts';
import type { LoadMessage, OpenMessage, OutputList, OutputName, OutputOptions, OutputResult, OutputTask } from './output-worker.ts';

/** How many pages or files a worker makes per task, at least: a group is not split. */
const batchSize = 16;

export type Made = OutputResult['made'][number];

export interface OutputMaker {
  /** Lets the workers load the module that renders pages. */
  load: (entry: string) => void;
  /**
   * Makes the output and yields the results in a fixed order: all pages, then all other files. Throws an OutputError that lists
   * everything that cannot be made.
   */
  make: (
    options: OutputOptions,
    kept: KeptOutput,
  ) => Promise<{ pageCount: number; pages: AsyncIterable<Made>; files: AsyncIterable<Made> }>;
  close: () => Promise<void>;
}

/** Pages or files that cannot be made: a bug in the portal's code, or in content that passed the check. */
export class OutputError extends Error {}

/** Starts the workers, which takes a while. */
export function startOutputMaker(): OutputMaker {
  const workers = Array.from({ length: availableParallelism() }, startWorker);
  return {
    load: (entry) => {
      for (const { worker } of workers) worker.postMessage({ load: entry } satisfies LoadMessage);
    },
    make: (options, kept) => makeOutput(workers, options, kept),
    close: async () => {
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}

async function makeOutput(workers: StartedWorker[], options: OutputOptions, kept: KeptOutput): ReturnType<OutputMaker['make']> {
  const [list] = await Promise.all(workers.map(({ ask }) => ask<OutputList>({ open: options })));
  const { files = [], pageCount = 0 } = list ?? {};
  const [pageBatches, fileBatches] = [batchesOf(files, 0, pageCount), batchesOf(files, pageCount, files.length)];
  const waiting = [...pageBatches, ...fileBatches];
  const keptFiles: KeptFile[] = [];
  const errors: string[] = [];
  const work = async ({ ask }: StartedWorker) => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      const { from, to, made } = batch;
      const known = files.slice(from, to).map(({ file }) => (options.cold ? undefined : kept.find(file)));
      const result = await ask<OutputResult>({ from, to, known });
      keptFiles.push(...result.made.map((one) => one.kept));
      errors.push(...result.errors);
      made.resolve(result.made);
    }
  };
  const done = Promise.all(workers.map(work));
  // An error reaches the code that awaits a batch.
  done.catch(() => undefined);
  const madeOf = async function* (batches: typeof pageBatches): AsyncGenerator<Made> {
    // Yielded results are dropped, since they contain pages.
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const { promise } = batch.made;
      yield* await Promise.race([promise, done.then(() => promise)]);
    }
  };
  const lastMade = async function* (): AsyncGenerator<Made> {
    yield* madeOf(fileBatches);
    await done;
    if (errors.length > 0) throw new OutputError(errors.join('\n'));
    kept.save(keptFiles);
  };
  return { pageCount, pages: madeOf(pageBatches), files: lastMade() };
}

/** Splits a range of files into batches, and no group of files. */
function batchesOf(files: readonly OutputName[], first: number, end: number) {
  const batches: { from: number; to: number; made: PromiseWithResolvers<Made[]> }[] = [];
  let from = first;
  for (let to = first + 1; to <= end; to += 1) {
    const [group, next] = [files[to - 1]?.group, to < end ? files[to]?.group : undefined];
    const isGroup = group !== undefined && group === next;
    if (to < end && (isGroup || to - from < batchSize)) continue;
    batches.push({ from, to, made: Promise.withResolvers() });
    from = to;
  }
  return batches;
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
      reject(new Error('a build worker stopped unexpectedly'));
    });
  });
  // An error reaches the code that calls `ask`.
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
