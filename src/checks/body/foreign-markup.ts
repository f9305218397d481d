/** Markup of other tools, which the portal shows as is, and what to write instead. */

const noteKinds = new Map([
  ['tip', 'TIP'],
  ['hint', 'TIP'],
  ['success', 'TIP'],
  ['important', 'IMPORTANT'],
  ['warning', 'WARNING'],
  ['warn', 'WARNING'],
  ['attention', 'WARNING'],
  ['caution', 'CAUTION'],
  ['danger', 'CAUTION'],
  ['error', 'CAUTION'],
]);

const components = new Map([
  ['details', 'write <details> with a <summary>'],
  ['step', 'put a numbered list in <Steps>, in an .mdx file'],
  ['steps', 'put a numbered list in <Steps>, in an .mdx file'],
  ['tab', 'write <Tabs> with one <Tab> for each, in an .mdx file'],
  ['tabs', 'write <Tabs> with one <Tab> for each, in an .mdx file'],
]);

function insteadOf(name = ''): string {
  const word = name.toLowerCase();
  return components.get(word) ?? `write "> [!${noteKinds.get(word) ?? 'NOTE'}]", and start each line of its text with "> "`;
}

/** What to write instead of a template tag, as far as it is known. */
function insteadOfTag(name = ''): string {
  const word = name.toLowerCase();
  return components.has(word) || noteKinds.has(word) || /^(?:note|callout|alert|admonition|info|notice|aside)$/.test(word)
    ? insteadOf(word)
    : 'write what it would insert';
}

interface Foreign {
  pattern: RegExp;
  /** What to do instead; receives the groups of the match. */
  instead: (...groups: (string | undefined)[]) => string;
  /** The only kind of passage to search. */
  within?: 'heading';
}

const foreign: Foreign[] = [
  { pattern: /^[ \t>]*(?::::+ *\{?\.?|!!!\+? *|\?\?\?\+? *)(?=(\w+)).*/gm, instead: insteadOf },
  { pattern: /^[ \t>]*=== +"[^"\n]+"/gm, instead: () => insteadOf('tabs') },
  { pattern: /^\[!(\w+)\][+-]?/g, instead: insteadOf },
  {
    pattern: /\{(?:: *#([\w-]+)[^}\n]*|#([\w-]+)[ \t][^}\n]*)\}/g,
    instead: (one, other) => `keep only {#${one ?? other}}`,
    within: 'heading',
  },
  {
    pattern: /(?<!\\)\{(?::? *\.[\w-]+[^}\n]*|:(?! *#)[^}\n]+)\}/g,
    instead: () => 'remove it, since only HTML elements can have classes and attributes',
  },
  { pattern: /\{% *(?:end)?(\w+)[^\n]*?%\}|\{\{[<%] *\/?(\w+)[^\n]*?[>%]\}\}/g, instead: (one, other) => insteadOfTag(one ?? other) },
  { pattern: /\{\{-? *[a-z]\w*(?:\.\w+)+ *-?\}\}/gi, instead: () => 'write what it stands for' },
  { pattern: /(?<![=\w\\])==(?=[^=\s])[^=\n]*[^=\s]==(?![=\w])/g, instead: () => 'write <mark> and </mark> around the text' },
  { pattern: /(?<![\w\\])\[\[(?!_?toc_?\])[^[\]\s][^[\]\n]*\]\](?!\()/gi, instead: () => 'write a link, such as [Okta](/kb/okta/)' },
  { pattern: /^(?:\[TOC\]|\[\[toc\]\]|\[\[_TOC_\]\])$/gim, instead: () => 'remove it, since pages list their headings automatically' },
];

/** Markup of other tools in a passage of a type. */
export function foreignMarkup(passage: string, type: string): [number, string][] {
  return foreign.flatMap(({ pattern, instead, within }) =>
    within !== undefined && within !== type
      ? []
      : Array.from(passage.matchAll(pattern), (match): [number, string] => {
          const [markup, ...groups] = match;
          const typed = markup.replace(/^[ \t>]+/, '');
          return [
            match.index + markup.length - typed.length,
            `"${typed.trimEnd()}" is another tool's markup, which readers see as text: ${instead(...groups)}`,
          ];
        }),
  );
}
