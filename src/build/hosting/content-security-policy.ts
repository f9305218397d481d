/**
 * The portal's content security policy. Each page has a `<meta>` with the hashes of its inline scripts and styles, so that
 * the policy works on every host; what a `<meta>` cannot express is a header.
 */
import { createHash } from 'node:crypto';
import type { Page } from '#src/build/audits/page.ts';
import { readFragment, type HtmlElement } from '#src/source/html.ts';

/** The header: directives that browsers ignore in a `<meta>`, and those that apply to every response. */
export const headerPolicy = "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

/** The types of inline scripts that browsers check against the policy; all others are data. */
const executableTypes = /^(|module|importmap|speculationrules|(text|application)\/(x-)?(java|ecma)script)$/i;

/**
 * The policy of a page with these elements: it allows only the portal's origin, and inline scripts and styles by their
 * hashes. `wasm-unsafe-eval` is for the search engine, which is WebAssembly.
 */
export function pagePolicy(elements: readonly HtmlElement[]): string {
  const sources = (texts: string[]) => [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  const scripts = elements.filter(
    ({ name, attributes }) => name === 'script' && attributes.src === undefined && executableTypes.test(attributes.type ?? ''),
  );
  const styles = elements.filter(({ name }) => name === 'style');
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...sources(scripts.map(({ text }) => text))].join(' '),
    ['style-src', ...(styles.length === 0 ? ["'none'"] : sources(styles.map(({ text }) => text)))].join(' '),
    // The documentation in one file contains its images.
    elements.some(hasDataImage) ? "img-src 'self' data:" : "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** A policy as an element, and its offset in the page without it. */
export interface PlacedPolicy {
  at: number;
  element: string;
}

/** Adds a page's policy right after its charset, before anything it governs. A page that already has a policy keeps it. */
export function withPagePolicy(page: Page): Page & { policy?: PlacedPolicy } {
  const { html, elements } = page;
  const index = elements.findIndex(({ name, attributes }) => name === 'meta' && attributes.charset !== undefined);
  // Browsers look for the charset only there.
  const { tokens } = readFragment(html.slice(0, 1024));
  const { end } =
    tokens.find((token) => token.kind === 'start' && token.name === 'meta' && token.attributes.some(({ name }) => name === 'charset')) ??
    {};
  if (end === undefined || elements.some(isPolicy)) return page;
  const content = pagePolicy(elements);
  const element = `<meta http-equiv="content-security-policy" content="${content}">`;
  return {
    ...page,
    policy: { at: end, element },
    html: html.slice(0, end) + element + html.slice(end),
    elements: elements.toSpliced(index + 1, 0, {
      name: 'meta',
      attributes: { 'http-equiv': 'content-security-policy', content },
      text: '',
    }),
  };
}

/** Whether an element is a page's policy. */
export function isPolicy({ name, attributes }: HtmlElement): boolean {
  return name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy';
}

function hasDataImage(element: HtmlElement): boolean {
  const { name, attributes } = element;
  const isImage = name === 'img' || name === 'source' || name === 'image';
  const sources = [attributes.src, attributes.srcset, attributes.href];
  if (isImage && sources.some((source) => /(^|[\s,])data:/i.test(source ?? ''))) return true;
  return name === 'style' && /url\(\s*["']?data:/i.test(element.text);
}
