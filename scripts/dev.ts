/** `npm run dev`: live authoring on PORT, with drafts and scheduled entries, the check's findings and search. */
import { dev } from 'astro';
import { folderFault, setAstroMode } from '#src/build/astro-mode.ts';
import { readPort } from '#src/build/serve.ts';
import { runCommand } from './command.ts';

await runCommand('npm run dev', async () => {
  const fault = folderFault();
  if (fault !== undefined) {
    console.error(fault);
    return 1;
  }
  setAstroMode(process.env, 'development');
  // Writers look at what is not published yet; DRAFTS=off shows what readers see.
  process.env.DRAFTS ||= 'on';
  const logger = { entrypoint: new URL('../src/authoring/live/quiet-log.ts', import.meta.url) };
  const server = await dev({ server: { port: readPort(process.env), host: 'localhost' }, logger });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop());
  return 0;
});
