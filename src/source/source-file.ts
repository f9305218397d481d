/** Finds content files, splits front matter from the body, parses the YAML and validates it against its schema. */
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import type { MarkdownBody } from '#src/domain/catalog.ts';
import { roleOf } from '#src/domain/content-files.ts';
import { schemas } from '#src/schemas/collections.ts';
import { isWritten, type CollectionName } from '#src/schemas/kinds.ts';
import { ownWords } from '#src/schemas/rules.ts';
import { fileStart, type Fault } from './places.ts';
import { parseYaml, unreadableYaml, type YamlDocument } from './yaml-document.ts';

/** In bytes. */
const frontMatterLimit = 64 * 1024;

/** A content file of a collection. */
export interface SourceFile {
  collection: CollectionName;
  /** The id within the collection: the path relative to its folder, without the extension. */
  id: string;
  /** Path relative to the content directory. */
  file: string;
  text: string;
  /** The front matter, or an entire data file. */
  yaml: YamlDocument;
  /** The validated data with defaults, or the issues; missing if the YAML does not parse. */
  result?: z.ZodSafeParseResult<unknown>;
  /** The Markdown body of a written entry; empty otherwise. */
  body: MarkdownBody;
  /** The line on which the body starts. */
  bodyLine: number;
}

/** All files in a directory tree except dot files, as sorted relative paths with forward slashes. `withLinks` includes symbolic links. */
export async function listContentFiles(contentDir: string, withLinks = true): Promise<string[]> {
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() || (withLinks && entry.isSymbolicLink()))
    .map((entry) => relative(contentDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Parses a file of a collection from text with LF line endings. Throws a TypeError for any other file. */
export function parseSourceFile(file: string, text: string): SourceFile {
  const role = roleOf(file);
  if (role.role !== 'entry') throw new TypeError(`${file} is not in a collection`);
  const { collection, id } = role;
  const { yaml, body, bodyLine } = isWritten(collection)
    ? splitText(file, text)
    : { yaml: parseYaml(text), body: { file, text: '' }, bodyLine: 1 };
  const result = yaml.faults.length === 0 ? schemas[collection].safeParse(yaml.value, ownWords) : undefined;
  return { collection, id, file, text, yaml, body, bodyLine, ...(result && { result }) };
}

/** The files whose data is valid, with that data. */
export function validFiles(sources: readonly SourceFile[]) {
  return sources.flatMap(({ collection, id, file, body, result }) =>
    result?.success === true ? [{ collection, id, file, body, data: result.data }] : [],
  );
}

function splitText(file: string, text: string): Pick<SourceFile, 'yaml' | 'body' | 'bodyLine'> {
  const match = /^---[ \t]*\n([\s\S]*?\n|)---[ \t]*(?:\n|$)/.exec(text);
  if (!match) {
    const message = /^---[ \t]*(\n|$)/.test(text)
      ? 'the front matter is never closed: add a line "---" after its keys'
      : 'has no front matter: start the file with a line "---", the keys, and another line "---"';
    return { yaml: unreadable('front-matter', message), body: { file, text }, bodyLine: 1 };
  }
  const [head, frontMatter = ''] = match;
  const isTooLong = Buffer.byteLength(frontMatter) > frontMatterLimit;
  return {
    yaml: isTooLong ? unreadable('limit', `the front matter is longer than ${frontMatterLimit / 1024} kB`) : parseYaml(frontMatter, 2),
    body: { file, text: text.slice(head.length) },
    bodyLine: head.split('\n').length,
  };
}

function unreadable(rule: Fault['rule'], message: string): YamlDocument {
  return unreadableYaml([{ ...fileStart, rule, message }], fileStart);
}
