/** `npm run build`: check, build, index and audit; the new output replaces the old one only as the last step. */
import { buildPortal } from '#src/build/build-portal.ts';
import { runCommand } from '#src/build/run-command.ts';

await runCommand(() => buildPortal(process.env));
