/** The local server: serves a built portal with its redirects, headers and 404 page, as a host would. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { underBase, withoutBase } from '#src/domain/base-path.ts';
import { createRedirectMatcher, type RedirectMatcher, type RedirectRule } from '#src/domain/redirect-matching.ts';
import { escapeXml } from '#src/domain/xml.ts';
import { contentTypeOf } from '#src/source/content-types.ts';
import { compress, isCompressible, negotiateEncoding } from './compression.ts';
import { headersFor } from './headers.ts';

export interface RunningServer {
  /** The portal's address, with the path under which it is published; without a trailing slash. */
  url: string;
  close: () => Promise<void>;
}

/** `hosting.json`. */
interface Hosting {
  /** Missing at the root of a host. */
  basePath?: string;
  redirects: RedirectRule[];
}

interface ServedSite {
  root: string;
  basePath: string;
  match: RedirectMatcher;
}

interface LocalResponse {
  status: number;
  headers?: Record<string, string>;
  body?: Buffer;
  /** The file's path, which determines its type and headers. */
  path?: string;
}

/** Both addresses of "localhost": systems differ in which one a browser tries first. */
export const loopback = ['127.0.0.1', '::1'];

/** Serves a built portal on this machine only; port 0 picks a free one. Rejects with Node's error (`EADDRINUSE`) if the port is taken. */
export async function startServer({ outDir, port }: { outDir: string; port: number }): Promise<RunningServer> {
  const root = resolve(outDir);
  const { basePath = '', redirects } = JSON.parse(await readFile(join(root, 'hosting.json'), 'utf8')) as Hosting;
  const site = { root, basePath, match: createRedirectMatcher(redirects) };
  const servers: Server[] = [];
  const close = async () => {
    for (const server of servers) server.closeAllConnections();
    await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
  };
  let taken = port;
  for (const host of loopback) {
    const server = createServer((request, response) => {
      answer(site, request)
        .then((result) => send(request, response, result))
        .catch(() => {
          if (!response.headersSent) response.writeHead(500);
          response.end();
        });
    });
    try {
      await once(server.listen(taken, host), 'listening');
    } catch (error) {
      if (servers.length > 0 && isMissingAddress(error)) continue;
      await close();
      throw error;
    }
    servers.push(server);
    taken = (server.address() as AddressInfo).port;
  }
  return { url: `http://localhost:${taken}${basePath}`, close };
}

/** Whether an address is not there: a machine without IPv6 has only the first one. */
export function isMissingAddress(error: unknown): boolean {
  return /EAFNOSUPPORT|EADDRNOTAVAIL/.test(String(error));
}

async function answer({ root, basePath, match }: ServedSite, request: IncomingMessage): Promise<LocalResponse> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, headers: { Allow: 'GET, HEAD' } };
  const asked = request.url ?? '/';
  const [askedPath = ''] = asked.split('?', 1);
  if (askedPath === basePath) return { status: 301, headers: { Location: `${basePath}/${asked.slice(askedPath.length)}` } };
  const address = withoutBase(asked, basePath);
  // As on a host where something else is beside the portal.
  if (address === undefined) return { status: 404, body: Buffer.from(`The portal is at ${basePath}/`) };
  const [rawPath = '/'] = address.split('?', 1);
  const query = address.slice(rawPath.length);
  const path = decodePath(rawPath);
  if (path === undefined) return { status: 400 };
  const file = await findFile(root, path);
  // A redirect takes precedence over the page that replaces it on other hosts, but not over other files.
  const redirect = file === undefined || file.endsWith('/index.html') ? match(address) : undefined;
  if (redirect?.to !== undefined) return { status: redirect.status, headers: { Location: underBase(redirect.to, basePath) } };
  if (redirect) {
    // A URL that is gone has its own page; one under a prefix that is gone has none.
    return {
      status: 410,
      path: '/410.html',
      body: file === undefined ? gonePage(redirect.reason, basePath) : await readFile(join(root, file)),
    };
  }
  if (file === undefined) {
    const page = await readFile(join(root, '404.html')).catch(() => Buffer.from('Not found'));
    return { status: 404, path: '/404.html', body: page };
  }
  if (file.endsWith('/index.html') && !path.endsWith('/')) {
    // Two leading slashes would mean another host.
    return { status: 301, headers: { Location: `${underBase(encodeURI(path.replace(/^\/+/, '/')), basePath)}/${query}` } };
  }
  return { status: 200, path: file, body: await readFile(join(root, file)) };
}

/** The file for a path, relative to the root: the file itself, or the index of a folder. */
async function findFile(root: string, path: string): Promise<string | undefined> {
  const target = join(root, path);
  if (target !== root && !target.startsWith(root + sep)) return undefined;
  const found = await stat(target).catch(() => undefined);
  if (found?.isFile() && !path.endsWith('/')) return path;
  if (!found?.isDirectory()) return undefined;
  const index = `${path.replace(/\/$/, '')}/index.html`;
  return (await stat(join(root, index)).catch(() => undefined))?.isFile() ? index : undefined;
}

function decodePath(raw: string): string | undefined {
  try {
    const path = decodeURIComponent(raw);
    return path.startsWith('/') && !/[\0\\]/.test(path) && !path.split('/').includes('..') ? path : undefined;
  } catch {
    return undefined;
  }
}

function gonePage(reason: string, basePath: string): Buffer {
  return Buffer.from(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gone</title><meta name="robots" content="noindex"></head><body><main><h1>This page is gone</h1><p>${escapeXml(reason)} <a href="${basePath}/search/">Search the portal</a>, or start from its <a href="${basePath}/">home page</a>.</p></main></body></html>`,
  );
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers = {}, body = Buffer.alloc(0), path = '' }: LocalResponse,
): Promise<void> {
  const type = path === '' ? 'text/plain; charset=utf-8' : contentTypeOf(path);
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const canCompress = isCompressible(type, body.length);
  const encoding = canCompress ? negotiateEncoding(request.headers['accept-encoding']) : undefined;
  const all: Record<string, string> = { ...headersFor(path), 'Content-Type': type, ...headers };
  if (canCompress) all.Vary = 'Accept-Encoding';
  // An ETag identifies bytes, which differ between encodings.
  if (status === 200) all.ETag = `"${digest}${encoding === undefined ? '' : `-${encoding}`}"`;
  if (status === 200 && request.headers['if-none-match']?.includes(`"${digest}`)) {
    response.writeHead(304, all).end();
    return;
  }
  const range = status === 200 ? parseRange(request.headers.range, body.length) : undefined;
  if (range) {
    response.writeHead(206, {
      ...all,
      ETag: `"${digest}"`,
      'Content-Range': `bytes ${range.start}-${range.end}/${body.length}`,
      'Content-Length': range.end - range.start + 1,
    });
    response.end(request.method === 'HEAD' ? undefined : body.subarray(range.start, range.end + 1));
    return;
  }
  const bytes = encoding === undefined ? body : await compress(body, encoding);
  if (encoding !== undefined) all['Content-Encoding'] = encoding;
  response.writeHead(status, { ...all, 'Accept-Ranges': 'bytes', 'Content-Length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** A single satisfiable range of bytes (RFC 9110, section 14); for anything else, undefined. */
function parseRange(header: string | undefined, length: number): { start: number; end: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [, first = '', last = ''] = match;
  const start = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const end = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  return start <= end ? { start, end } : undefined;
}
