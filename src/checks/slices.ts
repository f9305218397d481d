import { setImmediate } from 'node:timers/promises';

/** In milliseconds. */
const slice = 8;

/** Like `flatMap`, but lets the process do other work every few milliseconds, such as answering a worker. */
export async function flatMapInSlices<Item, Result>(items: Iterable<Item>, map: (item: Item) => Result[]): Promise<Result[]> {
  const results: Result[] = [];
  let from = performance.now();
  for (const item of items) {
    for (const result of map(item)) results.push(result);
    if (performance.now() - from < slice) continue;
    await setImmediate();
    from = performance.now();
  }
  return results;
}
