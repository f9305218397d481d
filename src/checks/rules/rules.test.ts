/** The rules that writers read about are those that the check has. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RuleExample } from '#src/checks/rules/rule.ts';
import { rules } from '#src/checks/rules/rules.ts';
import { collectionNames, kinds } from '#src/schemas/kinds.ts';
import { article, findings, type Files } from '#src/test/content-directory.ts';

function filesOf({ file, shows, beside = {} }: RuleExample, text: string): Files {
  if (shows === 'file') return { ...beside, ...(text === '' ? {} : { [file]: text }) };
  return { ...beside, [file]: shows === 'body' ? article({ body: `\n${text}` }) : article({ more: text }) };
}

const shown = rules.flatMap(({ example, ...rule }) => (example ? [{ ...rule, example }] : []));
const nouns = new Set(collectionNames.map((name) => kinds[name].noun as string));

describe('each rule', () => {
  it.each(shown)('$name finds its bad example, and nothing else in it', async ({ name, severity, example }) => {
    const lines = await findings(filesOf(example, example.bad));
    expect(lines.map((line) => /^content\/(\S+?):\d+:\d+ (\S+) (\S+)/.exec(line)?.slice(1))).toEqual([[example.file, severity, name]]);
  });

  it.each(shown)('$name lets its good example pass', async ({ example }) => {
    expect(await findings(filesOf(example, example.good))).toEqual([]);
  });

  it('has a wrong and a right example', () => {
    expect(rules.filter(({ example, inWords }) => !example && !inWords).map(({ name }) => name)).toEqual([]);
  });

  it('is described once', () => {
    const names = rules.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('is described, unless it is about the value of a key', () => {
    // Every rule that a test of the check expects.
    const tested = globSync('src/checks/**/*.test.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/:\d+:\d+ (?:error|warning) ([a-z-]+)/g)].map(([, name = '']) => name),
    );
    const known = new Set(rules.map(({ name }) => name));
    const isAboutKey = (name: string) => [...nouns].some((noun) => name === noun || name.startsWith(`${noun}-`));
    expect(tested.length).toBeGreaterThan(200);
    expect([...new Set(tested)].filter((name) => !known.has(name) && !isAboutKey(name))).toEqual([]);
  });
});
