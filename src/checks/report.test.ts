import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from '#src/checks/nearest.ts';
import { sortFindings, type Finding } from '#src/checks/findings.ts';
import { formatBuildReport, formatReport } from '#src/checks/report.ts';

const finding = (change: Partial<Finding> = {}): Finding => ({
  file: 'kb/a.md',
  line: 7,
  column: 9,
  severity: 'error',
  rule: 'kb-kind',
  message: 'is wrong',
  ...change,
});

describe('reports', () => {
  test('text: one line a finding, without characters that change the terminal', () => {
    expect(formatReport([finding({ file: 'kb/a\nb.md', message: 'a \u001B[31mred \u202E mark' })], 'my/content/')).toBe(
      'content/kb/a\\u000ab.md:7:9 error kb-kind a \\u001b[31mred \\u202e mark\n1 error',
    );
  });

  test.each([
    [[], 'No errors, no warnings'],
    [[finding({ severity: 'warning' })], '1 warning'],
    [[finding(), finding(), finding({ severity: 'warning' })], '2 errors, 1 warning'],
  ])('text: the sum of %#', (findings, sum) => {
    expect(formatReport(findings, 'content').split('\n').at(-1)).toBe(sum);
  });

  test('of a build: all errors, and the number of warnings of each rule', () => {
    const warnings = Array.from({ length: 70 }, (_, line) => finding({ severity: 'warning', rule: 'spelling', line: line + 1 }));
    expect(formatBuildReport([...warnings, finding({ severity: 'warning', rule: 'image-size' }), finding({ line: 99 })], 'content')).toBe(
      'content/kb/a.md:99:9 error kb-kind is wrong\nwarnings: 70 spelling, 1 image-size (see them with `npm run check`)\n1 error, 71 warnings',
    );
    expect(formatBuildReport([finding()], 'content')).toBe(formatReport([finding()], 'content'));
  });

  test('text: a word that several files have is one line, with its first place', () => {
    const slip = (file: string, message = '"frob" is in no dictionary') =>
      finding({ file, message, severity: 'warning', rule: 'spelling' });
    const findings = [slip('a.md'), slip('a.md', 'other'), slip('b.md'), slip('c.md'), slip('c.md')];
    expect(formatReport(findings, 'content').split('\n')).toEqual([
      'content/a.md:7:9 warning spelling "frob" is in no dictionary (4 times in 3 files, first here)',
      'content/a.md:7:9 warning spelling other',
      '5 warnings',
    ]);
    expect(JSON.parse(formatReport(findings, 'content', 'json'))).toHaveLength(5);
    expect(formatReport(findings, 'content', 'github').split('\n')).toHaveLength(6);
  });

  test('JSON: the six keys, nothing else', () => {
    expect(JSON.parse(formatReport([{ ...finding(), more: 1 } as Finding], 'content', 'json'))).toEqual([
      { ...finding(), file: 'content/kb/a.md' },
    ]);
  });

  test('GitHub: escaped workflow commands', () => {
    const findings = [finding({ file: 'a,b:c.md', message: '100% of\r\nlines: a, b' }), finding({ severity: 'warning' })];
    expect(formatReport(findings, 'content', 'github')).toBe(
      '::error file=content/a%2Cb%3Ac.md,line=7,col=9,title=kb-kind::100%25 of%0D%0Alines: a, b\n::warning file=content/kb/a.md,line=7,col=9,title=kb-kind::is wrong\n1 error, 1 warning',
    );
  });

  test('findings are sorted by file, line, column, rule and message, each once', () => {
    const sorted = [
      finding({ file: 'a', line: 9 }),
      finding({ file: 'b', line: 2, column: 10 }),
      finding({ file: 'b', line: 10, column: 1, rule: 'anchor' }),
      finding({ file: 'b', line: 10, column: 1, rule: 'link' }),
    ];
    expect(sortFindings([...sorted, ...sorted].reverse())).toEqual(sorted);
  });
});

describe('the nearest word', () => {
  test.each([
    ['howto', 'how-to'],
    ['How_To', 'how-to'],
    ['refrence', 'reference'],
    ['intergation', 'integration'],
    ['xyz', undefined],
    ['', undefined],
    ['trouble', undefined],
  ])('of %s is %s', (word, expected) => {
    expect(nearest(word, ['how-to', 'troubleshooting', 'reference', 'integration'])).toBe(expected);
  });

  test.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['kitten', 'sitting', 3],
  ])('%s is as far from %s as %i changes', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });
});
