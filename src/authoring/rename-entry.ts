/** Plans the move of an entry: its file, its old address, every link to it, its own links and pictures. */
import { posix } from 'node:path';
import { checkFiles } from '#src/checks/check-files.ts';
import type { Facts } from '#src/checks/facts.ts';
import { joinFile } from '#src/checks/check-links.ts';
import { suggestion } from '#src/checks/nearest.ts';
import { ownAnchors } from '#src/checks/link-targets.ts';
import type { Entry } from '#src/domain/catalog.ts';
import { normalizePath, contentImagePath, permalink, splitPath, markdownPath } from '#src/domain/paths.ts';
import {
  folderListing,
  folderOf,
  listedFolders,
  imagePattern,
  partsOf,
  pagePathForFile,
  roleOf,
  fileStemForPath,
} from '#src/domain/content-files.ts';
import type { FileChange } from './file-changes.ts';
import { contentPath, findEntry, type FoundEntry } from './find-entry.ts';
import { editFrontMatter, noteAnchor } from './front-matter.ts';
import { filesThatUse, rewriteContent } from './rewrite-content.ts';
import { addressesOf } from './rewrite-links.ts';
import { createRewriter, type Target } from './moved-addresses.ts';
import { CommandError } from './command-error.ts';
import type { Workspace } from '#src/checks/workspace.ts';
import { addToList, removeFromList } from './yaml-edits.ts';
import { decodeAddress } from '#src/schemas/formats.ts';

export interface Rename {
  changes: FileChange[];
  /** What moves, from where to where: files, addresses and anchors. */
  moved: Map<string, string>;
  /** What a writer should know. */
  notes: string[];
}

/** Plans a move. Throws a CommandError for what is unknown, taken, or nothing that can move. */
export function planRename(from: string, to: string, workspace: Workspace): Rename {
  const { facts, targets } = workspace;
  const found = findEntry(from, workspace);
  const { entry, source } = found;
  if (entry.collection === 'releases') throw new CommandError(`${entry.file} cannot be renamed: the name of its file is the version`);
  const target = targetFile(to, found, workspace);
  const oldAddress = splitPath(entry.path);
  const newAddress = splitPath(pagePathForFile(target) ?? '');
  refuseTaken(entry, target, newAddress, workspace);
  refuseLost(entry, oldAddress, newAddress, workspace);

  const images = movedImages(entry.file, target, workspace);
  const files = new Map([[entry.file, target], ...images]);
  const pictures = new Map([...images].map(([old, moved]) => [contentImagePath(old), contentImagePath(moved)]));
  const own = new Set([...(workspace.bodies.get(entry.file)?.ids.keys() ?? []), ...ownAnchors(entry), ...Object.keys(entry.anchors)]);
  const rewrite = createRewriter({
    siteUrl: targets.siteUrl,
    files,
    exists: (file) => facts.files.has(file),
    target: ({ path, anchor }) => {
      const picture = pictures.get(path);
      if (picture !== undefined) return { path: picture, anchor };
      const renamed = anchor !== undefined && anchor === oldAddress.anchor ? newAddress.anchor : anchor;
      if (path === permalink(entry.id)) return { path, anchor: renamed };
      if (entry.collection === 'faqs') {
        return path === oldAddress.path && anchor !== undefined && own.has(anchor) ? { path: newAddress.path, anchor: renamed } : undefined;
      }
      if (path === oldAddress.path) return { path: newAddress.path, anchor };
      return path === markdownPath(oldAddress.path) ? { path: markdownPath(newAddress.path), anchor } : undefined;
    },
  });
  const clues = [
    oldAddress.path,
    permalink(entry.id),
    posix.basename(entry.file),
    ...[...images.keys()].map((image) => posix.basename(image)),
  ];
  const texts = rewriteContent(workspace, rewrite, clues);
  const rewritten = { collection: source.collection, text: texts.get(entry.file) ?? source.text };
  texts.set(
    entry.file,
    editFrontMatter(rewritten, (yaml) => noteOldAddress(yaml, entry, oldAddress, newAddress)),
  );
  const written = [...texts].map(([file, after]): FileChange => ({
    from: file,
    to: files.get(file) ?? file,
    text: { before: facts.sources.get(file)?.text ?? '', after },
  }));
  return {
    changes: [...written, ...[...images].map(([old, moved]) => ({ from: old, to: moved }))],
    moved: new Map([
      ...files,
      ...pictures,
      [entry.path, pagePathForFile(target) ?? ''],
      ...(entry.collection === 'faqs' ? [] : [[markdownPath(oldAddress.path), markdownPath(newAddress.path)] as const]),
    ]),
    notes:
      entry.collection === 'faqs' && oldAddress.path !== newAddress.path
        ? [
            `Old links to ${entry.path} now end on that page without their question: no redirect can see an anchor. ${permalink(entry.id)} leads on.`,
          ]
        : [],
  };
}

