/**
 * The path of a host under which the portal is served, such as `/portal` of `https://acme.github.io/portal`; empty at its root.
 * Inside the portal, paths start at the portal's own root. The base path is added in one place for each way out: to finished
 * pages, to what scripts load or link to, and to the few other files that hold paths.
 */

/** The base path of a site's URL; without a slash at its end. */
export const basePathOf = (siteUrl: string): string => new URL(siteUrl).pathname.replace(/\/+$/, '');

/** An address as the host serves it; those that are not a path of the portal are returned as is. */
export const underBase = (address: string, basePath: string): string => (/^\/(?!\/)/.test(address) ? basePath + address : address);

/** The portal's path of a host's path; undefined if it is outside of the portal. */
export function withoutBase(address: string, basePath: string): string | undefined {
  if (!address.startsWith(basePath)) return undefined;
  const path = address.slice(basePath.length);
  return path.startsWith('/') ? path : undefined;
}

/** In a browser: an address as this page's host serves it. */
export const hostPath = (address: string): string => underBase(address, document.documentElement.dataset.base ?? '');

/** In a browser: the address of this page in the portal, with its query. */
export const portalPath = ({ pathname, search }: Pick<Location, 'pathname' | 'search'> = location): string =>
  (withoutBase(pathname, document.documentElement.dataset.base ?? '') ?? pathname) + search;
