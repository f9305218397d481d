/** The page that explains every rule of the check, as Markdown. */
import type { Rule, RuleExample } from '#src/checks/rules/rule.ts';
import type { ValueRule } from './value-rules.ts';

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
    const shown = (value: string | undefined) => (value === undefined ? 'keys of its own' : `\`${value}\``);
    return `| ${names} | ${cell(meaning)} | ${cell(examples ? shown(examples.bad) : '')} | ${cell(shown(examples?.good))} |`;
  });
}
