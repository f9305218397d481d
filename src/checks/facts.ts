/** What is known about the content after every file is read, and what is unknown because its file is invalid. */
import { assembleContent } from '#src/domain/assemble-content.ts';
import { buildCatalog } from '#src/domain/build-catalog.ts';
import { allEntries, type Catalog, type Content, type Entry } from '#src/domain/catalog.ts';
import { dateIn } from '#src/domain/dates.ts';
import type { FieldMeta } from '#src/schemas/field-meta.ts';
import { isTimeZone } from '#src/schemas/formats.ts';
import { walkFields } from '#src/schemas/walk-fields.ts';
import { idInCollection } from '#src/domain/content-files.ts';
import { schemas } from '#src/schemas/collections.ts';
import { isWritten, kinds, type CollectionName } from '#src/schemas/kinds.ts';
import { fileStart, type Place } from '#src/source/places.ts';
import type { ReadContent } from '#src/source/read-content.ts';
import { validFiles, type SourceFile } from '#src/source/source-file.ts';
import { error, type Finding } from './findings.ts';
import { valueRule, type ErrorRule, type Key, type ValueRule } from './rules/rules.ts';

/** The text of a field. */
export interface FieldText {
  file: string;
  collection: CollectionName;
  /** The entry, if the field is in front matter. */
  entry: Entry | undefined;
  path: readonly PropertyKey[];
  text: string;
  meta: FieldMeta;
}

/** The input of checks across files. It does not change after it is built. */
export interface Facts {
  /** All files in the content directory. */
  files: ReadonlySet<string>;
  /** The files of collections, by path. */
  sources: ReadonlyMap<string, SourceFile>;
  /** The content of all valid files. */
  content: Content;
  /** All valid content, including drafts and samples. */
  catalog: Catalog;
  /** The entries of the catalog. */
  entries: Entry[];
  /** The texts of all valid files, with their schema metadata. */
  texts: FieldText[];
  /** Written entries by the ids stated in their files; without an entry if the file is invalid. */
  ids: ReadonlyMap<string, { file: string; entry?: Entry }>;
  /** Files that are invalid or cannot be read. Errors that only follow from them are not reported. */
  broken: ReadonlySet<string>;
  /** Id prefixes of files whose id is unknown. */
  unknownIds: ReadonlySet<string>;
  /** Ids of products, including those whose file is invalid. */
  productIds: string[];
  /** The clock, in milliseconds since the epoch. */
  now: number;
  /** The site's time zone, if it is known. */
  timeZone: string | undefined;
  /** The clock's date in the site's time zone. */
  today: string;
}

/** Derives the facts from what was read. `nowIn` returns the clock for the site's time zone. */
export function buildFacts(read: ReadContent, nowIn: (timeZone: string) => number): Facts {
  const sources = new Map(read.sources.map((source) => [source.file, source]));
  const zone = (read.sources.find(({ collection }) => collection === 'site')?.yaml.value as { timeZone?: unknown } | null | undefined)
    ?.timeZone;
  const timeZone = typeof zone === 'string' && isTimeZone(zone) ? zone : undefined;
  const content = assembleContent(validFiles(read.sources), timeZone ?? 'UTC');
  // The check covers everything, regardless of the build options.
  const now = nowIn(timeZone ?? 'UTC');
  const catalog = buildCatalog(content, now);
  const entries = allEntries(catalog);
  const broken = new Set([...read.sources.filter(({ result }) => result?.success !== true).map(({ file }) => file), ...read.faults.keys()]);
  const byFile = new Map(entries.map((entry) => [entry.file, entry]));
  const ids = new Map<string, { file: string; entry?: Entry }>();
  const unknownIds = new Set<string>();
  for (const source of read.sources) {
    const { collection } = source;
    if (!isWritten(collection)) continue;
    const id = statedId(source);
    const entry = byFile.get(source.file);
    if (id === undefined) unknownIds.add(kinds[collection].idPrefix);
    else if (!ids.has(id)) ids.set(id, entry ? { file: source.file, entry } : { file: source.file });
  }
  return {
    files: new Set(read.files),
    sources,
    content,
    catalog,
    entries,
    texts: read.sources.flatMap((source) => (broken.has(source.file) ? [] : textsOf(source, byFile.get(source.file)))),
    ids,
    broken,
    unknownIds,
    productIds: read.files.flatMap((file) => idInCollection('products', file) ?? []),
    now,
    timeZone,
    today: dateIn(now, timeZone ?? 'UTC'),
  };
}

/** The position of the value at a path in a file; with an offset, of that character in its text. */
export function placeIn(facts: Facts, file: string, path: readonly PropertyKey[], offset?: number): Place {
  return facts.sources.get(file)?.yaml.locate(path, offset) ?? fileStart;
}

/** The path to a value in a file: keys and list indexes. */
export type ValuePath = readonly (Key | number)[];

/** An error about a value, at its position. */
export function valueError(of: { file: string; collection: CollectionName }, path: ValuePath, facts: Facts, message: string): Finding {
  return fieldError({ ...of, path }, facts, message);
}

type Field = Pick<FieldText, 'file' | 'collection' | 'path'>;

/** An error about the text in a field. */
export function fieldError(field: Field, facts: Facts, message: string, rule: ErrorRule = fieldRule(field)): Finding {
  return error(field.file, placeIn(facts, field.file, field.path), rule, message);
}

/** The rule for a field: that of its key or, for a list item, of the list's key. */
export function fieldRule({ collection, path }: Field): ValueRule {
  return valueRule(collection, (path as ValuePath).findLast((step) => typeof step === 'string') ?? '');
}

/** Whether any of these files exists but is invalid. */
export function isBroken(facts: Facts, ...files: string[]): boolean {
  return files.some((file) => facts.broken.has(file));
}

function textsOf({ file, collection, yaml }: SourceFile, entry: Entry | undefined): FieldText[] {
  return [...walkFields(schemas[collection], yaml.value)].flatMap(({ path, value, meta }) =>
    typeof value === 'string' ? [{ file, collection, entry, path, text: value, meta }] : [],
  );
}

/** The id stated in a file, even if the rest of it is invalid. */
function statedId(source: SourceFile): string | undefined {
  const { value } = source.yaml;
  const id =
    typeof value === 'object' && value !== null && 'id' in value ? value.id : /^id:[ \t]*["']?([A-Z]+-[0-9]+)/m.exec(source.text)?.[1];
  return typeof id === 'string' && /^[A-Z]+-[0-9]{4,}$/.test(id) ? id : undefined;
}
