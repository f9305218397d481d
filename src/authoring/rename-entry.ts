/** Plans moving an entry: its file, its old address, every link to it, its own links and images. */
import { posix } from 'node:path';
import type { Body } from '#src/checks/body/body.ts';
import { checkFiles } from '#src/checks/check-files.ts';
import type { Facts } from '#src/checks/facts.ts';
import { joinFile } from '#src/checks/check-links.ts';
import { suggestion } from '#src/checks/nearest.ts';
import { ownAnchors } from '#src/checks/link-targets.ts';
import type { Entry } from '#src/domain/catalog.ts';
import { contentImagePath, markdownPath, normalizePath, permalink, splitPath } from '#src/domain/paths.ts';
import {
  fileStemForPath,
  folderListing,
  folderOf,
  imagePattern,
  listedFolders,
  pagePathForFile,
  partsOf,
  roleOf,
} from '#src/domain/content-files.ts';
import type { FileChange } from './file-changes.ts';
import { addressesOf, rewriteContent, type Target } from './rewrite-content.ts';
import { contentPath, findEntry, ledgerText, refuseTaken, type FoundEntry } from './workspace.ts';
import { InputError } from '#src/source/environment.ts';
import type { Workspace } from '#src/checks/workspace.ts';
import { addToList, noteAnchor, noteHistory, removeFrom } from './yaml-edits.ts';
import { decodeAddress } from '#src/schemas/formats.ts';

export interface Rename {
  changes: FileChange[];
  /** What moves, from old to new: files, addresses and anchors. */
  moved: Map<string, string>;
  /** What a writer should know. */
  notes: string[];
}

/** Plans a move. Throws an InputError for what is unknown, taken, or cannot move. */
export function planRename(from: string, to: string, workspace: Workspace): Rename {
  const found = findEntry(from, workspace);
  const { entry } = found;
  if (entry.collection === 'releases') throw new InputError(`${entry.file} cannot be renamed because its file name is the version`);
  const target = targetFile(to, found, workspace);
  const address = pagePathForFile(target) ?? '';
  const [old, now] = [splitPath(entry.path), splitPath(address)];
  const isQuestion = entry.collection === 'faqs';
  const oldAnchors = Object.keys(entry.anchors).map((anchor) => `${old.path}#${anchor}`);
  refuseTaken(target, workspace, [entry.file, entry.path, ...entry.aliases, ...oldAnchors]);
  refuseUnlisted(target, workspace.facts);
  refuseLost(entry, old, now, workspace);

  const images = movedImages(entry.file, target, workspace);
  const files = new Map([[entry.file, target], ...images]);
  const pictures = new Map([...images].map(([from, moved]) => [contentImagePath(from), contentImagePath(moved)]));
  const own = new Set([...(workspace.bodies.get(entry.file)?.ids.keys() ?? []), ...ownAnchors(entry), ...Object.keys(entry.anchors)]);
  const written = rewriteContent(workspace, found, {
    files,
    target: ({ path, anchor }) => {
      const picture = pictures.get(path);
      if (picture !== undefined) return { path: picture, anchor };
      const renamed = anchor !== undefined && anchor === old.anchor ? now.anchor : anchor;
      if (path === permalink(entry.id)) return { path, anchor: renamed };
      if (isQuestion) return path === old.path && anchor !== undefined && own.has(anchor) ? { path: now.path, anchor: renamed } : undefined;
      if (path === old.path) return { path: now.path, anchor };
      return path === markdownPath(old.path) ? { path: markdownPath(now.path), anchor } : undefined;
    },
    clues: [old.path, permalink(entry.id), ...[...files.keys()].map((file) => posix.basename(file))],
    note: (yaml) => noteOldAddress(yaml, entry, { old, now, today: workspace.facts.today }),
  });
  return {
    changes: [...written, ...[...images].map(([from, moved]) => ({ from, to: moved }))],
    moved: new Map([
      ...files,
      ...pictures,
      [entry.path, address],
      ...(isQuestion ? [] : [[markdownPath(old.path), markdownPath(now.path)] as const]),
    ]),
    notes:
      isQuestion && old.path !== now.path
        ? [
            `Old links to ${entry.path} now open that page without this question, since redirects cannot see anchors. ${permalink(entry.id)} still leads to it.`,
          ]
        : [],
  };
}

