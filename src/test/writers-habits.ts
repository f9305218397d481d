/** Bodies as writers type them, good and bad habits alike, for tests that compare what is typed with what is shown. */

export interface TypedBody {
  file: string;
  text: string;
  /** What readers must see as it is, each with the line on which it is typed. */
  verbatim: { typed: string; line: number }[];
}

/** Bodies from a seed: the same seed gives the same bodies. */
export function typedBodies(count: number, seed: number): TypedBody[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => typedBody(random, `kb/typed-${index}.${random() < 0.7 ? 'md' : 'mdx'}`));
}

/** A generator of numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const words = 'open the window and press save before you close it again when all users have signed in or out'.split(' ');
const segments = [
  'Program Files',
  'Program Files (x86)',
  '_old',
  '.cache',
  '*.log',
  'new',
  'temp',
  '{12AB-9}',
  '#1',
  'Logs',
  'c$',
  '!x',
  '-x',
  '~tmp',
  '%USER%',
  'a.b',
];

function typedBody(random: () => number, file: string): TypedBody {
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const many = (least: number, most: number, make: () => string): string[] =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, make);
  const paths: string[] = [];

  const path = () => {
    const start = one(['C:\\', 'D:\\', '\\\\server\\', '%APPDATA%\\', 'HKLM\\Software\\', 'HKEY_CURRENT_USER\\', 'Conceal\\', '.\\']);
    const typed = start + many(1, 4, () => one(segments)).join('\\') + one(['', '', '', '\\']);
    paths.push(typed);
    return typed;
  };
  const code = () => one([path, () => '0x80070643', () => 'a|b', () => '*x*', () => '~', () => '<b>'])();
  const piece = (): string =>
    one<() => string>([
      () => one(words),
      () => one(words),
      () => one(words),
      path,
      () => `\`${code()}\``,
      () =>
        one([
          '0x80070643',
          'E_FAIL',
          'ERR_NAME_NOT_RESOLVED',
          '1.10.0',
          '"Enabled"=dword:00000001',
          'KB5001234',
          '007',
          '1e3',
          'C#',
          'C++',
          '--flag',
          '#5',
        ]),
      () =>
        one([
          '8000~8010',
          '~5',
          '~/x',
          '~~old~~',
          '~a~',
          'H~2~O',
          '5*3*2',
          'a*b',
          '__init__.py',
          'snake_case_name',
          '_x_',
          '**bold**',
          '*new*',
          'logs/*.log',
          'x\\_y',
          '\\*s\\*',
        ]),
      () =>
        one([
          'https://example.com/a_b_c',
          'https://example.com/?a=1&b=2',
          'www.example.com',
          'me@example.com',
          '<https://example.com/>',
          '[a link](https://example.com/x_y)',
          '[**b**](https://example.com/)',
        ]),
      () =>
        one([
          '&nbsp;',
          '&copy;',
          '&amp;',
          'AT&T',
          '&lt;x&gt;',
          'a < b',
          '<200ms',
          '<tenant-id>',
          '<br>',
          '<kbd>Ctrl</kbd>',
          '{x}',
          'x > y',
        ]),
      () =>
        one([
          '"quoted"',
          "it's",
          '“so”',
          '(x)',
          '[x]',
          '[a][nope]',
          '[^1]',
          '[^2]',
          'a[0][1]',
          ':smile:',
          '==m==',
          '50%',
          '$5',
          'a | b',
          '—',
          '...',
        ]),
    ])();
  const line = () => many(2, 9, piece).join(' ');
  const row = (cells: string[]) => one([`| ${cells.join(' | ')} |`, `|${cells.join('|')}|`]);
  const block = (): string =>
    one<() => string>([
      line,
      line,
      () => many(2, 3, line).join(one(['\n', '  \n', '\\\n'])),
      () => `## ${line()}${one(['', '', ' {#own-id}', ' ##'])}`,
      () => many(1, 4, () => `${one(['- ', '- ', '* ', '+ ', '  - ', '- [ ] ', '- [x] '])}${line()}`).join('\n'),
      () => many(1, 4, () => `${one(['1. ', '2. ', '7) '])}${line()}`).join('\n'),
      () => many(1, 3, () => `> ${line()}`).join('\n'),
      () => `> [!${one(['NOTE', 'tip', 'CAUTION', 'BUG'])}]\n> ${line()}`,
      () => [row(many(2, 2, piece)), one(['| - | - |', '|---|---|', '|---|']), ...many(1, 3, () => row(many(1, 3, piece)))].join('\n'),
      () => many(2, 3, () => row(many(2, 2, piece))).join('\n'),
      () => `${one(['```', '```sh', '~~~'])}\n${line()}\n${one(['```', '~~~', ''])}`,
      () => `    ${line()}`,
      () => `<div>\n${line()}\n</div>`,
      () => `<details>\n<summary>${line()}</summary>\n\n${line()}\n\n</details>`,
      () => `:::note\n${line()}\n:::`,
      () => `!!! tip\n    ${line()}`,
      () => `**${many(2, 4, () => one(words)).join(' ')}**`,
      () => `${line()}\n---`,
      () => '***',
    ])();

  const blocks = many(1, 4, block);
  const note = random() < 0.2 ? `\n\n[^1]: ${line()}` : '';
  const text = blocks.join(one(['\n\n', '\n\n', '\n\n', '\n'])) + note;
  const lines = text.split('\n');
  const verbatim = paths.flatMap((typed) => {
    const index = lines.findIndex((typedLine) => typedLine.includes(typed));
    return index < 0 ? [] : [{ typed, line: index + 1 }];
  });
  return { file, text, verbatim };
}
