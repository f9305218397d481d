/** Looks into schemas. */
import { z } from 'zod';

/** The keys that a schema allows in the map at a path, in the schema's own order. */
export function allowedKeysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const part = partAt(schema, path);
  if (!part) return [];
  const { def } = part._zod as { def: { shape?: object; keyType?: z.core.$ZodType } };
  if (def.shape) return Object.keys(def.shape);
  const values = def.keyType?._zod.values;
  return values ? [...values].map(String) : [];
}

/** The part of a path whose keys the schema gives: what follows a map whose keys writers choose is cut off. */
export function ownPath(schema: z.ZodType, path: readonly PropertyKey[]): readonly PropertyKey[] {
  let part: z.core.$ZodType | undefined = schema;
  for (const [index, step] of path.entries()) {
    if (!part) return path;
    const whole = unwrap(part);
    if (whole._zod.def.type === 'record') return path.slice(0, index);
    part = stepInto(whole, step);
  }
  return path;
}

/** Whether the schema leaves the text at a path to the writer: one that may say anything, and is no id, address, date or word of a list. */
export function isFreeText(schema: z.ZodType, path: readonly PropertyKey[]): boolean {
  const part = partAt(schema, path);
  if (!part || !/^(?:string|union)$/.test(part._zod.def.type)) return false;
  const hasForm = 'format' in part._zod.def || part._zod.def.checks?.some(({ _zod }) => _zod.def.check === 'string_format') === true;
  return !hasForm && z.globalRegistry.get(part)?.examples === undefined;
}

function partAt(schema: z.ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  return path.reduce<z.core.$ZodType | undefined>((part, step) => {
    const next = part && stepInto(part, step);
    return next && unwrap(next);
  }, unwrap(schema));
}

function stepInto(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  const { def } = schema._zod as {
    def: { shape?: Record<PropertyKey, z.core.$ZodType>; element?: z.core.$ZodType; valueType?: z.core.$ZodType };
  };
  return def.shape?.[step] ?? def.element ?? def.valueType;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType } = schema._zod.def as { innerType?: z.core.$ZodType };
  return innerType ? unwrap(innerType) : schema;
}
