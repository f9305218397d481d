/**
 * What a build reads and derives once. Astro runs pages in a module graph of its own, in which a module's variables are
 * others than in the process that builds; this registry is the same in both.
 */
import type { Catalog } from '#src/domain/catalog.ts';

/** What pages and files are made of. */
export interface Portal {
  catalog: Catalog;
  /** The build's clock, in milliseconds since the epoch. */
  now: number;
}

interface Registry {
  portal?: Portal;
  derived: WeakMap<object, Map<string, unknown>>;
}

const key: unique symbol = Symbol.for('support-portal');
const root: { [key]?: Registry | undefined } = globalThis as object;
const registry: Registry = (root[key] ??= { derived: new WeakMap() });

/** Hands a portal to the pages that this process is about to render. */
export function sharePortal(portal: Portal): void {
  registry.portal = portal;
}

/** The portal that this process renders; undefined in development, and where Astro only generates types. */
export function sharedPortal(): Portal | undefined {
  return registry.portal;
}

/** What `derive` makes of an object: made at the first call with this object and name. Nobody may change the object or the result. */
export function derivedOnce<Result>(from: object, name: string, derive: () => Result): Result {
  const results = registry.derived.get(from) ?? new Map<string, unknown>();
  registry.derived.set(from, results);
  if (!results.has(name)) results.set(name, derive());
  return results.get(name) as Result;
}
