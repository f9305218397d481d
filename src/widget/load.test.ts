import { describe, expect, it } from 'vitest';
import { loadWidgetData } from './load.ts';

const portal = 'https://portal.example';
const data = { schemaVersion: 1, messages: {} };

/** A portal that answers with these, by path; everything else is 404. */
function answering(answers: Record<string, Response>): { request: typeof fetch; paths: string[] } {
  const paths: string[] = [];
  const request: typeof fetch = (url) => {
    const { origin, pathname } = new URL(url as string);
    paths.push(pathname);
    return Promise.resolve((origin === portal ? answers[pathname] : undefined) ?? new Response('{}', { status: 404 }));
  };
  return { request, paths };
}

const load = (product: string, request: typeof fetch) => loadWidgetData(portal, product, new AbortController().signal, request);

describe('loadWidgetData', () => {
  it("asks for the product's data", async () => {
    const { request, paths } = answering({ '/widget/v1/concealbrowse.json': Response.json(data) });
    expect(await load('concealbrowse', request)).toEqual(data);
    expect(paths).toEqual(['/widget/v1/concealbrowse.json']);
  });

  it.each(['', 'unknown', '../api', 'a/b'])('falls back to the data of all for the product %j', async (product) => {
    const { request, paths } = answering({ '/widget/v1/all.json': Response.json(data) });
    expect(await load(product, request)).toEqual(data);
    expect(paths.at(-1)).toBe('/widget/v1/all.json');
    expect(paths.every((path) => path.startsWith('/widget/v1/'))).toBe(true);
  });

  it.each([
    ['an error', new Response(JSON.stringify(data), { status: 500 })],
    ['a page', new Response('<!doctype html>')],
    ['other data', Response.json({ ...data, schemaVersion: 2 })],
    ['data of a portal without messages', Response.json({ schemaVersion: 1 })],
    ['null', Response.json(null)],
  ])('fails on %s', async (_, answer) => {
    await expect(load('', answering({ '/widget/v1/all.json': answer }).request)).rejects.toThrow();
  });

  it('asks once where the data of all is missing', async () => {
    const { request, paths } = answering({});
    await expect(load('', request)).rejects.toThrow();
    expect(paths).toHaveLength(1);
  });
});
