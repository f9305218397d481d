/** JSON Schemas of the content's files, by which an editor completes keys and values and says what they mean. */
import { z } from 'zod';

/** The JSON Schema of a Zod schema as writers meet it (draft 7, which editors read), as a file. */
export function editorSchemaFile(schema: z.ZodType, title: string): string {
  const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  return `${JSON.stringify({ ...json, title }, describedFirst, 2)}\n`;
}

/** What a value means is read before its form. A description that is no text is a field of that name. */
function describedFirst(_key: string, value: unknown): unknown {
  const description = (value as { description?: unknown } | null)?.description;
  return typeof description === 'string' ? { description, ...(value as object) } : value;
}
