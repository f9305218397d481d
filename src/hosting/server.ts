/** The local server: serves a built portal with the real redirects, headers and 404, as a host would. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { createRedirectMatcher, type RedirectMatcher, type RedirectRule } from '#src/domain/redirect-matching.ts';
import { escapeXml } from '#src/domain/xml.ts';
import { contentTypeOf, headersFor } from './headers.ts';

export interface ServerOptions {
  /** The folder of the built portal. */
  outDir: string;
  /** The port; 0 takes a free one. */
  port: number;
}

export interface RunningServer {
  /** The address, without a last slash. */
  url: string;
  close: () => Promise<void>;
}

interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: Buffer;
  /** The file's path, which decides its type and headers. */
  path?: string;
}

/** Both addresses of "localhost": which one a browser tries first differs between systems. */
const loopback = ['127.0.0.1', '::1'];

/** Starts serving on this machine alone. Rejects with Node's own error if the port is taken (`EADDRINUSE`). */
export async function startServer({ outDir, port }: ServerOptions): Promise<RunningServer> {
  const root = resolve(outDir);
  const { redirects } = JSON.parse(await readFile(join(root, 'hosting.json'), 'utf8')) as { redirects: RedirectRule[] };
  const match = createRedirectMatcher(redirects);
  const respond = (request: IncomingMessage, response: ServerResponse) => {
    answer(root, match, request)
      .then((result) => send(request, response, result))
      .catch(() => {
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
  };
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(closeServer));
  };
  let taken = port;
  for (const host of loopback) {
    const server = createServer(respond);
    try {
      await listen(server, taken, host);
    } catch (error) {
      // A machine without IPv6 has the first address alone.
      if (servers.length > 0 && /EAFNOSUPPORT|EADDRNOTAVAIL/.test(String(error))) continue;
      await close();
      throw error;
    }
    servers.push(server);
    taken = (server.address() as AddressInfo).port;
  }
  return { url: `http://localhost:${taken}`, close };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

async function answer(root: string, match: RedirectMatcher, request: IncomingMessage): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, headers: { Allow: 'GET, HEAD' } };
  const address = request.url ?? '/';
  const [rawPath = '/', query] = address.split('?', 2);
  const path = decodePath(rawPath);
  if (path === undefined) return { status: 400 };
  const file = await findFile(root, path);
  // A redirect goes before the page that stands in for it on other hosts, but never before a file of another kind.
  const redirect = file === undefined || file.endsWith('/index.html') ? match(address) : undefined;
  if (redirect?.to !== undefined) return { status: redirect.status, headers: { Location: redirect.to } };
  if (redirect) return { status: 410, path: '/410.html', body: gonePage(redirect.reason) };
  if (file === undefined) {
    const page = await readFile(join(root, '404.html')).catch(() => Buffer.from('Not found'));
    return { status: 404, path: '/404.html', body: page };
  }
  if (file.endsWith('/index.html') && !path.endsWith('/')) {
    return { status: 301, headers: { Location: `${encodeURI(path)}/${query === undefined ? '' : `?${query}`}` } };
  }
  return { status: 200, path: file, body: await readFile(join(root, file)) };
}

/** The file that answers a path, from the root: the file itself, or the index of a folder. */
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

function gonePage(reason: string): Buffer {
  return Buffer.from(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gone</title><meta name="robots" content="noindex"></head><body><main><h1>This page is gone</h1><p>${escapeXml(reason)} <a href="/">Start from the home page</a>.</p></main></body></html>`,
  );
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers = {}, body = Buffer.alloc(0), path = '' }: Answer,
): Promise<void> {
  const type = path === '' ? 'text/plain; charset=utf-8' : contentTypeOf(path);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const all: Record<string, string> = { ...headersFor(path), 'Content-Type': type, ...headers };
  if (status === 200) all.ETag = etag;
  if (status === 200 && request.headers['if-none-match']?.includes(etag)) {
    response.writeHead(304, all).end();
    return;
  }
  const range = status === 200 ? parseRange(request.headers.range, body.length) : undefined;
  if (range) {
    response.writeHead(206, {
      ...all,
      'Content-Range': `bytes ${range.start}-${range.end}/${body.length}`,
      'Content-Length': range.end - range.start + 1,
    });
    response.end(request.method === 'HEAD' ? undefined : body.subarray(range.start, range.end + 1));
    return;
  }
  const { encoding, bytes } = await compress(body, type, request.headers['accept-encoding'] ?? '');
  if (encoding) Object.assign(all, { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' });
  response.writeHead(status, { ...all, 'Accept-Ranges': 'bytes', 'Content-Length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

async function compress(body: Buffer, type: string, accepted: string): Promise<{ encoding?: 'br' | 'gzip'; bytes: Buffer }> {
  if (body.length < 256 || !/^text\/|json|xml|javascript|svg/.test(type)) return { bytes: body };
  if (/\bbr\b/.test(accepted))
    return { encoding: 'br', bytes: await promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) };
  if (/\bgzip\b/.test(accepted)) return { encoding: 'gzip', bytes: await promisify(gzip)(body) };
  return { bytes: body };
}

/** A single satisfiable range of bytes (RFC 9110, section 14); anything else gets the whole. */
function parseRange(header: string | undefined, length: number): { start: number; end: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [, first = '', last = ''] = match;
  const start = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const end = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  return start <= end ? { start, end } : undefined;
}
