/** What other tools read as markup and the portal shows as it is, with what to write here. */

const noteKinds: Record<string, string> = {
  tip: 'TIP',
  hint: 'TIP',
  success: 'TIP',
  important: 'IMPORTANT',
  warning: 'WARNING',
  warn: 'WARNING',
  attention: 'WARNING',
  caution: 'CAUTION',
  danger: 'CAUTION',
  error: 'CAUTION',
};

const components: Record<string, string> = {
  details: 'write <details> with a <summary>',
  step: 'write <Steps> around a numbered list, in an .mdx file',
  steps: 'write <Steps> around a numbered list, in an .mdx file',
  tab: 'write <Tabs> with a <Tab> each, in an .mdx file',
  tabs: 'write <Tabs> with a <Tab> each, in an .mdx file',
};

function insteadOf(name = ''): string {
  const word = name.toLowerCase();
  return (
    components[word] ?? `write "> [!${noteKinds[word] ?? 'NOTE'}]" with the text in lines that begin with "> ", or <Note> in an .mdx file`
  );
}

/** What a tag of a template language stands for cannot always be told. */
function insteadOfTag(name = ''): string {
  const word = name.toLowerCase();
  return word in components || word in noteKinds || /^(?:note|callout|alert|admonition|info|notice|aside)$/.test(word)
    ? insteadOf(word)
    : 'write what it stands for';
}

interface Foreign {
  pattern: RegExp;
  /** What to do here; gets the groups of the match. */
  instead: (...groups: (string | undefined)[]) => string;
  /** The only kind of passage that it is looked for in. */
  within?: 'heading';
}

const foreign: Foreign[] = [
  { pattern: /^[ \t>]*(?::::+ *\{?\.?|!!!\+? *|\?\?\?\+? *)(?=(\w+)).*/gm, instead: insteadOf },
  { pattern: /^[ \t>]*=== +"[^"\n]+"/gm, instead: () => insteadOf('tabs') },
  { pattern: /^\[!(\w+)\][+-]?/g, instead: insteadOf },
  {
    pattern: /\{(?:: *#([\w-]+)[^}\n]*|#([\w-]+)[ \t][^}\n]*)\}/g,
    instead: (one, other) => `write {#${one ?? other}} alone`,
    within: 'heading',
  },
  {
    pattern: /(?<!\\)\{(?::? *\.[\w-]+[^}\n]*|:(?! *#)[^}\n]+)\}/g,
    instead: () => 'leave it out: classes and attributes are for HTML only',
  },
  { pattern: /\{% *(?:end)?(\w+)[^\n]*?%\}|\{\{[<%] *\/?(\w+)[^\n]*?[>%]\}\}/g, instead: (one, other) => insteadOfTag(one ?? other) },
  { pattern: /(?<![\w\\])\[\[(?!toc\])[^[\]\s][^[\]\n]*\]\](?!\()/gi, instead: () => 'write a link, as in [Okta](/kb/okta/)' },
  { pattern: /^(?:\[TOC\]|\[\[toc\]\]|\[\[_TOC_\]\])$/gim, instead: () => 'leave it out: each page lists its headings by itself' },
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
            `"${typed.trimEnd()}" is shown as it is, since it is markup of another tool: ${instead(...groups)}`,
          ];
        }),
  );
}
