/** Enumerates the fields of schemas, and the values of fields in data. */
import type { z } from 'zod';
import { fieldMeta, type FieldMeta } from './field-meta.ts';

type Schema = z.ZodType;
type Path = readonly PropertyKey[];

/** Matches any list index or record key in the path of a field. */
export const each = '*';

export interface Field {
  path: readonly string[];
  /** Including wrappers such as a default. */
  schema: Schema;
  meta: FieldMeta;
}

/** A value in a file, with its field. */
export interface FieldValue extends Omit<Field, 'path'> {
  path: Path;
  value: unknown;
}

/** All fields of a schema at any depth, parents first. */
export function* fieldsOf(schema: Schema, path: readonly string[] = []): Generator<Field> {
  yield { path, schema, meta: metaOf(schema) };
  for (const [step, part] of partsOf(schema)) yield* fieldsOf(part, [...path, step]);
}

/** All values of fields in data, which may be invalid elsewhere. */
export function* walkFields(schema: Schema, value: unknown, path: Path = []): Generator<FieldValue> {
  yield { path, schema, meta: metaOf(schema), value };
  if (typeof value !== 'object' || value === null) return;
  for (const [step, part] of partsOf(schema)) {
    const steps = step !== each ? [step] : Array.isArray(value) ? value.keys() : Object.keys(value);
    for (const key of steps) {
      if (Object.hasOwn(value, key)) yield* walkFields(part, (value as Record<PropertyKey, unknown>)[key], [...path, key]);
    }
  }
}

/** A schema without wrappers such as optional or default. */
export function unwrap(schema: Schema): Schema {
  const { innerType } = defOf(schema);
  return innerType ? unwrap(innerType) : schema;
}

/** The keys that a schema allows in the map at a path, in schema order. */
export function allowedKeysAt(schema: Schema, path: Path): string[] {
  const part = schemaAt(schema, path);
  const { shape, keyType } = part ? defOf(unwrap(part)) : {};
  return shape ? Object.keys(shape) : [...(keyType?._zod.values ?? [])].map(String);
}

/** The part of a path whose keys the schema defines, up to the first record. */
export function ownPath(schema: Schema, path: Path): Path {
  const end = path.findIndex((_step, index) => {
    const part = schemaAt(schema, path.slice(0, index));
    return part !== undefined && unwrap(part)._zod.def.type === 'record';
  });
  return end < 0 ? path : path.slice(0, end);
}

/** The merged metadata of a schema and everything it wraps; the outer one takes precedence. */
function metaOf(schema: Schema): FieldMeta {
  const { innerType } = defOf(schema);
  return { ...(innerType && metaOf(innerType)), ...fieldMeta.get(schema) };
}

function schemaAt(schema: Schema, path: Path): Schema | undefined {
  return path.reduce<Schema | undefined>(
    (part, step) => part && partsOf(part).find(([name]) => name === step || name === each)?.[1],
    schema,
  );
}

/** The children of a schema: the fields of a map, the items of a list, the values of a record; for a union, those of all options. */
function partsOf(schema: Schema): [step: string, part: Schema][] {
  const { shape = {}, element, valueType, options = [] } = defOf(unwrap(schema));
  return [
    ...Object.entries(shape),
    ...[element, valueType].flatMap((part): [string, Schema][] => (part ? [[each, part]] : [])),
    ...options.flatMap(partsOf),
  ];
}

function defOf(schema: Schema) {
  return schema._zod.def as {
    innerType?: Schema;
    shape?: Record<string, Schema>;
    element?: Schema;
    keyType?: Schema;
    valueType?: Schema;
    options?: Schema[];
  };
}
