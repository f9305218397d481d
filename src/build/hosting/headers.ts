/** HTTP headers, the same on every host. */
import { headerPolicy } from './content-security-policy.ts';

/** Security headers of every response. */
const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': headerPolicy,
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Whether a URL's content never changes: it contains a hash or a released version. */
function isImmutable(path: string): boolean {
  return /^\/_astro\//.test(path) || /^\/widget\/[0-9]+\.[0-9]+\.[0-9]+\//.test(path);
}

/** Whether pages of other origins may read a file: the widget, the data, and the feeds. */
function isShared(path: string): boolean {
  return /^\/(widget|api)\/.*\.[a-z]+$/.test(path) || /\/(rss\.xml|atom\.xml|feed\.json)$/.test(path) || path === '/feeds/all.opml';
}

/** All headers of the response to a path. */
export function headersFor(path: string): Record<string, string> {
  return {
    ...securityHeaders,
    'Cache-Control': isImmutable(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=300, stale-while-revalidate=3600',
    ...(isShared(path) ? { 'Access-Control-Allow-Origin': '*' } : {}),
  };
}
