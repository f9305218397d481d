/** Checks Markdown for text that readers would not see as it was typed, or not at all. Code is always shown as typed. */
import type { MdastNode } from 'satteri';
import { shorten } from '../findings.ts';
import { suggestion } from '../nearest.ts';
import { brokenTable } from './check-tables.ts';
import { foreignMarkup } from './foreign-markup.ts';
import { offsetsOf, type Remark } from './remark.ts';

/** Signs that something may be lost: only a passage with one of them gets a closer look. */
const suspicious =
  /\\[!-/:-@[-`{-~\n]|\]\[|\[[\^[!]|\[toc\]|\{ ?[#:.%<{]|\][ \t]+\((?:[/.#]|https?:)|\]\((?:[/.#]|https?:)[^()"'\n]*[ \t]|\)\[(?:\/|https?:)|^[ \t>]*(?::::|!!!|\?\?\?|===)|==\S/im;
const rows = /\|.*\n.*\|/;

/** Replaces code, addresses and tags in a passage. */
const filler = '\uFFFC';

/** Checks a paragraph, heading or cell of a table. `names` are those that links of the text may refer to. */
export function checkPassage(node: MdastNode, text: string, names: Iterable<string> = []): Remark[] {
  const { start, end } = offsetsOf(node);
  const source = text.slice(start, end);
  const mayBeTable = node.type === 'paragraph' && rows.test(source);
  if (!mayBeTable && !suspicious.test(source)) return [];
  const passage = withoutCode(node, text);
  const remark =
    (rule: Remark['rule']) =>
    ([index, message]: [number, string]): Remark => ({ offset: start + index, severity: 'warning', rule, message });
  return [
    ...lostBackslashes(passage).map(remark('as-typed')),
    ...undefinedReferences(passage, source, names).map(remark('reference')),
    ...brokenLinks(passage, source).map(remark('reference')),
    // What the parser read as attributes of a heading is checked elsewhere.
    ...(node.type === 'heading' && node.data?.hProperties ? [] : foreignMarkup(passage, node.type)).map(remark('other-markup')),
    ...(mayBeTable ? brokenTable(passage).map(remark('table')) : []),
  ];
}

/** Nodes whose text is in the source as is, between marks. */
const marked = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'text', 'break']);

/** The source of a passage with fillers for everything that is not text, so that offsets stay the same. */
function withoutCode(node: MdastNode, text: string): string {
  if (!node.position) return '';
  const { start, end } = offsetsOf(node);
  let out = '';
  let at = start;
  const children = 'children' in node ? (node.children as MdastNode[]) : [];
  const between = (to: number) => (marked.has(node.type) ? text.slice(at, to) : filler.repeat(to - at));
  for (const child of children.filter(({ position }) => position)) {
    const range = offsetsOf(child);
    if (range.start < at) continue;
    out += between(range.start) + withoutCode(child, text);
    at = range.end;
  }
  return out + between(end);
}

/** Recognizes a path of a file, in the registry or in a pattern, whose backslashes are not escapes. */
const isPath =
  /(?:^|[^\w])[A-Za-z]:\\|%\w+%\\|^["'(*_[]*\\\\\w|^["'(*_[]*(?:\.{1,2}\\|\\\.\w)|\bHK(?:LM|CU|CR|U|CC|EY_\w+)\\|[A-Za-z\d)}]\\[_.$#%!(+=^,;-][A-Za-z\d]|\w\\\{[\dA-Fa-f]+-|[A-Za-z]\\~[A-Za-z$]|[\w)]\\\*\.\w|^[^*]*[\w)]\\\*$|\w\\$|\\[A-Za-z0-9]/;

/** A path whose folders have spaces in their names, up to the space. */
const beginsPath = /(?:[A-Za-z]:|\\\\\w+|%\w+%|HK\w+)\\[^\n.,;"\uFFFC]{0,60}$|\w\\\w+ $/;

function lostBackslashes(passage: string): [number, string][] {
  return Array.from(passage.matchAll(/[^\s\uFFFC]*\\(?:[^\s\uFFFC]|\n)[^\s\uFFFC]*/g)).flatMap(({ 0: run, index }): [number, string][] => {
    if (!isPath.test(run) && !beginsPath.test(passage.slice(Math.max(0, index - 80), index))) return [];
    // Two at the start are a server name, four are its escape. Other pairs are intended escapes.
    const isServer = /^["'(*_[]*\\\\(?=[^\\])/.test(run);
    const escape = Array.from(run.matchAll(/\\([^])/g)).find(({ 1: next = '', index: at }) =>
      next === '\\' ? isServer && !/\w/.test(run.slice(0, at)) : /[!-/:-@[-`{-~\n]/.test(next),
    );
    if (!escape) return [];
    const path = /^.*?(?=[,;:]?$|(?<!\\)\.$)/m.exec(run)?.[0] ?? run;
    const shown = path.replaceAll(/\\(?:([!-/:-@[-`{-~])|$)/g, '$1');
    const message = `readers see "${shown}" because Markdown removes this backslash: put the path in backticks, \`${path}\``;
    return [[index + escape.index, message]];
  });
}

function undefinedReferences(passage: string, source: string, names: Iterable<string>): [number, string][] {
  const links = Array.from(passage.matchAll(/(?<![\\\w\]])!?\[([^[\]]*)\]\[([^[\]]*)\]/g)).flatMap(
    ({ 0: { length }, 1: text = '', 2: label = '', index }): [number, string][] => {
      const name = (label || text).trim();
      if (name === '' || /^\d+$/.test(text + label)) return [];
      return [
        [
          index,
          `readers see "${source.slice(index, index + length)}" as text because "${name}" has no address: add a line "[${name}]: ADDRESS"${suggestion(name, names)}`,
        ],
      ];
    },
  );
  const notes = Array.from(passage.matchAll(/(?<!\\)\[\^([\w-]+)\](?![+*?{])/g)).flatMap(
    ({ 0: note, 1: name = '', index }): [number, string][] =>
      /^\w-\w$/.test(name) ? [] : [[index, `"${note}" is a footnote without text: add a line "${note}: TEXT"`]],
  );
  return [...links, ...notes];
}

/** Typos that keep a link from being one, each with its fix. */
const slips: [RegExp, string][] = [
  [/(?<!\\)!?\[[^[\]\n]+\][ \t]+\((?:[/.#]|https?:)[^()\s]+\)/g, 'remove the space between "]" and "("'],
  [/(?<![\\!])\[[^[\]\n]+\]\((?:[/.#]|https?:)[^()\n]*[ \t][^()\n]*\)/g, 'write the space in the address as %20'],
  [/(?<!\\)\([^()\n]+\)\[(?:\/|https?:)[^[\]\s]+\]/g, 'write [text](address)'],
];

function brokenLinks(passage: string, source: string): [number, string][] {
  return slips.flatMap(([pattern, advice]) =>
    Array.from(passage.matchAll(pattern), ({ 0: { length }, index }): [number, string] => {
      return [index, `"${source.slice(index, index + length)}" is not read as a link: ${advice}`];
    }),
  );
}

/** Emphasis in a path, a file pattern or a product of numbers is a mistake. */
export function checkEmphasis(node: MdastNode, text: string): Remark[] {
  const { start, end } = offsetsOf(node);
  const inside = text.slice(start, end);
  const [before = ''] = /\S*$/.exec(text.slice(Math.max(0, start - 40), start)) ?? [];
  const [after = ''] = /^\S*/.exec(text.slice(end, end + 40)) ?? [];
  const mark = inside.charAt(0);
  const isProduct = /\d$/.test(before) && /^\*+\d/.test(inside);
  if (!isProduct && !/[/\\=]$/.test(before) && !(mark === '_' && /^[./\\]\w/.test(after))) return [];
  const message = `readers do not see the "${mark}" in "${before}${inside}${after}" because Markdown reads it as emphasis: put it in backticks`;
  return [{ offset: start, severity: 'warning', rule: 'as-typed', message }];
}

/** A line of hyphens below a paragraph turns it into a heading. Text that ends like a sentence was not meant as one. */
export function checkUnderline(heading: MdastNode, text: string): Remark[] {
  const { start, end } = offsetsOf(heading);
  if (!/[.!?:;,][ \t]*\n[ \t>]*-+[ \t]*$/.test(text.slice(start, end))) return [];
  const message = 'the "---" below turns this text into a heading: put a blank line between them';
  return [{ offset: start, severity: 'warning', rule: 'heading', message }];
}

/** MDX allows more in braces after a heading, but only an id is kept. */
export function checkAttributes(heading: Extract<MdastNode, { type: 'heading' }>, text: string): Remark[] {
  if (!heading.data?.hProperties) return [];
  const { start, end } = offsetsOf(heading);
  const source = text.slice(start, end);
  const braces = source.slice(source.lastIndexOf('{'), source.lastIndexOf('}') + 1);
  if (/^\{#[^\s{}]+\}$/.test(braces)) return [];
  const message = `"${shorten(braces)}" is ignored: after a heading, write only an id, such as {#my-id}`;
  return [{ offset: start, severity: 'error', rule: 'heading', message }];
}

/** In MDX, indented lines are not code, so Markdown changes them. */
export function checkIndented(blocks: readonly MdastNode[], text: string): Remark[] {
  return blocks.flatMap((block): Remark[] => {
    const { start } = offsetsOf(block);
    const [indentation = ''] = /[ \t]*$/.exec(text.slice(0, start)) ?? [];
    if (block.type.startsWith('mdx') || !/^ {4}|\t/.test(indentation)) return [];
    const message = 'indented lines are not code in .mdx files: put code between lines of "```", and start text in the first column';
    return [{ offset: start, severity: 'warning', rule: 'as-typed', message }];
  });
}

/** A bold line above other text looks like a heading, but only to people who can see it. */
export function checkBoldLines(blocks: readonly MdastNode[], text: string): Remark[] {
  let depth = 1;
  return blocks.flatMap((block, index): Remark[] => {
    const next = blocks[index + 1];
    if (block.type === 'heading') depth = block.depth;
    if (block.type !== 'paragraph' || block.children[0]?.type !== 'strong') return [];
    const [strong, rest] = block.children;
    // The text of the section may be on the next line of the same paragraph.
    const hasOwnText = rest?.type === 'break' || (rest?.type === 'text' && rest.value.startsWith('\n'));
    if (block.children.length > 1 && !hasOwnText) return [];
    const { start, end } = offsetsOf(strong);
    const words = text.slice(start + 2, end - 2);
    if ((!next && !hasOwnText) || (next?.type === 'heading' && !hasOwnText) || /[.!?]$|\n/.test(words) || words.length > 80) return [];
    // "Example:" introduces a list or code, not a section.
    if (words.endsWith(':') && (hasOwnText || next?.type !== 'paragraph')) return [];
    const message = `search and screen readers do not see this bold line as a heading: write "${'#'.repeat(depth + 1)} ${words.replace(/:$/, '')}"`;
    return [{ offset: start, severity: 'warning', rule: 'heading', message }];
  });
}
