/** The rules about values: one for each key of each kind, `kb-kind`, with a value that it refuses and one that it takes. */
import { z } from 'zod';
import { ruleOf } from '#src/checks/check-schema.ts';
import { schemas } from '#src/schemas/collections.ts';
import { collectionNames, kinds, writtenNames, type CollectionName } from '#src/schemas/kinds.ts';
import type { FieldComment } from './field-comments.ts';
import type { JsonSchema } from './json-schema.ts';

export interface ValueRule {
  name: string;
  /** The key as writers give it. */
  key: string;
  /** What the key means. */
  meaning: string;
  schema: z.ZodType;
  /** As they stand after the key; missing where the value is a map, whose keys have rules of their own. */
  examples?: { bad: string; good: string };
}

/** The rules of all kinds, each once, in the schemas' order. */
export function valueRules(comments: ReadonlyMap<CollectionName, FieldComment>): ValueRule[] {
  const rules = new Map<string, ValueRule>();
  for (const name of collectionNames) {
    const schema = schemas[name];
    const { noun } = kinds[name];
    const walk = (part: z.core.$ZodType, comment: FieldComment | undefined, key: string) => {
      const whole = unwrap(part);
      const { shape, element, options } = whole._zod.def as Inner;
      for (const [child, value] of Object.entries(shape ?? {})) {
        const about = comment?.keys.get(child);
        const rule = ruleOf(noun, [child]);
        if (!rules.has(rule)) {
          const examples = examplesOf(unwrap(value));
          rules.set(rule, {
            name: rule,
            key: child,
            meaning: about?.comment ?? '',
            schema: value as z.ZodType,
            ...(examples && { examples }),
          });
        }
        walk(value, about, child);
      }
      if (element) walk(element, comment?.items, key);
      for (const option of options ?? []) walk(option, comment, key);
    };
    walk(schema, comments.get(name), '');
  }
  return [...rules.values()];
}

interface Inner {
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  options?: z.core.$ZodType[];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType } = schema._zod.def as { innerType?: z.core.$ZodType };
  return innerType ? unwrap(innerType) : schema;
}

/** Values that show what a wrong one looks like, by one that is right. */
const slips: Record<string, string> = {
  '2026-10-07': '2026-13-45',
  '2026-11-16T08:00:00-05:00': '2026-11-16 08:00',
  P6M: '6 months',
  '3.2.0': 'v3.2',
  'https://example.com/': 'http://example.com/',
  'https://support.example.com': 'https://support.example.com/help/',
  'mailto:support@example.com': 'support@example.com',
  '/kb/old-address/': 'kb/old-address',
};

function examplesOf(schema: z.core.$ZodType): ValueRule['examples'] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema & { pattern?: string; examples?: string[] };
  const { element } = schema._zod.def as Inner;
  if (element) {
    const item = examplesOf(unwrap(element));
    return item && { good: `[${item.good}]`, bad: item.good };
  }
  const [example] = json.examples ?? [];
  if (example !== undefined) return { good: example, bad: slips[example] ?? '""' };
  const [word] = (json.enum ?? []) as string[];
  if (word !== undefined) return { good: word, bad: word.includes('-') ? word.replaceAll('-', '') : `${word}s` };
  if (json.type === 'boolean') return { good: 'true', bad: 'yes' };
  if (json.type === 'integer' || json.type === 'number') return { good: '10', bad: 'ten' };
  if (json.type !== 'string') return undefined;
  const takes = (value: string) => z.safeParse(schema as z.ZodType, value).success;
  const fitting = candidates.find(([good, bad]) => takes(good) && !takes(bad));
  return fitting && { good: quoted(fitting[0]), bad: quoted(fitting[1]) };
}

/** Right and wrong values of texts with a form, the narrowest first. */
const candidates: readonly (readonly [good: string, bad: string])[] = [
  ...(['articles', ...writtenNames] as const).map((name) => [`${kinds[name].idPrefix}-0001`, `${kinds[name].idPrefix}-1`] as const),
  ['CVE-2026-0001', 'CVE-26-1'],
  ['America/New_York', 'New York'],
  ['0'.repeat(64), 'abc'],
  ['08:00', '8 am'],
  ['en', 'English'],
  ['support@example.com', 'support'],
  ['my-key', 'My Key'],
  ['https://example.com/', 'example.com'],
  ['/kb/a-page/', 'kb/a-page'],
  ['setup.exe', '../setup.exe'],
  ['>=3.0.0', '3+'],
  ['Words of a reader', ''],
];

function quoted(value: string): string {
  return value === '' || /^[>0]/.test(value) ? JSON.stringify(value) : value;
}