/** A page keeps its old address as an alias; browsers send no anchors, so a question keeps it as an old anchor. */
function noteOldAddress(yaml: string, entry: Entry, old: Target, now: Target): string {
  if (entry.collection === 'faqs')
    return old.anchor === undefined || now.anchor === undefined || old.anchor === now.anchor
      ? yaml
      : noteAnchor(yaml, entry.anchors, old.anchor, now.anchor);
  if (old.path === now.path) return yaml;
  const returned = entry.aliases.filter((alias) => normalizePath(alias) === normalizePath(now.path));
  const added = addToList(yaml, 'aliases', old.path, ['keywords', 'related']);
  return returned.reduce((text, alias) => removeFromList(text, 'aliases', alias), added);
}

function targetFile(to: string, { entry, source }: FoundEntry, { contentDir }: Workspace): string {
  const isPath = to.startsWith('/') && !to.startsWith(posix.resolve(contentDir));
  const file = isPath ? `${fileStemForPath(to) ?? to.slice(1)}${posix.extname(entry.file)}` : contentPath(to, contentDir);
  const role = roleOf(file);
  const folder = folderOf(source.collection);
  if (role.role !== 'entry' || role.collection !== source.collection)
    throw new CommandError(
      `"${to}" is no place for ${entry.file}: it stays in ${folder}/, as ${folder}/…/NAME.mdx or a path of the portal`,
    );
  const [finding] = checkFiles([file]);
  if (finding) throw new CommandError(`"${to}": ${finding.message}`);
  if (file === entry.file) throw new CommandError(`${file} has this name already`);
  return file;
}

function refuseTaken(entry: Entry, target: string, address: Target, { facts, targets }: Workspace): void {
  const stem = target.replace(/\.mdx?$/, '');
  const other = [...facts.files].find((file) => file !== entry.file && file.replace(/\.mdx?$/, '').toLowerCase() === stem);
  if (other !== undefined) throw new CommandError(`${other} is there already`);
  const path = pagePathForFile(target) ?? '';
  if (address.anchor !== undefined) {
    const isOwn = splitPath(entry.path).path === address.path && Object.hasOwn(entry.anchors, address.anchor);
    if (!isOwn && targets.anchorsOf(address.path)?.has(address.anchor))
      throw new CommandError(`${path} is the address of something else already`);
  } else if (normalizePath(path) !== normalizePath(entry.path)) {
    const page = [...targets.addresses.keys()].find((known) => normalizePath(known) === normalizePath(path));
    if (page !== undefined) throw new CommandError(`${page} is the address of another page already`);
    const leads = targets.redirect(path);
    if (leads !== undefined && !entry.aliases.some((alias) => normalizePath(alias) === normalizePath(path)))
      throw new CommandError(
        `${path} is an old address already${leads === 'gone' ? ', of a page that is gone' : `: it leads to ${leads}`}`,
      );
  }
  refuseUnlisted(target, facts);
}

function refuseUnlisted(target: string, { content, productIds }: Facts): void {
  const { product } = partsOf(target);
  if (product !== undefined && !productIds.includes(product))
    throw new CommandError(`"${product}" is no product${suggestion(product, productIds)}`);
  const listing = folderListing(target);
  if (!listing) return;
  const { list, folder } = listing;
  const listed = listedFolders(list, content);
  if (!listed.includes(folder))
    throw new CommandError(
      `"${folder}" is not in ${list}: add the line - { id: ${folder}, name: … } there first${suggestion(folder, listed)}`,
    );
}

/** A question that was published stays reachable: no redirect sees an anchor, so another question has to keep it. */
function refuseLost(entry: Entry, old: Target, now: Target, { read, facts }: Workspace): void {
  if (old.anchor === undefined || old.path === now.path) return;
  const ledger = read.others.get('ledger.json');
  if (typeof ledger !== 'string' || !ledger.includes(`"${entry.path}"`)) return;
  const { anchor } = old;
  const isKept = facts.entries.some(
    (other) => other !== entry && splitPath(other.path).path === old.path && Object.hasOwn(other.anchors, anchor),
  );
  if (!isKept)
    throw new CommandError(
      `${entry.path} was published, and no redirect can see an anchor: write into a question that stays on ${old.path} anchors: { ${anchor}: SLUG-OF-THAT-QUESTION } first`,
    );
}

/** Pictures beside the entry that nothing else shows move with it, if its folder changes. */
function movedImages(file: string, target: string, workspace: Workspace): Map<string, string> {
  const images = new Map<string, string>();
  const body = workspace.bodies.get(file);
  if (!body || posix.dirname(file) === posix.dirname(target)) return images;
  const resolve = (from: string, url: string) => (url.startsWith('/') ? '' : (joinFile(from, decodeAddress(url)) ?? ''));
  for (const url of addressesOf(body)) {
    const image = resolve(file, url);
    if (!imagePattern.test(image) || !workspace.facts.files.has(image) || images.has(image)) continue;
    if (filesThatUse(image, contentImagePath(image), workspace, resolve).some((other) => other !== file)) continue;
    const place = posix.join(posix.dirname(target), 'images', posix.basename(image));
    if (place === image) continue;
    if (workspace.facts.files.has(place) || [...images.values()].includes(place))
      throw new CommandError(`${place} is there already: give ${image} another name first`);
    images.set(image, place);
  }
  return images;
}
