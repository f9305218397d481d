/**
 * Results derived from objects, and what was read to derive them. Both are on `globalThis` because Astro runs pages in a separate
 * module graph with its own module variables.
 */
interface Shared {
  results: WeakMap<object, Map<string, { result: unknown; reads: Set<string> }>>;
  /** One for each derivation in progress. */
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

/** Records a read for everything that is currently being derived. */
export function recordRead(name: string): void {
  for (const reads of readers) reads.add(name);
}

/** Returns `derive()`, whose reads are not recorded: for what is derived again in every build. */
export function withoutReads<Result>(derive: () => Result): Result {
  const before = [...readers];
  readers.clear();
  try {
    return derive();
  } finally {
    for (const reads of before) readers.add(reads);
  }
}

/** Collects the names of what is read until the result is ready. Of two derivations at once, each also collects the other's reads. */
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
