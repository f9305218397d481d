/** What a file of the content is, from its path alone. */
import { collectionNames, isWritten, kinds, publishedNames, type CollectionName, type WrittenName } from '#src/schemas/kinds.ts';
import type { Content } from './catalog.ts';
import { entryPath, listPathOf } from './entry-pages.ts';

/** What the path of an entry's file says. */
export type PathParts = Partial<Record<'product' | 'version' | 'topic' | 'folder' | 'slug', string>>;

export type FileRole =
  { role: 'entry'; collection: CollectionName; id: string; parts: PathParts } | { role: 'image' | 'other' | 'unknown' };

/** Files that are content but no collection: the spell checker's words and the ledger. */
export const otherFiles = ['words.txt', 'ledger.json'];

/** An image in an `images/` folder next to an entry. */
export const imagePattern = /(^|\/)images\/[^/]+\.(png|jpg|webp|avif|svg)$/;

const patterns = collectionNames.map((collection) => ({ collection, pattern: patternOf(collection) }));

/** What a file of the content directory is, from its path alone. */
export function roleOf(file: string): FileRole {
  for (const { collection, pattern } of patterns) {
    const match = pattern.exec(file);
    if (!match) continue;
    // A file that lies in no folder has a group without a value.
    const parts: PathParts = Object.fromEntries(Object.entries(match.groups ?? {}).filter(([, name]) => name));
    const names = Object.values(parts);
    return { role: 'entry', collection, id: names.length > 0 ? names.join('/') : stemOf(file), parts };
  }
  return { role: imagePattern.test(file) ? 'image' : otherFiles.includes(file) ? 'other' : 'unknown' };
}

/** The id of a file in a collection; undefined if it belongs to another one or to none. */
export function idInCollection(collection: CollectionName, file: string): string | undefined {
  const role = roleOf(file);
  return role.role === 'entry' && role.collection === collection ? role.id : undefined;
}

/** What the path of a file says; nothing if it is no file of a collection. */
export function partsOf(file: string): PathParts {
  const role = roleOf(file);
  return role.role === 'entry' ? role.parts : {};
}

/** The file of the entry with an id. */
export function fileOf(collection: CollectionName, id: string): string {
  return `${folderOf(collection)}/${id}${/\.\w+$/.exec(kinds[collection].file)?.[0] ?? ''}`;
}

/** The files that the written entry with an id may have. */
export function filesOf(collection: WrittenName, id: string): string[] {
  const file = fileOf(collection, id);
  return [file, file.replace(/x$/, '')];
}

/** The folder of a collection's files, or the file that is all of it. */
export function folderOf(collection: CollectionName): string {
  return kinds[collection].file.split('/')[0] ?? '';
}

/** The page that a content file becomes; undefined if it becomes none (data files, images). Of a question, with its fragment. */
export function pagePathForFile(file: string): string | undefined {
  const role = roleOf(file);
  return role.role === 'entry' && isWritten(role.collection) ? entryPath(role.collection, role.id) : undefined;
}

/** The file that would have an address, without its extension; undefined if none would. */
export function fileStemForPath(path: string): string | undefined {
  const collection = publishedNames.find((name) => path.startsWith(listPathOf(name)));
  return collection && `${folderOf(collection)}/${path.slice(listPathOf(collection).length).replace(/\/?#/, '/').replace(/\/$/, '')}`;
}

/** The file that names the folder of an entry and puts it in order, and the folder: of a question its topic. */
export function folderListing(file: string): { list: string; folder: string } | undefined {
  const { topic, folder = topic, product = '' } = partsOf(file);
  const list = collectionNames.find((name) => kinds[name].form === 'list' && folderOf(name) === file.split('/')[0]);
  return list && folder !== undefined ? { list: kinds[list].file.replace('PRODUCT', product), folder } : undefined;
}

/** The folders that such a file names, by their ids. */
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

function stemOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.\w+$/, '');
}
