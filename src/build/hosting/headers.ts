/** The headers of every answer, whichever host gives it. */
import { headerPolicy } from './content-security-policy.ts';

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
