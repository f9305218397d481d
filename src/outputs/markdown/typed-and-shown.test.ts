/** What a writer types is what a reader reads: the letters, digits and tildes of bodies are those of their pages, or the check says why not. */
import { describe, expect, it } from 'vitest';
import { article, findings } from '#src/test/content-directory.ts';
import { escape, pageOf, shownIn } from '#src/test/page-of-body.ts';
import { typedBodies, type TypedBody } from '#src/test/writers-habits.ts';

/** How many bodies are made: 500, or as many as asked for. */
const count = Number(process.env.TYPED_BODIES ?? 500);

/** Findings of these rules say nothing of what is shown. */
const aboutProse = /^(?:spelling|click-here|simply-just|glossary-term|link|scheme)$/;

/** A line behind which no paragraph goes on. */
const isEnd = /^(?:>.*|\s*|`{3}|~{3}|#.*|\*{3}|-{3})$/;

/** What of a body is text, line by line: not its addresses, tags, and the marks of blocks. */
function typedIn({ file, text }: Pick<TypedBody, 'file' | 'text'>): string[] {
  const hasNote = (name: string) => text.includes(`[^${name}]:`);
  let fence = '';
  let isCode = false;
  let isInList = false;
  let lastCode = -9;
  return text.split('\n').map((line, index, lines) => {
    const [, ticks = '', info = ''] = /^ {0,3}(`{3}|~{3})(\w*)$/.exec(line) ?? [];
    if (fence !== '') {
      if (ticks !== fence || info !== '') return line;
      fence = '';
      return '';
    }
    if (ticks !== '') {
      fence = ticks;
      return '';
    }
    const before = lines[index - 1] ?? '';
    const isItem =
      /^[ >]*(?:[-*+]|1[.)]) /.test(line) || (/^[ >]*\d+[.)] /.test(line) && (isInList || (isEnd.test(before) && lastCode !== index - 2)));
    isInList = isItem || (isInList && !/^(?:[#>:!]|\*{3}|-{3})/.test(line) && (before !== '' || /^(?: |$)/.test(line)));
    isCode = file.endsWith('.md') && line.startsWith('    ') && !isInList && (isCode || (isEnd.test(before) && !before.startsWith('>')));
    if (isCode) {
      lastCode = index;
      return line;
    }
    const [codes, rest] = [line.match(/`[^`]+`/g) ?? [], line.replaceAll(/`[^`]+`/g, '\uFFFC')];
    let next = 0;
    const shown = rest
      .replaceAll(isItem ? /^(?:[ >]*(?:(?:[-*+]|\d+[.)]) (?:\[[ x]\] )?))*/g : /^[ >]+/g, '')
      .replaceAll(/\[\^(\w+)\]:?/g, (mark, name: string) => (hasNote(name) ? '' : mark))
      .replaceAll(/\]\([^)]*\)/g, ']')
      .replaceAll(/<(https?:[^>]*)>/g, '$1')
      .replaceAll(/^(#+ .*)\{#[\w-]+\}$/g, '$1')
      .replaceAll('~~', '')
      .replaceAll(/<(?!\/?(?:br|kbd|sub|div|details|summary)>)/g, '&lt;')
      .replaceAll('\uFFFC', () => escape(codes[next++] ?? ''));
    return shownIn(shown);
  });
}

const marksOf = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}~]/gu, '');

/** The lines around the first mark that is not shown in its order, or is shown and was not typed; undefined if there is none. */
function firstDifference(body: Pick<TypedBody, 'file' | 'text'>, page: string): [number, number] | undefined {
  const lines = typedIn(body).map(marksOf);
  const [typed, shown] = [lines.join(''), marksOf(shownIn(page))];
  if (typed === shown) return undefined;
  let at = 0;
  while (at < typed.length && typed[at] === shown[at]) at += 1;
  let end = 0;
  const ends = lines.map((line) => (end += line.length));
  const lineAt = (offset: number) => ends.findIndex((other) => other > offset) + 1 || lines.length;
  return [lineAt(at - 1), lineAt(at)];
}

