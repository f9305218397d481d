/** What a writer sees in VS Code in front matter, from the language server of Astro's extension. */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Message {
  id?: number;
  method?: string;
  params?: { items?: unknown[] };
  result?: unknown;
}

const server = spawn(process.execPath, [resolve('node_modules/@astrojs/language-server/bin/nodeServer.js'), '--stdio']);
afterAll(() => server.kill());

const waiting = new Map<number, (result: unknown) => void>();
let received = Buffer.alloc(0);
let last = 0;

function send(message: object): void {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

function ask(method: string, params: object): Promise<unknown> {
  last += 1;
  const id = last;
  return new Promise((answered) => {
    waiting.set(id, answered);
    send({ id, method, params });
  });
}

function receive({ id, method, params, result }: Message): void {
  if (id === undefined) return;
  // It asks for settings, of which there are none, and for leave.
  if (method !== undefined) send({ id, result: params?.items?.map(() => ({})) ?? null });
  else waiting.get(id)?.(result);
}

const content = 'src/test/portal/content';
const article = `${content}/kb/sign-in-with-okta.mdx`;
const uri = pathToFileURL(resolve(article)).href;
const text = readFileSync(article, 'utf8');
const line = text.split('\n').findIndex((each) => each.startsWith('kind:'));

beforeAll(async () => {
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'sync'], { env: { ...process.env, CONTENT_DIR: content } });
  server.stdout.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const start = received.indexOf('\r\n\r\n') + 4;
      const length = Number(/Content-Length: (\d+)/i.exec(received.toString('utf8', 0, Math.max(0, start)))?.[1]);
      if (start < 4 || received.length < start + length) return;
      receive(JSON.parse(received.toString('utf8', start, start + length)) as Message);
      received = received.subarray(start + length);
    }
  });
  const root = pathToFileURL(process.cwd()).href;
  await ask('initialize', {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'portal' }],
    capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
    initializationOptions: { typescript: { tsdk: resolve('node_modules/typescript/lib') }, contentIntellisense: true },
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'mdx', version: 1, text } } });
}, 60_000);

describe('front matter in an editor', () => {
  it('says what a key means, and which values it takes', async () => {
    const hover = (await ask('textDocument/hover', { textDocument: { uri }, position: { line, character: 2 } })) as {
      contents: { value: string };
    };
    expect(hover.contents.value).toContain('What the reader wants to do: complete a task, fix a problem');
    expect(hover.contents.value).toContain('troubleshooting');
  }, 60_000);

  it('is completed', async () => {
    const at = { textDocument: { uri }, position: { line, character: 6 }, context: { triggerKind: 1 } };
    const { items } = (await ask('textDocument/completion', at)) as { items: { label: string }[] };
    expect(items.map(({ label }) => label).sort()).toEqual(['how-to', 'integration', 'reference', 'troubleshooting']);
  }, 60_000);
});
