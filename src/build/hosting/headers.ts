/** The headers of every answer, whichever host gives it. */
import { headerPolicy } from './content-security-policy.ts';

const contentTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/vnd.microsoft.icon',
  wasm: 'application/wasm',
  reg: 'text/plain; charset=utf-16le',
  mobileconfig: 'application/x-apple-aspen-config',
  webmanifest: 'application/manifest+json',
};

const feedTypes: Record<string, string> = {
  'rss.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
  'opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
  SHA256SUMS: 'text/plain; charset=utf-8',
};

/** The media type of a file, by its name. */
export function contentTypeOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return feedTypes[name] ?? contentTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** The headers that protect readers, the same for every answer. */
export const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': headerPolicy,
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Whether a file never changes under its address: its name holds a hash or a released version. */
export function isImmutable(path: string): boolean {
  return /^\/_astro\//.test(path) || /^\/widget\/[0-9]+\.[0-9]+\.[0-9]+\//.test(path);
}

/** Whether pages of other origins may read a file: the widget, the data, and the feeds. */
export function isShared(path: string): boolean {
  return /^\/(widget|api)\/.*\.[a-z]+$/.test(path) || /\/(rss\.xml|atom\.xml|feed\.json)$/.test(path) || path === '/feeds/all.opml';
}

/** All headers of the answer to a path. */
export function headersFor(path: string): Record<string, string> {
  return {
    ...securityHeaders,
    'Cache-Control': isImmutable(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=300, stale-while-revalidate=3600',
    ...(isShared(path) ? { 'Access-Control-Allow-Origin': '*' } : {}),
  };
}
