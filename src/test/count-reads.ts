/** Preloaded into a build: notes each file below CONTENT_DIR that it or a worker of it reads, a line for each time, in COUNT_READS. */
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = resolve(process.env.CONTENT_DIR ?? '');

function count(path: unknown): void {
  const name = path instanceof URL ? fileURLToPath(path) : typeof path === 'string' ? path : '';
  const file = relative(folder, resolve(name));
  if (name !== '' && !file.startsWith('..')) fs.appendFileSync(process.env.COUNT_READS ?? '', `${file}\n`);
}

for (const [owner, name] of [
  [fs, 'readFile'],
  [fs, 'readFileSync'],
  [fs, 'createReadStream'],
  [promises, 'readFile'],
] as const) {
  const functions = owner as unknown as Record<string, (...args: unknown[]) => unknown>;
  const original = functions[name];
  functions[name] = (...args) => {
    count(args[0]);
    return original?.(...args);
  };
}
syncBuiltinESMExports();
