/** Hands the portal from the process that builds to the pages, which Astro runs in a module graph of its own. */
import type { Catalog } from '#src/domain/catalog.ts';

/** What pages and files are made of. */
export interface Portal {
  catalog: Catalog;
  /** The build's clock, in milliseconds since the epoch. */
  now: number;
}

const key: unique symbol = Symbol.for('support-portal');
const root: { [key]?: Portal } = globalThis as object;

/** Hands a portal to the pages that this process is about to render. */
export function sharePortal(portal: Portal): void {
  root[key] = portal;
}

/** The portal that this process renders; undefined in development, and where Astro only generates types. */
export function sharedPortal(): Portal | undefined {
  return root[key];
}
