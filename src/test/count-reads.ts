/** Preloaded into a build: counts how often each file below CONTENT_DIR is read, and writes the counts to COUNT_READS at its end. */
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = resolve(process.env.CONTENT_DIR ?? '');
const counts: Record<string, number> = {};

function count(path: unknown): void {
  const name = path instanceof URL ? fileURLToPath(path) : typeof path === 'string' ? path : '';
  const file = relative(folder, resolve(name));
  if (name !== '' && !file.startsWith('..')) counts[file] = (counts[file] ?? 0) + 1;
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
process.on('exit', () => fs.writeFileSync(process.env.COUNT_READS ?? '', JSON.stringify(counts)));
