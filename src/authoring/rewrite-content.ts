/** Rewrites the links of the whole content to what moves, or refuses. */
import { posix } from 'node:path';
import { joinFile } from '#src/checks/check-links.ts';
import type { Workspace } from '#src/checks/workspace.ts';
import { pagePathForFile } from '#src/domain/content-files.ts';
import { withoutFragment } from '#src/domain/paths.ts';
import { decodeAddress } from '#src/schemas/formats.ts';
import { InputError } from '#src/source/environment.ts';
import type { FileChange } from './file-changes.ts';
import type { FoundEntry } from './find-entry.ts';
import { rewriteFile, type AddressRewriter } from './rewrite-links.ts';
import { type Edit, applyEdits, editFrontMatter } from './yaml-edits.ts';

/** A place on the portal: a path, and perhaps an anchor without its `#`. */
export interface Target {
  path: string;
  anchor: string | undefined;
}

/** What moves with an entry. */
interface Move {
  /** Where a place is afterwards; undefined if it stays. */
  target: (target: Target) => Target | undefined;
  /** Files that move, from where to where. */
  files: ReadonlyMap<string, string>;
  /** A file that cannot be read is passed over unless it names one of these: then something in it might be a link. */
  clues: readonly string[];
  /** Further edits of the entry itself. */
  edits?: readonly Edit[];
  /** Edits of its front matter, once its links lead to where they should. */
  note: (yaml: string) => string;
}

/** The changes of all texts when an entry moves, by their paths before the move. */
export function rewriteContent(workspace: Workspace, { entry, source: own }: FoundEntry, move: Move): FileChange[] {
  const { facts, bodies } = workspace;
  const rewrite = createRewriter(workspace, move);
  const texts = new Map<string, string>();
  for (const source of facts.sources.values()) {
    const body = bodies.get(source.file);
    if (source.yaml.faults.length > 0 || body?.isRead === false) {
      const clue = move.clues.find((text) => source.text.includes(text));
      if (clue !== undefined) throw new InputError(`${source.file} names ${clue} and has errors: mend it first (npm run check)`);
      continue;
    }
    const edits = [...(source === own ? (move.edits ?? []) : []), ...rewriteFile(source, body, rewrite)];
    const text = applyEdits(source.text, edits);
    if (text !== source.text) texts.set(source.file, text);
  }
  const noted = editFrontMatter({ collection: own.collection, text: texts.get(entry.file) ?? own.text }, move.note);
  if (noted !== own.text || move.files.has(entry.file)) texts.set(entry.file, noted);
  return [...texts].map(([file, after]) => ({
    from: file,
    to: move.files.get(file) ?? file,
    text: { before: facts.sources.get(file)?.text ?? '', after },
  }));
}

/** Rewrites addresses as files write them: portal paths, whole addresses of the portal, paths to files, own anchors. */
function createRewriter({ facts, targets: { siteUrl } }: Workspace, move: Move): AddressRewriter {
  return (url, file) => {
    const own = url.startsWith(`${siteUrl}/`) ? siteUrl : '';
    const [, path = '', query = '', hash] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url.slice(own.length)) ?? [];
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return undefined;
    const rewritten = path.startsWith('/') ? rewritePath(path, hash, move) : rewriteFilePath(path, hash, file, facts.files, move);
    if (!rewritten) return undefined;
    const written = `${own}${rewritten.path}${query}${rewritten.anchor === undefined ? '' : `#${rewritten.anchor}`}`;
    return written === url ? undefined : written;
  };
}

function rewritePath(path: string, hash: string | undefined, { target }: Move): Target | undefined {
  const [plain, anchor] = [decodeAddress(path), hash === undefined ? undefined : decodeAddress(hash)];
  const moved = target({ path: plain, anchor });
  // What does not change stays as it is written.
  return moved && { path: moved.path === plain ? path : moved.path, anchor: moved.anchor === anchor ? hash : moved.anchor };
}

/** A path to a file beside the linking one, or an anchor of its own page: one of them may have moved, or both. */
function rewriteFilePath(path: string, hash: string | undefined, file: string, known: ReadonlySet<string>, { target, files }: Move) {
  const to = path === '' ? file : joinFile(file, decodeAddress(path));
  if (to === undefined || !known.has(to)) return undefined;
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
