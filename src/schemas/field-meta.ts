/** What schemas say of a field besides its form. */
import { z } from 'zod';

export interface FieldMeta {
  /** A right value and a wrong one, as they are written in a file. */
  example?: readonly [right: string, wrong: string];
  /** In code points. */
  maxLength?: number;
  /**
   * How its text is read:
   * - `prose`: plain words to readers, held to spelling and style
   * - `inline-markdown`: prose with code, emphasis and links
   * - `name`: a word that the spell checker learns
   * - `link`: an address that readers follow
   * - `redirect`: where an old address leads, to a page or to another old address
   */
  text?: 'prose' | 'inline-markdown' | 'name' | 'link' | 'redirect';
  /** What its text is the id of; the check finds ids of nothing. */
  names?: 'entry' | 'known-issue' | 'product' | 'component' | 'platform' | 'browser' | 'severity' | 'assumption';
}

/** Apart from Zod's own registry, whose every key ends up in JSON Schemas. */
export const fieldMeta = z.registry<FieldMeta>();

/** A schema with metadata. Of these, JSON Schemas hold what editors know. */
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
