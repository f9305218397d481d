/**
 * What is derived once from an object. Astro runs pages in a module graph of its own, in which a module's variables are
 * others than in the process that builds; the registry behind this is the same in both.
 */
type Registry = WeakMap<object, Map<string, unknown>>;

const key: unique symbol = Symbol.for('support-portal.derived');
const root: { [key]?: Registry | undefined } = globalThis as object;
const registry: Registry = (root[key] ??= new WeakMap());

/** What `derive` makes of an object: made at the first call with this object and name. Nobody may change the object or the result. */
export function deriveOnce<Result>(from: object, name: string, derive: () => Result): Result {
  const results = registry.get(from) ?? new Map<string, unknown>();
  registry.set(from, results);
  if (!results.has(name)) results.set(name, derive());
  return results.get(name) as Result;
}
