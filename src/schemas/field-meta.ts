/** Metadata of schema fields. */
import { z } from 'zod';

export interface FieldMeta {
  /** A valid and an invalid value, as written in a file. */
  example?: readonly [valid: string, invalid: string];
  /** In code points. */
  maxLength?: number;
  /**
   * The kind of text:
   * - `prose`: plain text for readers, checked for spelling and style
   * - `inline-markdown`: prose with code, emphasis and links
   * - `name`: added to the spell checker's dictionary
   * - `link`: a URL that readers follow
   * - `redirect`: the target of a redirect, a page or another old path
   */
  text?: 'prose' | 'inline-markdown' | 'name' | 'link' | 'redirect';
  /** What kind of thing the text is the id of; the check reports unknown ids. */
  names?: 'entry' | 'known-issue' | 'product' | 'component' | 'channel' | 'platform' | 'browser' | 'severity' | 'assumption';
}

/** Separate from Zod's global registry, whose keys all end up in JSON Schemas. */
export const fieldMeta = z.registry<FieldMeta>();

/** Adds metadata to a schema. JSON Schemas contain what editors can use. */
export function withMeta<T extends z.ZodType>(schema: T, meta: FieldMeta): T {
  const { example, maxLength, text } = meta;
  const inJson = schema.meta({
    ...(example && { examples: [example[0]] }),
    ...(maxLength !== undefined && { maxLength }),
    ...(text === 'inline-markdown' && { format: text }),
  });
  fieldMeta.add(inJson, meta);
  return inJson;
}
