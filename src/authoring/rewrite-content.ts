/** Rewrites every link in the content to what moves, exactly where it is written, or throws. */
import { posix } from 'node:path';
import { markdownToMdast, type MdastNode } from 'satteri';
import { parseDocument, type Node } from 'yaml';
import { joinFile } from '#src/checks/check-links.ts';
import { addressesInSet } from '#src/checks/check-bodies.ts';
import type { Workspace } from '#src/checks/workspace.ts';
import { pagePathForFile } from '#src/domain/content-files.ts';
import { encodePath, withoutFragment } from '#src/domain/paths.ts';
import { decodeAddress } from '#src/schemas/formats.ts';
import { InputError } from '#src/source/environment.ts';
import type { FileChange } from './file-changes.ts';
import type { FoundEntry } from './workspace.ts';
import { applyEdits, editFrontMatter, yamlRange, type Edit } from './yaml-edits.ts';
import type { Body } from '#src/checks/body/body.ts';
import { walkFields } from '#src/schemas/walk-fields.ts';
import { schemas } from '#src/schemas/collections.ts';
import { findDestination } from '#src/source/markdown-links.ts';
import type { SourceFile } from '#src/source/source-file.ts';
import type { Place } from '#src/source/places.ts';

/** A location on the portal: a path, and optionally an anchor without its `#`. */
export interface Target {
  path: string;
  anchor: string | undefined;
}

/** What moves with an entry. */
interface Move {
  /** The new location of a target; undefined if it stays. */
  target: (target: Target) => Target | undefined;
  /** Files that move, from old to new path. */
  files: ReadonlyMap<string, string>;
  /** A file that cannot be read is skipped unless it contains one of these: then it might contain a link. */
  clues: readonly string[];
  /** Further edits of the entry itself. */
  edits?: readonly Edit[];
  /** Edits to its front matter, made once its links are rewritten. */
  note: (yaml: string) => string;
}

/** The changes to all files when an entry moves, by their paths before the move. Throws an InputError if an address is not where it should be written. */
export function rewriteContent(workspace: Workspace, { entry, source: own }: FoundEntry, move: Move): FileChange[] {
  const { facts, bodies } = workspace;
  const rewrite = createRewriter(workspace, move);
  const texts = new Map<string, string>();
  for (const source of facts.sources.values()) {
    const body = bodies.get(source.file);
    if (source.yaml.faults.length > 0 || body?.isRead === false) {
      const clue = move.clues.find((text) => source.text.includes(text));
      if (clue !== undefined) throw new InputError(`${source.file} mentions ${clue} and has errors: fix them first (npm run check)`);
      continue;
    }
    const inBody = body ? rewriteBody(source, body, rewrite) : [];
    const edits = [...(source === own ? (move.edits ?? []) : []), ...rewriteYaml(source, rewrite), ...inBody];
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

/** Rewrites addresses as written in files: portal paths, full URLs of the portal, file paths, anchors on the same page. */
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
  // What does not change keeps its spelling.
  return moved && { path: moved.path === plain ? path : moved.path, anchor: moved.anchor === anchor ? hash : moved.anchor };
}

/** A path to a file, relative to the linking one, or an anchor on the same page: either may have moved, or both. */
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
  const relative = encodePath(posix.relative(posix.dirname(here), there));
  return { path: relative.startsWith('../') || !path.startsWith('.') ? relative : `./${relative}`, anchor: newAnchor };
}

/** The new form of an address as written in a file; undefined if it stays. */
type AddressRewriter = (url: string, file: string) => string | undefined;

const addressAttributes = new Set(['href', 'cite', 'src', 'srcset']);

/** The addresses that a body links to or shows, as written, and where the node that contains them starts. */
export function addressesOf(body: Body): { url: string; place: Place; inAttribute: boolean }[] {
  const attributes = body.elements.flatMap((element) => element.attributes).filter(({ name }) => addressAttributes.has(name));
  return [
    ...[...body.links, ...body.images].map(({ url, place }) => ({ url, place, inAttribute: false })),
    ...attributes.flatMap(({ name, value = '', place }) =>
      (name === 'srcset' ? addressesInSet(value) : [value]).map((url) => ({ url, place, inAttribute: true })),
    ),
  ];
}

function rewriteBody({ file, text }: SourceFile, body: Body, rewrite: AddressRewriter): Edit[] {
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return addressesOf(body).flatMap(({ url, place: { line, column }, inAttribute }) => {
    const rewritten = rewrite(url, file);
    if (rewritten === undefined) return [];
    const offset = (lineStarts[line - 1] ?? 0) + column - 1;
    const start = url === '' ? -1 : text.indexOf(url, offset);
    const found = !inAttribute ? findDestination(text, offset, url) : start < 0 ? undefined : { start, end: start + url.length };
    if (!found) throw new InputError(`the link to ${url} in ${file}:${line} cannot be rewritten: write it without escapes`);
    return [{ ...found, text: rewritten }];
  });
}

function rewriteYaml(source: SourceFile, rewrite: AddressRewriter): Edit[] {
  const [start, end] = yamlRange(source);
  const text = source.text.slice(start, end);
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  return [...walkFields(schemas[source.collection], source.yaml.value)].flatMap(({ path, value, meta }) => {
    if (typeof value !== 'string') return [];
    const urls = meta.text === 'link' || meta.text === 'redirect' ? [value] : meta.text === 'inline-markdown' ? linksIn(value) : [];
    return [...new Set(urls)].flatMap((url) => {
      const rewritten = rewrite(url, source.file);
      if (rewritten === undefined) return [];
      const [from = 0, to = 0] = (document.getIn(path, true) as Node | null)?.range ?? [];
      const places = placesOf(url, text.slice(from, to));
      if (places.length === 0) throw new InputError(`the link to ${url} in ${source.file} cannot be rewritten: write it without escapes`);
      return places.map((at) => ({ start: start + from + at, end: start + from + at + url.length, text: rewritten }));
    });
  });
}

/** Where an address occurs as a whole, not as the start of another one. */
function placesOf(url: string, text: string): number[] {
  const pattern = new RegExp(`(?<![^\\s(<"'])${RegExp.escape(url)}(?![^\\s)>"'])`, 'g');
  return [...text.matchAll(pattern)].map(({ index }) => index);
}

function linksIn(markdown: string): string[] {
  const links: string[] = [];
  const walk = (node: MdastNode): void => {
    if (node.type === 'link' || node.type === 'definition') links.push(node.url);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(markdownToMdast(markdown, { features: { smartPunctuation: false, frontmatter: false } }));
  return links;
}
