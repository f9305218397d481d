import type { APIRoute } from 'astro';
import icon from '#src/styles/favicon.svg?raw';

/** The icon of the portal itself, which does not depend on what PUBLIC_DIR holds. */
export const GET: APIRoute = () => new Response(icon, { headers: { 'content-type': 'image/svg+xml' } });
