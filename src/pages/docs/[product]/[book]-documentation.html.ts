import type { APIRoute } from 'astro';
import { buildBookHtml } from '#src/api/book.ts';
import { getBookOptions, getBookPages } from '#src/queries/book.ts';

export const getStaticPaths = getBookPages;

export const GET: APIRoute<{ product: string }> = async ({ props }) =>
  new Response(buildBookHtml(await getBookOptions(props.product)), { headers: { 'content-type': 'text/html; charset=utf-8' } });
