/** Checks all text in writers' own words for what `style.yaml` says never to state. */
import { openQuestionsHeading } from '#src/domain/status.ts';
import { schemas } from '#src/schemas/collections.ts';
import { patternOf, type WordRule } from '#src/schemas/style.ts';
import { unwrap, walkFields, type FieldValue } from '#src/schemas/walk-fields.ts';
import { createLocator } from '#src/source/places.ts';
import type { SourceFile } from '#src/source/source-file.ts';
import type { Body } from '../body/body.ts';
import { placeIn, type Facts } from '../facts.ts';
import { error, type Finding } from '../findings.ts';
import { suggestion } from '../nearest.ts';
import { flatMapInSlices } from '../slices.ts';
import type { Prose } from './prose.ts';

const styleFile = 'style.yaml';

/** Finds each such statement, and exceptions that do not exist. Samples are exempt. */
export async function checkNever(facts: Facts, bodies: ReadonlyMap<string, Body>): Promise<Finding[]> {
  const rules = facts.content.style.never.map((rule) => ({ ...rule, patterns: rule.words.map(patternOf) }));
  if (rules.length === 0) return [];
  const found = await flatMapInSlices(facts.sources.values(), (source) => {
    const { id, sample } = (source.yaml.value ?? {}) as { id?: unknown; sample?: unknown };
    if (source.collection === 'style' || sample === true) return [];
    const { file, text, placeOf } = statementsOf(source, bodies.get(source.file));
    return rules
      .filter((rule) => !isExcepted(rule, file, id))
      .flatMap(({ patterns, say }) =>
        patterns.flatMap((pattern) =>
          [...text.matchAll(pattern)]
            .filter(([words]) => words !== '')
            .map(({ 0: words, index }) =>
              error(file, placeOf(index), 'never-stated', `"${shorten(words)}" is not allowed: say ${say} (${styleFile})`),
            ),
        ),
      );
  });
  return [...checkExceptions('never', facts), ...found];
}

/** An exception must be an existing entry, file or folder. */
export function checkExceptions(list: 'never' | 'avoid', facts: Facts): Finding[] {
  const { ids, unknownIds, files, content } = facts;
  return content.style[list].flatMap(({ except }, index) =>
    except.flatMap((name, position) => {
      const isKnown = ids.has(name) || unknownIds.has(name.split('-')[0] ?? '') || [...files].some((file) => isBelow(file, name));
      if (isKnown) return [];
      const place = placeIn(facts, styleFile, [list, index, 'except', position]);
      const meant = suggestion(name, [...ids.keys(), ...files]);
      return [error(styleFile, place, 'style-except', `"${name}" is not an entry id, a file or a folder${meant}`)];
    }),
  );
}

/** Whether a rule allows its words in a file, or in the entry with an id. */
export function isExcepted({ except }: Pick<WordRule, 'except'>, file: string, id: unknown): boolean {
  return except.some((name) => name === id || isBelow(file, name));
}

function isBelow(file: string, name: string): boolean {
  return file === name || file.startsWith(name.endsWith('/') ? name : `${name}/`);
}

function shorten(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

/** Keys whose values are customers' words. */
const customersWords = new Set<PropertyKey>(['keywords', 'synonyms', 'avoid', 'query']);

type Part = Omit<Prose, 'file'>;

/**
 * All statements of a file as one text. Excludes customers' words, sections about what is not known yet, and a body that
 * cannot be parsed.
 */
function statementsOf(source: SourceFile, body: Body | undefined): Prose {
  const parts = [...textsOf(source), ...(body?.isRead === true ? [bodyOf(source, body)] : [])];
  let end = 0;
  const placed = parts.map((part) => {
    const start = end;
    end += part.text.length + 1;
    return { ...part, start };
  });
  return {
    file: source.file,
    text: parts.map(({ text }) => text).join('\n'),
    placeOf: (offset) => {
      const part = placed.findLast(({ start }) => start <= offset);
      return part ? part.placeOf(offset - part.start) : source.yaml.locate([]);
    },
  };
}

/** The texts of front matter or of a data file, except ids, addresses, dates and enumerated values. */
function textsOf({ collection, yaml }: SourceFile): Part[] {
  return [...walkFields(schemas[collection], yaml.value)].flatMap((field) => {
    const { path, value } = field;
    if (typeof value !== 'string' || path.some((key) => customersWords.has(key)) || !isFreeText(field)) return [];
    return [{ text: value, placeOf: (offset: number) => yaml.locate(path, offset) }];
  });
}

/** Whether the schema of a field allows free text. */
function isFreeText({ schema, meta }: FieldValue): boolean {
  const { type, checks, ...def } = unwrap(schema)._zod.def;
  const hasForm = 'format' in def || checks?.some(({ _zod }) => _zod.def.check === 'string_format') === true;
  const isFree = meta.example === undefined && meta.names === undefined && meta.text !== 'link' && meta.text !== 'redirect';
  return (type === 'string' || type === 'union') && !hasForm && isFree;
}

function bodyOf({ body, bodyLine }: SourceFile, { headings }: Body): Part {
  const open = headings.flatMap(({ text, depth, place }, index) => {
    const next = headings.slice(index + 1).find((other) => other.depth <= depth);
    return text?.trim() === openQuestionsHeading ? [{ from: place.line, to: next?.place.line ?? Infinity }] : [];
  });
  const isOpen = (line: number) => open.some(({ from, to }) => from <= line && line < to);
  const text = body.text
    .split('\n')
    .map((line, index) => (isOpen(bodyLine + index) ? '' : line))
    .join('\n');
  return { text, placeOf: createLocator(text, { line: bodyLine, column: 1 }) };
}
