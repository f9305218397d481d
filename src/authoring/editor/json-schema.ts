/** JSON Schemas of the content's files, by which an editor completes keys and values and says what they mean. */
import { z } from 'zod';
import type { FieldComment } from './field-comments.ts';

export interface JsonSchema {
  [key: string]: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  enum?: unknown[];
  description?: string;
}

/** The JSON Schema of a Zod schema as writers meet it (draft 7, which editors read), with what the comments say of its keys. */
export function toEditorSchema(schema: z.ZodType, title: string, comments: FieldComment): JsonSchema {
  const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' }) as JsonSchema;
  return { ...describe(json, comments), title };
}

function describe(json: JsonSchema, comments: FieldComment): JsonSchema {
  const { properties, items, anyOf, allOf } = json;
  const described =
    properties && Object.entries(properties).map(([key, value]) => [key, describeKey(value, comments.keys.get(key))] as const);
  return {
    ...json,
    ...(described && { properties: Object.fromEntries(described) }),
    ...(items && comments.items && { items: describe(items, comments.items) }),
    ...(anyOf && { anyOf: anyOf.map((form) => describe(form, comments)) }),
    ...(allOf && { allOf: allOf.map((form) => describe(form, comments)) }),
  };
}

function describeKey(json: JsonSchema, comments: FieldComment | undefined): JsonSchema {
  if (!comments) return json;
  return { ...(comments.comment !== '' && { description: comments.comment }), ...describe(json, comments) };
}
