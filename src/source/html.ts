/** Parses HTML as browsers do: a fragment into tokens with their positions, a document into elements. */
import { ErrorCodes, parse, parseFragment, Tokenizer, TokenizerMode } from 'parse5';
import type { DefaultTreeAdapterTypes, ParserError, Token, TokenHandler } from 'parse5';

/** A range of offsets in UTF-16 code units; `end` is exclusive. */
interface Range {
  start: number;
  end: number;
}

export interface HtmlAttribute extends Range {
  /** Lowercase, with its prefix. */
  name: string;
  /** With character references decoded. */
  value: string;
}

export interface HtmlStartTag extends Range {
  kind: 'start';
  /** Lowercase. */
  name: string;
  /** Without duplicates: browsers use the first. */
  attributes: HtmlAttribute[];
}

/** A declaration starts with `<!`, `<?` or `</` but is neither a comment nor a tag, such as a doctype. */
export type HtmlToken =
  | HtmlStartTag
  | (Range & { kind: 'end'; name: string })
  | (Range & { kind: 'text'; value: string })
  | (Range & { kind: 'comment' | 'declaration' });

export interface HtmlElement {
  /** Lowercase. */
  name: string;
  /** By lowercase name with its prefix. */
  attributes: Record<string, string>;
  /** Its text content. */
  text: string;
}

/** The void elements that bodies may contain. */
export const voidElements: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'source', 'wbr']);

/** Elements whose content is raw text. XML has none. */
const textModes = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
  ...['textarea', 'title'].map((name) => [name, TokenizerMode.RCDATA] as const),
  ...['iframe', 'noembed', 'noframes', 'style', 'xmp'].map((name) => [name, TokenizerMode.RAWTEXT] as const),
]);

/** Appended to a fragment to detect an unclosed token, which would include it. */
const sentinel = ' >';

/** Tokenizes HTML that need not be balanced. `language` is `xml` for SVG, which browsers parse as XML. */
export function readFragment(text: string, language: 'html' | 'xml' = 'html') {
  const { tokens, errors } = tokenize(text + sentinel, language);
  const cut = tokens.find(({ kind, end }) => kind !== 'text' && end > text.length);
  const lastStart = tokens.at(-1)?.start ?? 0;
  // The tokenizer emits no token for a tag with an unclosed quote.
  const isInQuote = errors.some(({ code }) => code === ErrorCodes.eofInTag);
  const unclosed = cut?.start ?? (isInQuote ? lastStart + text.slice(lastStart).search(/<\/?[a-z]/i) : undefined);
  const end = unclosed ?? text.length;
  const complete = tokens.flatMap((token): HtmlToken[] => {
    if (token.end <= end) return [token];
    if (token.kind !== 'text' || token.start >= end) return [];
    return [{ ...token, end, value: isInQuote ? token.value : token.value.slice(0, -sentinel.length) }];
  });
  return {
    /** In order and contiguous, up to `unclosed`. */
    tokens: complete,
    /** The start of an unclosed tag, comment or declaration, which would swallow whatever follows the text. */
    unclosed,
    /** The ends of duplicate attribute names. */
    repeated: errors.flatMap(({ code, startOffset }) => (code === ErrorCodes.duplicateAttribute ? [startOffset] : [])),
  };
}

function tokenize(text: string, language: 'html' | 'xml'): { tokens: HtmlToken[]; errors: ParserError[] } {
  const tokens: HtmlToken[] = [];
  const errors: ParserError[] = [];
  let value = '';
  const endText = (end: number) => {
    const start = tokens.at(-1)?.end ?? 0;
    if (start < end) tokens.push({ kind: 'text', start, end, value });
    value = '';
  };
  const add = (token: HtmlToken) => {
    endText(token.start);
    tokens.push(token);
  };
  const addText = ({ chars }: Token.CharacterToken) => (value += chars);
  const handler: TokenHandler = {
    onStartTag: (tag) => {
      add({ kind: 'start', name: tag.tagName, attributes: attributesOf(tag), ...rangeOf(tag.location) });
      const mode = language === 'html' ? textModes.get(tag.tagName) : undefined;
      if (mode === undefined) return;
      tokenizer.state = mode;
      tokenizer.lastStartTagName = tag.tagName;
    },
    onEndTag: ({ tagName, location }) => add({ kind: 'end', name: tagName, ...rangeOf(location) }),
    onComment: ({ location }) => {
      const range = rangeOf(location);
      add({ kind: text.startsWith('<!--', range.start) ? 'comment' : 'declaration', ...range });
    },
    onDoctype: ({ location }) => add({ kind: 'declaration', ...rangeOf(location) }),
    onCharacter: addText,
    onWhitespaceCharacter: addText,
    onNullCharacter: addText,
    onEof: () => endText(text.length),
    onParseError: (error) => errors.push(error),
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(text, true);
  return { tokens, errors };
}

/** The last long style sheet; see {@link readElements}. */
let knownSheet = '';
const sheetMark = '/* the known style sheet */';

/** The elements of a document in order, including those in `template` and `noscript`. */
export function readElements(html: string): HtmlElement[] {
  // Pages share a style sheet that is longer than they are. As raw text it does not affect how the rest is parsed.
  const sheet = knownSheet;
  const shortened = sheet === '' ? html : html.replace(`<style>${sheet}</style>`, () => `<style>${sheetMark}</style>`);
  const elements: HtmlElement[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      elements.push({
        name: node.tagName.toLowerCase(),
        attributes: Object.fromEntries(node.attrs.map((attribute) => [nameOf(attribute), attribute.value])),
        get text() {
          const text = textOf(node);
          return text === sheetMark ? sheet : text;
        },
      });
    }
    if ('content' in node) visit(node.content);
    if ('tagName' in node && node.tagName === 'noscript') visit(parseFragment(textOf(node)));
    else if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(shortened));
  if (shortened === html) {
    const sheets = elements.filter(({ name }) => name === 'style').map(({ text }) => text);
    knownSheet = sheets.find((text) => text.length > 4096) ?? knownSheet;
  }
  return elements;
}

function attributesOf({ attrs, location }: Token.TagToken): HtmlAttribute[] {
  return attrs.map(({ name, value }) => ({ name, value, ...rangeOf(location?.attrs?.[name]) }));
}

function rangeOf(location: Token.Location | null | undefined): Range {
  return { start: location?.startOffset ?? 0, end: location?.endOffset ?? 0 };
}

function nameOf({ name, prefix }: Token.Attribute): string {
  return (prefix === undefined || prefix === '' ? name : `${prefix}:${name}`).toLowerCase();
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
