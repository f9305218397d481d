import { readEnvironment } from '#src/config/environment.ts';
import { startServer } from '#src/hosting/server.ts';

/** Serves OUT_DIR on PORT (4321 without it) until the process is asked to stop. */
export async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const { outDir } = readEnvironment(env);
  const port = Number(env.PORT || 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`PORT is "${env.PORT}": it must be a number from 0 to 65535`);
  try {
    const server = await startServer({ outDir, port });
    console.log(`\nThe portal is at ${server.url}/ (stop it with Ctrl-C)`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is taken: stop what uses it, or choose another one, for example PORT=${port + 1} npm start`);
    process.exitCode = 1;
  }
}
