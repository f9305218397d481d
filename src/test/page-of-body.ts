/** The page of a body, as the build makes it, without the rest of the portal. */
import { tmpdir } from 'node:os';
import { evaluate, markdownToHtml, type EvaluateOptions } from 'satteri';
import { interfaceOf } from '#src/messages/languages.ts';
import { pagePlugins } from '#src/outputs/markdown/processor.ts';
import { asTypedPlugins } from '#src/source/as-typed.ts';
import { readFragment, voidElements } from '#src/source/html.ts';
import { bodyFeatures } from '#src/source/markdown.ts';

type Props = Record<string, unknown> & { children?: unknown };
const jsx = (type: unknown, { children, ...props }: Props): { html: string } => {
  const content = toHtml(children);
  if (typeof type === 'function') return { html: toHtml((type as (props: Props) => unknown)({ children, ...props })) };
  if (typeof type !== 'string') return { html: content };
  const attributes = Object.entries(props).map(([name, value]) => ` ${name}="${escape(String(value))}"`);
  return { html: `<${type}${attributes.join('')}>${voidElements.has(type) ? '' : `${content}</${type}>`}` };
};
export const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const toHtml = (node: unknown): string => {
  if (Array.isArray(node)) return node.map(toHtml).join('');
  if (typeof node === 'object' && node !== null && 'html' in node) return String(node.html);
  return typeof node === 'string' ? escape(node) : '';
};

/** The page of a body as HTML; undefined if it does not compile. */
export async function pageOf({ file, text }: { file: string; text: string }): Promise<string | undefined> {
  const astro = { frontmatter: {}, headings: [], localImagePaths: new Set<string>(), remoteImagePaths: new Set<string>() };
  const options = {
    features: bodyFeatures(file),
    mdastPlugins: asTypedPlugins(text),
    hastPlugins: pagePlugins(file, tmpdir(), interfaceOf({ language: 'en' }).t),
    data: { astro },
  };
  if (file.endsWith('.md')) return (await markdownToHtml(text, options)).html;
  try {
    const runtime = { Fragment: 'fragment', jsx, jsxs: jsx } as unknown as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>;
    const compiled = await evaluate(text, { ...options, ...runtime, elementAttributeNameCase: 'html' });
    return toHtml((compiled.default as (props: object) => unknown)({}));
  } catch {
    return undefined;
  }
}

/** A page without what the portal adds: the heads of blocks of code, the numbers of footnotes and their heading. */
export function withoutAdditions(page: string): string {
  return page
    .replaceAll(/<p class="code-head"[^]*?<\/p>/g, '')
    .replaceAll(/<a [^>]*data-footnote-(?:ref|backref)[^]*?<\/a>/g, '')
    .replaceAll(/<h2 [^>]*footnote-label[^]*?<\/h2>/g, '');
}

/** The text of a page. */
export function shownIn(page: string): string {
  return readFragment(withoutAdditions(page))
    .tokens.flatMap((token) => (token.kind === 'text' ? token.value : []))
    .join('');
}
