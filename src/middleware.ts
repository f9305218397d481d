import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'astro';
import { withPagePolicy } from '#src/build/hosting/content-security-policy.ts';

/** Gives each built page its content security policy. Development adds scripts of its own, which no page can know. */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const hash = (text: string) => createHash('sha256').update(text).digest('base64');
  return new Response(withPagePolicy(await response.text(), hash), response);
};
