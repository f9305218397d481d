import type { APIRoute } from 'astro';
import { buildBookMarkdown } from '#src/outputs/book.ts';
import { getBookOptions, getBookPages } from '#src/outputs/book-pages.ts';

export const getStaticPaths = getBookPages;

export const GET: APIRoute<{ product: string }> = async ({ props }) =>
  new Response(buildBookMarkdown(await getBookOptions(props.product)), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