/** A page keeps its old address as an alias; browsers do not send anchors, so a question keeps it as an old anchor. */
function noteOldAddress(yaml: string, entry: Entry, { old, now, today }: { old: Target; now: Target; today: string }): string {
  if (entry.collection === 'faqs')
    return old.anchor === undefined || now.anchor === undefined || old.anchor === now.anchor
      ? yaml
      : noteAnchor(yaml, entry.anchors, old.anchor, now.anchor);
  if (old.path === now.path) return yaml;
  const returned = entry.aliases.filter((alias) => normalizePath(alias) === normalizePath(now.path));
  const added = addToList(yaml, 'aliases', old.path, ['keywords', 'related']);
  const kept = returned.reduce((text, alias) => removeFrom(text, 'aliases', alias), added);
  return noteHistory(kept, entry, { on: today, note: `Moved from ${old.path}` });
}

function targetFile(to: string, { entry, source }: FoundEntry, { contentDir }: Workspace): string {
  const isPath = to.startsWith('/') && !to.startsWith(posix.resolve(contentDir));
  const file = isPath ? `${fileStemForPath(to) ?? to.slice(1)}${posix.extname(entry.file)}` : contentPath(to, contentDir);
  const role = roleOf(file);
  const folder = folderOf(source.collection);
  if (role.role !== 'entry' || role.collection !== source.collection)
    throw new InputError(`"${to}" is not in ${folder}/, where ${entry.file} must stay: write ${folder}/NAME.mdx`);
  const [finding] = checkFiles([file]);
  if (finding) throw new InputError(`"${to}": ${finding.message}`);
  if (file === entry.file) throw new InputError(`${file} already has this name`);
  return file;
}

function refuseUnlisted(target: string, { content, productIds }: Facts): void {
  const { product } = partsOf(target);
  if (product !== undefined && !productIds.includes(product))
    throw new InputError(`"${product}" is not a product${suggestion(product, productIds)}`);
  const listing = folderListing(target);
  if (!listing) return;
  const { list, folder } = listing;
  const listed = listedFolders(list, content);
  if (!listed.includes(folder))
    throw new InputError(`"${folder}" is not in ${list}: add - { id: ${folder}, name: … } there first${suggestion(folder, listed)}`);
}

/** A published question must stay reachable: redirects do not see anchors, so another question has to keep its anchor. */
function refuseLost(entry: Entry, old: Target, now: Target, workspace: Workspace): void {
  const { anchor } = old;
  if (anchor === undefined || old.path === now.path || !ledgerText(workspace)?.includes(`"${entry.path}"`)) return;
  const isKept = workspace.facts.entries.some(
    (other) => other !== entry && splitPath(other.path).path === old.path && Object.hasOwn(other.anchors, anchor),
  );
  if (!isKept)
    throw new InputError(
      `${entry.path} was published, and redirects cannot see anchors: first add anchors: { ${anchor}: SLUG-OF-THAT-QUESTION } to a question that stays on ${old.path}`,
    );
}

/** Images next to the entry that nothing else shows move with it, if its folder changes. */
function movedImages(file: string, target: string, { bodies, facts }: Workspace): Map<string, string> {
  const images = new Map<string, string>();
  const body = bodies.get(file);
  if (!body || posix.dirname(file) === posix.dirname(target)) return images;
  const resolve = (from: string, url: string) => (url.startsWith('/') ? '' : (joinFile(from, decodeAddress(url)) ?? ''));
  const shows = (other: Body, image: string) =>
    addressesOf(other).some(({ url }) => url.split(/[?#]/, 1)[0] === contentImagePath(image) || resolve(other.file, url) === image);
  for (const { url } of addressesOf(body)) {
    const image = resolve(file, url);
    if (!imagePattern.test(image) || !facts.files.has(image) || images.has(image)) continue;
    if ([...bodies.values()].some((other) => other !== body && shows(other, image))) continue;
    const place = posix.join(posix.dirname(target), 'images', posix.basename(image));
    if (place === image) continue;
    if (facts.files.has(place) || [...images.values()].includes(place))
      throw new InputError(`${place} already exists: rename ${image} first`);
    images.set(image, place);
  }
  return images;
}
