/** `npm start`: builds the portal and serves it as a host would. */
import { buildPortal } from '#src/build/build-portal.ts';
import { isPortFree, readPort, serve } from '#src/build/serve.ts';
import { runCommand } from './command.ts';

await runCommand('npm start', async () => {
  const port = readPort(process.env);
  return (await isPortFree(port)) && (await buildPortal(process.env)) && (await serve(process.env, port)) ? 0 : 1;
});
