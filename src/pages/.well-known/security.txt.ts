import type { APIRoute } from 'astro';
import { absoluteUrl } from '#src/domain/paths.ts';
import { getPortal } from '#src/source/catalog.ts';

/**
 * Where to report a vulnerability (RFC 9116). Without a `security` block in `site.yaml` it names the support address
 * and expires 90 days after the build, which the RFC asks to be less than a year ahead.
 */
export const GET: APIRoute = async () => {
  const { catalog, now } = await getPortal();
  const { security, tickets, url, language } = catalog.site;
  const contact = security?.contact ?? `mailto:${tickets.email}`;
  const expires = security ? `${security.expiresOn}T00:00:00Z` : new Date(now + 90 * 86_400_000).toISOString();
  return new Response(
    `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: ${language}\nCanonical: ${absoluteUrl('/.well-known/security.txt', url)}\n`,
  );
};
