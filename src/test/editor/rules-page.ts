/** The page that explains every rule of the check, as Markdown. */
import { z } from 'zod';
import type { Rule, RuleExample } from '#src/checks/rules/rule.ts';
import { valueRule, type Key } from '#src/checks/rules/rules.ts';
import { each, fieldsOf, unwrap, type Field } from '#src/schemas/walk-fields.ts';
import { schemas } from '#src/schemas/collections.ts';
import { collectionNames } from '#src/schemas/kinds.ts';

/** The whole page. */
export function formatRulesPage(rules: Readonly<Record<string, Rule>>, values: readonly ValueRule[]): string {
  return `# What the check says

\`npm run check\` reports every finding with its file, line and column, and the name of its rule. An error keeps a branch from being merged; a warning asks you to look again. The examples are run by a test.

${Object.entries(rules)
  .map(([name, rule]) => ruleSection(name, rule))
  .join('\n\n')}

## Values of keys

A rule that is called KIND-KEY, such as \`kb-kind\`, says that the value of a key is not allowed. The same key has the same rule in every kind; the check says which values it takes.

| Key | What it means | Wrong | Right |
| --- | --- | --- | --- |
${rowsOf(values, rules).join('\n')}
`;
}

function ruleSection(name: string, { severity, meaning, example, inWords }: Rule): string {
  return [
    `## ${name}`,
    severity === 'warning' ? `${meaning} This is a warning.` : meaning,
    ...(example ? exampleBlocks(example) : []),
    ...(inWords ? [`Wrong: ${inWords.bad}. Right: ${inWords.good}.`] : []),
  ].join('\n\n');
}

function exampleBlocks({ file, bad, good, shows }: RuleExample): string[] {
  const language =
    /\.mdx?$/.test(file) && shows === 'body' ? 'mdx' : file.endsWith('.svg') ? 'xml' : file.endsWith('.json') ? 'json' : 'yaml';
  const block = (text: string) => `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\``;
  if (good === '') return [`Wrong, as \`${file}\`:`, block(bad), 'Right: the file in its place, or not at all.'];
  return [`Wrong, in \`${file}\`:`, block(bad), 'Right:', block(good)];
}

/** One row for each key and meaning, with the kinds that have it. */
function rowsOf(values: readonly ValueRule[], others: object): string[] {
  const groups = Map.groupBy(values, ({ key, meaning, examples }) => JSON.stringify([key, meaning, examples]));
  const cell = (text: string) => text.replaceAll('|', '\\|');
  return [...groups.values()].map((same) => {
    const [{ meaning, examples } = { meaning: '' }] = same;
    const names = same.map(({ name }) => `${Object.hasOwn(others, name) ? '' : `<a id="${name}"></a>`}\`${name}\``).join(', ');
    const shown = (value: string | undefined) => (value === undefined ? 'nested keys' : `\`${value}\``);
    return `| ${names} | ${cell(meaning)} | ${cell(examples ? shown(examples.bad) : '')} | ${cell(shown(examples?.good))} |`;
  });
}

/** A rule about a value: `kb-kind`, with a value that it refuses and one that it takes. */
interface ValueRule {
  name: string;
  /** The key as writers give it. */
  key: string;
  /** What the key means. */
  meaning: string;
  schema: z.ZodType;
  /** As written after the key; missing if the value is a map, whose keys have their own rules. */
  examples?: { bad: string; good: string };
}

/** The rules of all kinds, each once, in the schemas' order. */
export function valueRules(): ValueRule[] {
  const rules = new Map<string, ValueRule>();
  for (const collection of collectionNames) {
    for (const field of fieldsOf(schemas[collection])) {
      const key = field.path.at(-1) ?? each;
      const name = valueRule(collection, key as Key);
      if (key === each || rules.has(name)) continue;
      const examples = examplesOf(field);
      rules.set(name, { name, key, meaning: field.schema.description ?? '', schema: field.schema, ...(examples && { examples }) });
    }
  }
  return [...rules.values()];
}

function examplesOf({ schema, meta }: Field): ValueRule['examples'] {
  const whole = unwrap(schema);
  const json = z.toJSONSchema(whole, { io: 'input', unrepresentable: 'any' });
  if (json.type === 'array') {
    const [, item] = fieldsOf(whole);
    const examples = item && examplesOf(item);
    return examples && { good: `[${examples.good}]`, bad: examples.good };
  }
  if (meta.example) return { good: meta.example[0], bad: meta.example[1] };
  const [word] = (json.enum ?? []) as string[];
  if (word !== undefined) return { good: word, bad: word.includes('-') ? word.replaceAll('-', '') : `${word}s` };
  if (json.type === 'boolean') return { good: 'true', bad: 'yes' };
  if (json.type === 'integer' || json.type === 'number') return { good: '10', bad: 'ten' };
  if (json.type !== 'string') return undefined;
  const takes = (value: string) => whole.safeParse(value).success;
  const fitting = candidates.find(([good, bad]) => takes(good) && !takes(bad));
  return fitting && { good: quoted(fitting[0]), bad: quoted(fitting[1]) };
}

/** Right and wrong values of texts with a form, the narrowest first. */
const candidates: readonly (readonly [good: string, bad: string])[] = [
  ['KB-0001', 'KB-1'],
  ['ANN-0001', 'ANN-1'],
  ['REL-0001', 'REL-1'],
  ['KI-0001', 'KI-1'],
  ['DOC-0001', 'DOC-1'],
  ['FAQ-0001', 'FAQ-1'],
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
