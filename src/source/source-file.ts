/** Reads content files: finds them, splits front matter from the body, parses the YAML. */
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { collections, roleOf, type CollectionName } from './collections.ts';
import type { Problem } from './problem.ts';
import { parseYaml, type YamlDocument } from './yaml-document.ts';

/** In bytes, of which a kB has 1,024. */
const frontMatterLimit = 64 * 1024;

/** A content file of a collection, parsed but not yet held against its schema. */
export interface SourceFile {
  collection: CollectionName;
  /** The id within the collection: the path below its folder, without the extension. */
  id: string;
  /** The path below the content directory. */
  file: string;
  /** The front matter, or the whole of a data file. */
  yaml: YamlDocument;
  /** The Markdown body of a written entry; empty otherwise. */
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
}

/** Every file below a directory but dot files, sorted, as paths with forward slashes. */
export async function listContentFiles(contentDir: string): Promise<string[]> {
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => relative(contentDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Reads and parses a file that belongs to a collection. */
export async function readSourceFile(contentDir: string, file: string): Promise<SourceFile> {
  return parseSourceFile(file, await readFile(join(contentDir, file), 'utf8'));
}

/** Parses the text of a file that belongs to a collection. A byte order mark is passed over; CRLF reads as LF. */
export function parseSourceFile(file: string, text: string): SourceFile {
  const role = roleOf(file);
  if (role.role !== 'entry') throw new TypeError(`${file} belongs to no collection`);
  const { collection, id } = role;
  const normal = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (collections[collection].form !== 'written') {
    return { collection, id, file, yaml: parseYaml(normal, file), body: '', bodyLine: 1 };
  }
  const match = /^---[ \t]*\n([\s\S]*?\n|)---[ \t]*(?:\n|$)/.exec(normal);
  if (!match) return { collection, id, file, yaml: withoutFrontMatter(normal, file), body: normal, bodyLine: 1 };
  const [whole, frontMatter = ''] = match;
  const yaml = Buffer.byteLength(frontMatter) > frontMatterLimit ? tooLong(file) : parseYaml(frontMatter, file, 2);
  return { collection, id, file, yaml, body: normal.slice(whole.length), bodyLine: whole.split('\n').length };
}

function withoutFrontMatter(text: string, file: string): YamlDocument {
  const opened = /^---[ \t]*(\n|$)/.test(text);
  return unreadable(
    file,
    'front-matter',
    opened
      ? 'the front matter that opens here is never closed: put a line "---" after it'
      : 'has no front matter: begin the file with a line "---", the keys, and a line "---"',
  );
}

function tooLong(file: string): YamlDocument {
  return unreadable(file, 'limit', `the front matter is longer than ${frontMatterLimit / 1024} kB`);
}

function unreadable(file: string, rule: string, message: string): YamlDocument {
  const start = { line: 1, column: 1 };
  const problem: Problem = { file, ...start, severity: 'error', rule, message };
  return { value: undefined, problems: [problem], locate: () => start, locateKey: () => start };
}