/** The bodies that show something else than was typed, without a finding in the same paragraph. */
async function silentLosses(bodies: readonly TypedBody[]): Promise<object[]> {
  const files = bodies.map(
    ({ file, text }, index) => [file, article({ id: `KB-${String(index + 1).padStart(4, '0')}`, body: text })] as const,
  );
  const report = await findings(Object.fromEntries(files));
  const said = new Map<string, { line: number; rule: string }[]>();
  for (const finding of report) {
    const [, file = '', line = '', rule = ''] = /^content\/(.*?):(\d+):\d+ \w+ (\S+)/.exec(finding) ?? [];
    expect(finding).not.toMatch(/\n|\bat .*:\d+:\d+\)|undefined is not|TypeError|RangeError/);
    if (file && !aboutProse.test(rule)) said.set(file, [...(said.get(file) ?? []), { line: Number(line) - 8, rule }]);
  }
  const losses: object[] = [];
  for (const { file, text, verbatim } of bodies) {
    const page = await pageOf({ file, text });
    const about = said.get(file) ?? [];
    const lines = text.split('\n');
    // What begins in a paragraph, such as a block that is never closed, may be shown wrongly further down.
    const isSaid = (line: number) => {
      const start = lines.slice(0, line).findLastIndex((other) => other.trim() === '') + 1;
      return about.some(
        (finding) =>
          (finding.line > start && finding.line <= line) ||
          (finding.line <= line && /^(?:code-fence|html|mdx|component)$/.test(finding.rule)),
      );
    };
    const difference = page === undefined ? undefined : firstDifference({ file, text }, page);
    const isReported = page === undefined ? about.length > 0 : difference?.some(isSaid) !== false;
    if (!isReported) losses.push({ file, difference, text, page, about });
    for (const { typed, line: at } of difference ? [] : verbatim)
      if (page !== undefined && !shownIn(page).includes(typed) && !isSaid(at)) losses.push({ file, line: at, typed, text, page, about });
  }
  return losses;
}

describe('what is typed', () => {
  it(
    `is shown, or the check says why not, in ${count} bodies`,
    async () => {
      for (let from = 0; from < count; from += 500)
        expect((await silentLosses(typedBodies(Math.min(500, count - from), 7 + from))).slice(0, 5)).toEqual([]);
    },
    count * 200,
  );

  it.each([
    'Ports 8000~8010 and 9000~9010, ~~old~~, ~/x.',
    '| A | B |\n| - | :-: |\n| 1 | x \\| y |\n| <https://example.com/a> | ~b~ |',
    '> [!WARNING]\n> One\n> two\n\n> [!TIP]\n>\n> - a\n> - b',
    '- a\n  - b\n\n    c\n\n1. d\n2. e\n   ```sh\n   f~g\n   ```',
    '- [x] done\n- [ ] open',
    'One[^1] and www.example.com, me@example.com, https://example.com/a_b?c=1&d=2.\n\n[^1]: Two.',
    'A *b* **c** ***d*** _e_ __f__ ~~g~~ `h` snake_case_name and 2 * 3 * 4.',
    'AT&T &amp; x &lt;y&gt; &nbsp; z',
    'A line  \nbreak and\\\nbreak',
    'Setext\n------\n\n***\n\n    code ~ `x`',
    '<details>\n<summary>Sum</summary>\n\nText **b**\n\n</details>\n\nH<sub>2</sub>O',
  ])('is shown: %j', async (text) => {
    for (const file of ['kb/a.md', 'kb/a.mdx']) {
      const page = await pageOf({ file, text });
      if (page !== undefined) expect([file, firstDifference({ file, text }, page), page]).toEqual([file, undefined, page]);
      expect(await silentLosses([{ file, text, verbatim: [] }])).toEqual([]);
    }
  });
});
