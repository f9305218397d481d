/** What addresses become when a page, one of its anchors or a file moves. */
import { posix } from 'node:path';
import { joinFile } from '#src/checks/check-links.ts';
import { pagePathForFile } from '#src/domain/content-files.ts';
import { withoutFragment } from '#src/domain/paths.ts';
import type { AddressRewriter } from './rewrite-links.ts';
import { decodeAddress } from '#src/schemas/formats.ts';

/** A place on the portal: a path, and perhaps an anchor without its `#`. */
export interface Target {
  path: string;
  anchor: string | undefined;
}

export interface Moves {
  /** The portal's own address, without a last slash: links may say it. */
  siteUrl: string;
  /** Where a place is afterwards; undefined if it stays. */
  target: (target: Target) => Target | undefined;
  /** Files that move, from where to where. */
  files: ReadonlyMap<string, string>;
  exists: (file: string) => boolean;
}

/** Rewrites addresses as files write them: portal paths, whole addresses of the portal, paths to files, own anchors. */
export function createRewriter(moves: Moves): AddressRewriter {
  return (url, file) => {
    const own = url.startsWith(`${moves.siteUrl}/`) ? moves.siteUrl : '';
    const [, path = '', query = '', hash] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url.slice(own.length)) ?? [];
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return undefined;
    const rewritten = path.startsWith('/') ? rewritePath(path, hash, moves) : rewriteFilePath(path, hash, file, moves);
    if (!rewritten) return undefined;
    const written = `${own}${rewritten.path}${query}${rewritten.anchor === undefined ? '' : `#${rewritten.anchor}`}`;
    return written === url ? undefined : written;
  };
}

function rewritePath(path: string, hash: string | undefined, { target }: Moves): Target | undefined {
  const [plain, anchor] = [decodeAddress(path), hash === undefined ? undefined : decodeAddress(hash)];
  const moved = target({ path: plain, anchor });
  // What does not change stays as it is written.
  return moved && { path: moved.path === plain ? path : moved.path, anchor: moved.anchor === anchor ? hash : moved.anchor };
}

/** A path to a file beside the linking one, or an anchor of its own page: one of them may have moved, or both. */
function rewriteFilePath(path: string, hash: string | undefined, file: string, { target, files, exists }: Moves): Target | undefined {
  const to = path === '' ? file : joinFile(file, decodeAddress(path));
  if (to === undefined || !exists(to)) return undefined;
  const page = withoutFragment(pagePathForFile(to) ?? '');
  const anchor = hash === undefined ? undefined : decodeAddress(hash);
  const moved = target({ path: page, anchor });
  const newAnchor = moved === undefined || moved.anchor === anchor ? hash : moved.anchor;
  const here = files.get(file) ?? file;
  if (path === '') {
    const [newPage, ownPage] = [moved?.path ?? page, withoutFragment(pagePathForFile(here) ?? '')];
    return { path: newPage === ownPage ? '' : newPage, anchor: newAnchor };
  }
  const there = files.get(to) ?? to;
  if (here === file && there === to) return { path, anchor: newAnchor };
  const relative = encodeURI(posix.relative(posix.dirname(here), there));
  return { path: relative.startsWith('../') || !path.startsWith('.') ? relative : `./${relative}`, anchor: newAnchor };
}
