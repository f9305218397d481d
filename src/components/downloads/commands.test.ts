import { expect, test } from 'vitest';
import { verifyCommands } from './commands.ts';

const sha256 = 'ab'.repeat(32);

test.each([
  ['windows', ['windows', 'macos', 'linux']],
  ['macos', ['macos', 'windows', 'linux']],
  ['chromeos', ['linux', 'windows', 'macos']],
  ['any', ['windows', 'macos', 'linux']],
] as const)('for %s the own system comes first', (os, order) => {
  expect(verifyCommands({ fileName: 'app.zip', sha256, os }).map((command) => command.os)).toEqual(order);
});

test('each command compares the file with its hash', () => {
  expect(verifyCommands({ fileName: 'app.zip', sha256, os: 'any' }).map(({ command }) => command)).toEqual([
    `(Get-FileHash -Algorithm SHA256 app.zip).Hash -eq '${sha256}'`,
    `echo '${sha256} *app.zip' | shasum -a 256 --check`,
    `echo '${sha256} *app.zip' | sha256sum --check`,
  ]);
});
