/**
 * A cache of results derived from objects. It is on `globalThis` because Astro runs pages in a separate module graph with its
 * own module variables.
 */
type Registry = WeakMap<object, Map<string, unknown>>;

const key: unique symbol = Symbol.for('support-portal.derived');
const root: { [key]?: Registry | undefined } = globalThis as object;
const registry: Registry = (root[key] ??= new WeakMap());

/** Returns `derive()`, called only once per object and name. Callers must not change the object or the result. */
export function deriveOnce<Result>(from: object, name: string, derive: () => Result): Result {
  const results = registry.get(from) ?? new Map<string, unknown>();
  registry.set(from, results);
  if (!results.has(name)) results.set(name, derive());
  return results.get(name) as Result;
}
