/** What every command answers to --help, and what `npm start` says before it builds. */
import { once } from 'node:events';
import { mkdtempSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '#src/test/run-script.ts';

const commands = readdirSync('scripts')
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => name !== 'command' && name !== 'compile-cache');

test.each(commands)('scripts/%s.ts says how it is used, and does nothing else', (name) => {
  const root = mkdtempSync(join(tmpdir(), 'help-'));
  expect(runScript(name, root, ['--help'])).toEqual({ status: 0, stderr: '', stdout: expect.stringMatching(/^usage: .+\n$/) as string });
  expect(readdirSync(root)).toEqual([]);
});

test('npm start says that its port is taken, and builds nothing', async () => {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const root = mkdtempSync(join(tmpdir(), 'port-'));
  expect(runScript('start', root, [], { PORT: String(port) })).toMatchObject({
    status: 1,
    stdout: '',
    stderr: `Port ${port} is already in use. Choose another one, for example: PORT=${port + 1} npm start\n`,
  });
  expect(readdirSync(root)).toEqual([]);
  server.close();
});
