/** Classifies content files by their path. */
import { collectionNames, isWritten, kinds, publishedNames, type CollectionName, type WrittenName } from '#src/schemas/kinds.ts';
import type { Content } from './catalog.ts';
import { entryPath, listPathOf } from './entry-pages.ts';

/** The parts of an entry's file path. */
export type PathParts = Partial<Record<'product' | 'version' | 'topic' | 'folder' | 'slug', string>>;

export type FileRole =
  { role: 'entry'; collection: CollectionName; id: string; parts: PathParts } | { role: 'image' | 'other' | 'unknown' };

/** Content files outside collections: the spell checker's words and the ledger. */
export const otherFiles = ['words.txt', 'ledger.json'];

/** An image in an `images/` folder next to an entry. */
export const imagePattern = /(^|\/)images\/[^/]+\.(png|jpg|webp|avif|svg)$/;

const patterns = collectionNames.map((collection) => ({ collection, pattern: patternOf(collection) }));

/** The role of a file in the content directory. */
export function roleOf(file: string): FileRole {
  for (const { collection, pattern } of patterns) {
    const match = pattern.exec(file);
    if (!match) continue;
    // The optional folder group may be unmatched.
    const parts: PathParts = Object.fromEntries(Object.entries(match.groups ?? {}).filter(([, name]) => name));
    const names = Object.values(parts);
    return { role: 'entry', collection, id: names.length > 0 ? names.join('/') : file.replaceAll(/^.*\/|\.\w+$/g, ''), parts };
  }
  return { role: imagePattern.test(file) ? 'image' : otherFiles.includes(file) ? 'other' : 'unknown' };
}

/** The id of a file in a collection; undefined if it is not in that collection. */
export function idInCollection(collection: CollectionName, file: string): string | undefined {
  const role = roleOf(file);
  return role.role === 'entry' && role.collection === collection ? role.id : undefined;
}

/** The parts of a file's path; empty if it is not in a collection. */
export function partsOf(file: string): PathParts {
  const role = roleOf(file);
  return role.role === 'entry' ? role.parts : {};
}

/** The file of the entry with an id. */
export function fileOf(collection: CollectionName, id: string): string {
  return `${folderOf(collection)}/${id}${/\.\w+$/.exec(kinds[collection].file)?.[0] ?? ''}`;
}

/** The possible files of a written entry: `.mdx` and `.md`. */
export function filesOf(collection: WrittenName, id: string): string[] {
  const file = fileOf(collection, id);
  return [file, file.replace(/x$/, '')];
}

/** The folder of a collection, or its only file. */
export function folderOf(collection: CollectionName): string {
  return kinds[collection].file.split('/')[0] ?? '';
}

/** The page path for a content file, with the fragment for a question; undefined if it has no page (data files, images). */
export function pagePathForFile(file: string): string | undefined {
  const role = roleOf(file);
  return role.role === 'entry' && isWritten(role.collection) ? entryPath(role.collection, role.id) : undefined;
}

/** The file, without its extension, whose page would be at a path; undefined if none. */
export function fileStemForPath(path: string): string | undefined {
  const collection = publishedNames.find((name) => path.startsWith(listPathOf(name)));
  return collection && `${folderOf(collection)}/${path.slice(listPathOf(collection).length).replace(/\/?#/, '/').replace(/\/$/, '')}`;
}

/** An entry's folder (for a question, its topic), and the list file that names and orders it. */
export function folderListing(file: string): { list: string; folder: string } | undefined {
  const { topic, folder = topic, product = '' } = partsOf(file);
  const list = collectionNames.find((name) => kinds[name].form === 'list' && folderOf(name) === file.split('/')[0]);
  return list && folder !== undefined ? { list: kinds[list].file.replace('PRODUCT', product), folder } : undefined;
}

/** The ids of the folders in a list file. */
export function listedFolders(list: string, { topics, sections }: Pick<Content, 'topics' | 'sections'>): string[] {
  const { product } = partsOf(list);
  return (product === undefined ? topics : (sections[product] ?? [])).map(({ id }) => id);
}

function patternOf(collection: CollectionName): RegExp {
  const pattern = kinds[collection].file
    .replace(/\.\w+$/, isWritten(collection) ? '\\.mdx?' : '\\.yaml')
    .replace('…/', '(?:(?<folder>.+)/)?')
    .replaceAll(/[A-Z]+/g, (word) => `(?<${word.toLowerCase()}>[^/]+)`);
  return new RegExp(`^${pattern}$`);
}
