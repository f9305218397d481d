/** `npm start`: builds the portal and serves it as a host would. */
import { buildPortal } from '#src/build/build-portal.ts';
import { runCommand } from '#src/build/run-command.ts';
import { readPort, serve } from '#src/build/serve.ts';

await runCommand(async () => {
  const port = readPort(process.env);
  return (await buildPortal(process.env)) && serve(process.env, port);
});
