/** Gives pages and components the words of the interface. */
import { defineMiddleware } from 'astro:middleware';
import { interfaceOf } from '#src/messages/languages.ts';
import { getPortal } from '#src/source/portal.ts';

export const onRequest = defineMiddleware(async ({ locals }, next) => {
  Object.assign(locals, interfaceOf((await getPortal()).catalog.site));
  return next();
});
