/** Checks the names of files and folders: each becomes an address, so it must be valid and unique. */
import { slugPattern } from '#src/schemas/fields.ts';
import { folderOf, otherFiles, roleOf, fileStemForPath } from '#src/domain/content-files.ts';
import { slugify, symptomsPath } from '#src/domain/paths.ts';
import { collectionNames, kinds } from '#src/schemas/kinds.ts';
import { error, findRepeats, type Finding } from './findings.ts';
import { fileStart } from '#src/source/places.ts';
import { nameHidden } from './check-characters.ts';
import { choices } from './nearest.ts';

const files = collectionNames.map((name) => kinds[name].file);
const topFolders = [...new Set(collectionNames.map(folderOf))].filter((name) => !name.includes('.')).sort();
const topFiles = [...files.filter((file) => !file.includes('/')), ...otherFiles];
/** Names whose addresses the portal itself uses. */
const reserved = new Map([
  [fileStemForPath(symptomsPath) ?? '', 'the page of all symptoms'],
  ['products/all', "the widget's data for all products"],
]);

/** All findings about names. `files` are paths relative to the content directory, sorted. */
export function checkFiles(files: readonly string[]): Finding[] {
  return [...files.flatMap((file) => checkFile(file)), ...checkTwins(files)];
}

function checkFile(file: string): Finding[] {
  const fail = (rule: 'file-name' | 'unknown-file', message: string) => [error(file, fileStart, rule, message)];
  const character = nameHidden(file);
  if (character !== undefined) return fail('file-name', `the name contains the character ${character}: rename the file`);
  const role = roleOf(file);
  if (role.role === 'unknown') return fail('unknown-file', unknownFile(file));
  if (role.role !== 'entry') return [];
  const stem = file.replace(/\.[^./]+$/, '');
  const parts = stem.split('/');
  const use = reserved.get(stem);
  if (use !== undefined) return fail('file-name', `the name is reserved for ${use}: choose another`);
  // Another check knows how the product writes its versions.
  const wrong = (role.parts.version === undefined ? parts : parts.slice(0, -1)).find((part) => !slugPattern.test(part));
  if (wrong === undefined) return [];
  const slug = slugify(wrong);
  const meant = slug === '' ? '' : ` (did you mean ${slug}?)`;
  return fail('file-name', `"${wrong}" can have only lowercase letters, digits, and single hyphens${meant}`);
}

/** Finds files with the same address: the same slug twice, or names that differ only in case. */
function checkTwins(files: readonly string[]): Finding[] {
  const named = files.map((file) => ({ file, stem: roleOf(file).role === 'entry' ? stemOf(file) : file }));
  return findRepeats(named, ({ stem }) => stem.toLowerCase())
    .filter(({ item }) => roleOf(item.file).role !== 'unknown')
    .map(({ item: { file, stem }, first }) => {
      const isSame = stemOf(first.file) === stem;
      const message = isSame ? `has the same address as ${first.file}: rename one` : `differs from ${first.file} only in case: rename one`;
      return error(file, fileStart, 'duplicate-slug', message);
    });
}

/** A written entry's file without its extension, which is not part of its address. */
export function stemOf(file: string): string {
  return file.replace(/\.mdx?$/, '');
}

function unknownFile(file: string): string {
  const [top = '', ...rest] = file.split('/');
  if (rest.length === 0) return `is not a content file${choices(top, topFiles)}`;
  if (!topFolders.includes(top)) return `is not in a content folder${choices(top, topFolders)}`;
  if (/(^|\/)images\/[^/]+$/.test(file)) return 'is not a supported image: png, jpg, webp, avif, svg';
  const places = files.filter((place) => place.startsWith(`${top}/`));
  return `is not a content file: ${top}/ can have ${places.join(' or ')}, and images in images/`;
}
