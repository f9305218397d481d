/**
 * The portal's content security policy. What a page runs and wears stands in its own `<meta>`, with the hashes of its
 * inline scripts and styles, so that the policy goes wherever the page goes; what a `<meta>` cannot say is a header.
 */

/** The header's part: directives that browsers ignore in a `<meta>`, and those that hold for every answer. */
export const headerPolicy = "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

/** Computes the base64 SHA-256 of a text. */
export type HashText = (text: string) => string;

/**
 * The policy of a page: everything is refused but the portal's own origin, and inline scripts and styles by their
 * hashes. `wasm-unsafe-eval` is for the search, whose engine is WebAssembly.
 */
export function pagePolicy(html: string, hash: HashText): string {
  const sources = (texts: string[]) => [...new Set(texts)].map((text) => `'sha256-${hash(text)}'`);
  const styles = sources(inlineTexts(html, 'style'));
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...sources(inlineTexts(html, 'script'))].join(' '),
    styles.length === 0 ? "style-src 'none'" : ['style-src', ...styles].join(' '),
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** Puts a page's policy right behind its character set, before anything that it governs. A document that brings a policy keeps it. */
export function withPagePolicy(html: string, hash: HashText): string {
  if (/<meta http-equiv="content-security-policy"/i.test(html)) return html;
  const meta = `<meta http-equiv="content-security-policy" content="${pagePolicy(html, hash)}">`;
  return html.replace(/<meta charset="?utf-8"?\s*\/?>/i, (charset) => `${charset}${meta}`);
}

/** The texts of inline scripts that run, or of inline styles. */
function inlineTexts(html: string, element: 'script' | 'style'): string[] {
  return [...html.matchAll(new RegExp(`<${element}\\b([^>]*)>([\\s\\S]*?)</${element}>`, 'g'))]
    .filter(([, attributes = '']) => !/\ssrc=/.test(attributes) && !/\stype="?application\/(ld\+)?json/.test(attributes))
    .map(([, , text = '']) => text);
}
