import type { APIRoute } from 'astro';
import { buildBookMarkdown } from '#src/api/book.ts';
import { getBookOptions, getBookPages } from '#src/queries/book.ts';

export const getStaticPaths = getBookPages;

export const GET: APIRoute<{ product: string }> = async ({ props }) =>
  new Response(buildBookMarkdown(await getBookOptions(props.product)), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
