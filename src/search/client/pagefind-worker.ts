/**
 * Pagefind in its worker. `pagefind.js` would do the same, and load another copy of the engine first, for browsers without workers.
 * The messages are those of Pagefind 1.5.
 */
import { hostPath } from '#src/domain/base-path.ts';
import { indexFolder, workerFile } from '../locations.ts';
import type { EngineSource, PageText, Pagefind } from './engine.ts';

interface Answer {
  id: number;
  result?: unknown;
  error?: string;
}

type Waiting = PromiseWithResolvers<unknown>;

/** Starts the worker of the portal that the page belongs to. */
export const workerSource: EngineSource = {
  start: async (attempt) => {
    const worker = new Worker(hostPath(`/${indexFolder}/${workerFile}${attempt === 0 ? '' : `?attempt=${attempt}`}`));
    const waiting = new Map<number, Waiting>();
    let last = 0;
    const ask = <Result>(method: string, ...args: unknown[]) => {
      const answer = Promise.withResolvers<unknown>();
      last += 1;
      waiting.set(last, answer);
      worker.postMessage({ id: last, method, args });
      return answer.promise as Promise<Result>;
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const answer = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.error === undefined) answer?.resolve(data.result);
      else answer?.reject(new Error(data.error));
    });
    worker.addEventListener('error', () => {
      for (const { reject } of waiting.values()) reject(new Error('the worker of the full text failed'));
      waiting.clear();
    });
    const language = document.documentElement.lang.toLowerCase();
    await ask('init', { basePath: hostPath(`/${indexFolder}/`), baseUrl: '/', language });
    const pagefind: Pagefind = {
      search: async (term) => {
        const { results } = await ask<{ results: { id: string; data: string }[] }>('search', term, {});
        return { results: results.map(({ id, data }) => ({ id, data: () => ask<PageText>('getData', data) })) };
      },
    };
    return { pagefind, fragments: await ask<string[]>('fragments') };
  },
};
