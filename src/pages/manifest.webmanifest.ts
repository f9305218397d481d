import type { APIRoute } from 'astro';
import { buildManifest } from '#src/outputs/web-manifest.ts';
import { tokenColor } from '#src/outputs/pictures/colors.ts';
import { iconForms } from '#src/outputs/pictures/sizes.ts';
import { getPortal } from '#src/source/catalog.ts';

/** How the portal looks on a home screen. */
export const GET: APIRoute = async () => {
  const { site } = (await getPortal()).catalog;
  const manifest = buildManifest(site, { icons: iconForms, themeColour: tokenColor('band'), backgroundColour: tokenColor('page') });
  return new Response(`${JSON.stringify(manifest, undefined, 2)}\n`, { headers: { 'content-type': 'application/manifest+json' } });
};
