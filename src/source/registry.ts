/** Passes the portal from the build to the pages, which Astro runs in a separate module graph. */
import type { Catalog } from '#src/domain/catalog.ts';

/** The input of all pages and files. */
export interface Portal {
  catalog: Catalog;
  /** The build's clock, in milliseconds since the epoch. */
  now: number;
}

const key: unique symbol = Symbol.for('support-portal');
const root: { [key]?: Portal } = globalThis as object;

/** Sets the portal for the pages that this process renders. */
export function sharePortal(portal: Portal): void {
  root[key] = portal;
}

/** The portal that this process renders; undefined in development and while Astro generates types. */
export function sharedPortal(): Portal | undefined {
  return root[key];
}
