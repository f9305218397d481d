/** `npm run build`: check, build, index and audit; the new output replaces the old one only as the last step. */
import { parseArgs } from 'node:util';
import { buildPortal } from '#src/build/build-portal.ts';
import { runCommand } from './command.ts';

await runCommand('npm run build -- [--cold]', async () => {
  const { values } = parseArgs({ options: { cold: { type: 'boolean', default: false } } });
  return (await buildPortal(process.env, values)) ? 0 : 1;
});
