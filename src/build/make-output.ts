/** Makes all of the output but copied files, in as many workers as the machine has cores. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FinishedFile } from './finish-file.ts';
import type { OutputOptions, OutputResult, OutputTask } from './output-worker.ts';

/** How many pages or files a worker makes at a time. */
const batchSize = 16;

/** Makes the output and yields what was made of it, in a fixed order. Throws an Error that lists every page that cannot be made. */
export async function* makeOutput(options: OutputOptions): AsyncGenerator<FinishedFile> {
  const workers = Array.from({ length: availableParallelism() }, () => startWorker(options));
  try {
    const [count = 0] = await Promise.all(workers.map(({ count }) => count));
    const batches = Array.from({ length: Math.ceil(count / batchSize) }, () => Promise.withResolvers<OutputResult>());
    let next = 0;
    const work = async ({ run }: StartedWorker) => {
      for (let index = next++; index < batches.length; index = next++)
        batches[index]?.resolve(await run({ from: index * batchSize, to: (index + 1) * batchSize }));
    };
    const failed = Promise.all(workers.map(work)).then(() => undefined);
    const errors: string[] = [];
    for (const batch of batches) {
      const result = await Promise.race([batch.promise, failed.then(() => batch.promise)]);
      errors.push(...result.errors);
      yield* result.files;
    }
    if (errors.length > 0) throw new OutputError(errors.join('\n'));
  } finally {
    await Promise.all(workers.map(({ worker }) => worker.terminate()));
  }
}

/** Pages or files that cannot be made: a fault of the portal's code, or of content that the check let through. */
export class OutputError extends Error {}

interface StartedWorker {
  worker: Worker;
  /** How many pages and files there are. */
  count: Promise<number>;
  run: (task: OutputTask) => Promise<OutputResult>;
}

function startWorker(options: OutputOptions): StartedWorker {
  const worker = new Worker(new URL('output-worker.ts', import.meta.url), { workerData: options });
  const ended = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error('a worker of the build has ended'));
    });
  });
  ended.catch(() => undefined);
  const answer = <Answer>() => Promise.race([new Promise<Answer>((resolve) => worker.once('message', resolve)), ended]);
  return {
    worker,
    count: answer<number>(),
    run: (task) => {
      worker.postMessage(task);
      return answer<OutputResult>();
    },
  };
}
