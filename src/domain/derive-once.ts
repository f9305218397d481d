/**
 * Results derived from objects, and what was read for them. Both are on `globalThis` because Astro runs pages in a separate
 * module graph with its own module variables.
 */
interface Shared {
  results: WeakMap<object, Map<string, { result: unknown; reads: Set<string> }>>;
  /** One for each derivation that is going on. */
  readers: Set<Set<string>>;
}

const key: unique symbol = Symbol.for('support-portal.derived');
const root: { [key]?: Shared | undefined } = globalThis as object;
const { results, readers } = (root[key] ??= { results: new WeakMap(), readers: new Set() });

/** Returns `derive()`, called only once per object and name. Callers must not change the object or the result. */
export function deriveOnce<Result>(from: object, name: string, derive: () => Result): Result {
  const known = results.get(from) ?? new Map<string, { result: unknown; reads: Set<string> }>();
  results.set(from, known);
  const before = known.get(name);
  if (before) {
    before.reads.forEach(recordRead);
    return before.result as Result;
  }
  const reads = new Set<string>();
  const result = collectReads(reads, derive);
  known.set(name, { result, reads });
  return result;
}

/** Notes that something was read, for all that is being derived. */
export function recordRead(name: string): void {
  for (const reads of readers) reads.add(name);
}

/** Collects the names of what is read until the result is there. Of two at a time, each collects what the other reads as well. */
export function collectReads<Result>(reads: Set<string>, derive: () => Result): Result {
  readers.add(reads);
  let result: Result | undefined;
  try {
    result = derive();
    return result;
  } finally {
    if (result instanceof Promise) void result.finally(() => readers.delete(reads)).catch(() => undefined);
    else readers.delete(reads);
  }
}
