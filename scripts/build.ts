/** `npm run build`: check, build, index and audit; the new output replaces the old one only as the last step. */
import { buildPortal } from '#src/build/build-portal.ts';
import { runCommand } from './command.ts';

await runCommand('npm run build', async () => ((await buildPortal(process.env)) ? 0 : 1));
