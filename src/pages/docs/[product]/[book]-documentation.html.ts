import type { APIRoute } from 'astro';
import { buildBookHtml } from '#src/outputs/book.ts';
import { getBookOptions, getBookPages } from '#src/outputs/book-pages.ts';

export const getStaticPaths = getBookPages;

export const GET: APIRoute<{ product: string }> = async ({ props }) =>
  new Response(buildBookHtml(await getBookOptions(props.product)), { headers: { 'content-type': 'text/html; charset=utf-8' } });
