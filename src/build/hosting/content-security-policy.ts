/**
 * The portal's content security policy. What a page runs and wears stands in its own `<meta>`, with the hashes of its
 * inline scripts and styles, so that the policy goes wherever the page goes; what a `<meta>` cannot say is a header.
 */
import type { Page } from '#src/build/audits/page.ts';
import { readFragment, type HtmlElement } from '#src/source/html.ts';

/** The header's part: directives that browsers ignore in a `<meta>`, and those that hold for every answer. */
export const headerPolicy = "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

/** Computes the base64 SHA-256 of a text. */
export type HashText = (text: string) => string;

/** The types of inline scripts that browsers run or act on, and so hold against the policy; all others are data. */
const runningTypes = /^(|module|importmap|speculationrules|(text|application)\/(x-)?(java|ecma)script)$/i;

/**
 * The policy of a page with these elements: everything is refused but the portal's own origin, and inline scripts and
 * styles by their hashes. `wasm-unsafe-eval` is for the search, whose engine is WebAssembly.
 */
export function pagePolicy(elements: readonly HtmlElement[], hash: HashText): string {
  const sources = (texts: string[]) => [...new Set(texts)].map((text) => `'sha256-${hash(text)}'`);
  const scripts = elements.filter(
    ({ name, attributes }) => name === 'script' && attributes.src === undefined && runningTypes.test(attributes.type ?? ''),
  );
  const styles = elements.filter(({ name }) => name === 'style');
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...sources(scripts.map(({ text }) => text))].join(' '),
    ['style-src', ...(styles.length === 0 ? ["'none'"] : sources(styles.map(({ text }) => text)))].join(' '),
    // The documentation in one file carries its images within itself.
    elements.some(holdsDataImage) ? "img-src 'self' data:" : "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** Puts a page's policy right behind its character set, before anything that it governs. A document that brings a policy keeps it. */
export function withPagePolicy(page: Page, hash: HashText): Page {
  const { html, elements } = page;
  const isCharset = (name: string, attributes: string[]) => name === 'meta' && attributes.includes('charset');
  const index = elements.findIndex(({ name, attributes }) => isCharset(name, Object.keys(attributes)));
  // It counts within as many bytes.
  const { end } =
    readFragment(html.slice(0, 1024)).tokens.find(
      (token) =>
        token.kind === 'start' &&
        isCharset(
          token.name,
          token.attributes.map(({ name }) => name),
        ),
    ) ?? {};
  if (end === undefined || elements.some(isPolicy)) return page;
  const content = pagePolicy(elements, hash);
  return {
    ...page,
    html: `${html.slice(0, end)}<meta http-equiv="content-security-policy" content="${content}">${html.slice(end)}`,
    elements: elements.toSpliced(index + 1, 0, {
      name: 'meta',
      attributes: { 'http-equiv': 'content-security-policy', content },
      text: '',
    }),
  };
}

/** Whether an element states a page's policy. */
export function isPolicy({ name, attributes }: HtmlElement): boolean {
  return name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy';
}

function holdsDataImage(element: HtmlElement): boolean {
  const { name, attributes } = element;
  const isImage = name === 'img' || name === 'source' || name === 'image';
  const sources = [attributes.src, attributes.srcset, attributes.href];
  if (isImage && sources.some((source) => /(^|[\s,])data:/i.test(source ?? ''))) return true;
  return name === 'style' && /url\(\s*["']?data:/i.test(element.text);
}
