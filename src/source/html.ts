/** HTML as browsers read it: the pieces of a fragment with their places, and the elements of a whole document. */
import { ErrorCodes, parse, parseFragment, Tokenizer, TokenizerMode } from 'parse5';
import type { DefaultTreeAdapterTypes, ParserError, Token, TokenHandler } from 'parse5';

/** From where to where something is in a text, in UTF-16 units. */
interface Range {
  start: number;
  end: number;
}

export interface HtmlAttribute extends Range {
  /** In lower case, with its prefix. */
  name: string;
  /** With its character references resolved. */
  value: string;
}

export interface HtmlStartTag extends Range {
  kind: 'start';
  /** In lower case. */
  name: string;
  /** Of a repeated attribute the first, which alone counts in browsers. */
  attributes: HtmlAttribute[];
}

/** A declaration is whatever begins with `<!`, `<?` or `</` and is neither a comment nor a tag, such as a doctype. */
export type HtmlToken =
  | HtmlStartTag
  | (Range & { kind: 'end'; name: string })
  | (Range & { kind: 'text'; value: string })
  | (Range & { kind: 'comment' | 'declaration' });

export interface HtmlFragment {
  /** In order, each where the last one ends; up to what is unclosed. */
  pieces: HtmlToken[];
  /** Where a tag, comment or declaration begins that would swallow what follows the text. */
  unclosed?: number;
  /** Where an attribute's name ends that its tag has already. */
  repeated: number[];
}

export interface HtmlElement {
  /** In lower case. */
  name: string;
  /** By lower-case name with its prefix. */
  attributes: Record<string, string>;
  /** The text of all that it contains. */
  text: string;
}

/** Elements without content, which have no end tag. Of those that bodies may hold. */
export const voidElements: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'source', 'wbr']);

/** Elements whose content is text, whatever it looks like. XML has none. */
const textModes = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
  ...['textarea', 'title'].map((name) => [name, TokenizerMode.RCDATA] as const),
  ...['iframe', 'noembed', 'noframes', 'style', 'xmp'].map((name) => [name, TokenizerMode.RAWTEXT] as const),
]);

/** What follows a fragment in tests of its end: whatever is open there takes it in. */
const follower = ' >';

/** Reads a piece of HTML that may open what another piece closes. `language` is `xml` for a drawing that browsers read as XML. */
export function readFragment(text: string, language: 'html' | 'xml' = 'html'): HtmlFragment {
  const { pieces, errors } = tokenize(text + follower, language);
  const cut = pieces.find(({ kind, end }) => kind !== 'text' && end > text.length);
  const rest = pieces.at(-1)?.start ?? 0;
  // Of a tag that the text leaves within a quote there is no piece.
  const isInQuote = errors.some(({ code }) => code === ErrorCodes.eofInTag);
  const unclosed = cut?.start ?? (isInQuote ? rest + text.slice(rest).search(/<\/?[a-z]/i) : undefined);
  const end = unclosed ?? text.length;
  const whole = pieces.flatMap((piece): HtmlToken[] => {
    if (piece.end <= end) return [piece];
    if (piece.kind !== 'text' || piece.start >= end) return [];
    return [{ ...piece, end, value: isInQuote ? piece.value : piece.value.slice(0, -follower.length) }];
  });
  const repeated = errors.flatMap(({ code, startOffset }) => (code === ErrorCodes.duplicateAttribute ? [startOffset] : []));
  return { pieces: whole, repeated, ...(unclosed !== undefined && { unclosed }) };
}

function tokenize(text: string, language: 'html' | 'xml'): { pieces: HtmlToken[]; errors: ParserError[] } {
  const pieces: HtmlToken[] = [];
  const errors: ParserError[] = [];
  let value = '';
  const endText = (end: number) => {
    const start = pieces.at(-1)?.end ?? 0;
    if (start < end) pieces.push({ kind: 'text', start, end, value });
    value = '';
  };
  const add = (piece: HtmlToken) => {
    endText(piece.start);
    pieces.push(piece);
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
  return { pieces, errors };
}

/** The elements of a document in its order, with those of templates, and those that readers without JavaScript get. */
export function readElements(html: string): HtmlElement[] {
  const elements: HtmlElement[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      elements.push({
        name: node.tagName.toLowerCase(),
        attributes: Object.fromEntries(node.attrs.map((attribute) => [nameOf(attribute), attribute.value])),
        get text() {
          return textOf(node);
        },
      });
    }
    if ('content' in node) visit(node.content);
    if ('tagName' in node && node.tagName === 'noscript') visit(parseFragment(textOf(node)));
    else if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
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
