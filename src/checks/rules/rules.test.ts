/** The rules that writers read about are those that the check has. */
import { describe, expect, it } from 'vitest';
import { bodyRules } from '#src/checks/rules/body-rules.ts';
import { fileRules } from '#src/checks/rules/file-rules.ts';
import { publishingRules } from '#src/checks/rules/publishing-rules.ts';
import { error, warning } from '#src/checks/findings.ts';
import { fileStart } from '#src/source/places.ts';
import type { Rule, RuleExample } from '#src/checks/rules/rule.ts';
import { rules, valueRule, type RuleName } from '#src/checks/rules/rules.ts';
import { article, findings, type Files } from '#src/test/content-directory.ts';

function filesOf({ file, shows, beside = {} }: RuleExample, text: string): Files {
  if (shows === 'file') return { ...beside, ...(text === '' ? {} : { [file]: text }) };
  return { ...beside, [file]: shows === 'body' ? article({ body: `\n${text}` }) : article({ more: text }) };
}

const shown = Object.entries<Rule>(rules).flatMap(([name, { severity, example }]) => (example ? [{ name, severity, example }] : []));

describe('each rule', () => {
  it.each(shown)('$name finds its bad example, and nothing else in it', async ({ name, severity, example }) => {
    const lines = await findings(filesOf(example, example.bad), undefined, 'shown');
    expect(lines.map((line) => /^content\/(\S+?):\d+:\d+ (\S+) (\S+)/.exec(line)?.slice(1))).toEqual([
      [example.file, severity === 'warning' ? 'warning' : 'error', name],
    ]);
  });

  it.each(shown)('$name lets its good example pass', async ({ example }) => {
    expect(await findings(filesOf(example, example.good), undefined, 'shown')).toEqual([]);
  });

  it('has a wrong and a right example', () => {
    const bare = Object.entries<Rule>(rules).filter(([, { example, inWords }]) => !example && !inWords);
    expect(bare.map(([name]) => name)).toEqual([]);
  });

  it('is described once', () => {
    const names = [fileRules, bodyRules, publishingRules].flatMap((table) => Object.keys(table));
    expect(Object.keys(rules)).toHaveLength(names.length);
  });

  it('has a name that the compiler knows', () => {
    // @ts-expect-error: no rule of the table
    const unknown: RuleName = 'kb-knd';
    // @ts-expect-error: a rule that only warns
    error('kb/a.md', fileStart, 'spelling', unknown);
    // @ts-expect-error: a rule that never warns
    warning('kb/a.md', fileStart, 'yaml', unknown);
    expect(valueRule('articles', 'errorTexts') satisfies RuleName).toBe('kb-error-texts');
  });
});
