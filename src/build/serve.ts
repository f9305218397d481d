import { once } from 'node:events';
import { createServer } from 'node:net';
import { InputError, readEnvironment } from '#src/source/environment.ts';
import { isMissingAddress, loopback, startServer } from '#src/build/hosting/server.ts';

/** PORT, 4321 by default. Throws an InputError if it is not a port number. */
export function readPort(env: NodeJS.ProcessEnv): number {
  const port = Number(env.PORT || 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InputError(`PORT is "${env.PORT}": it must be a number from 0 to 65535`);
  return port;
}

/** Whether a port is free. If not, prints an error, which is better before a build than after it. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of loopback) {
    const probe = createServer();
    try {
      await once(probe.listen(port, host), 'listening');
    } catch (error) {
      if (!isMissingAddress(error)) return reportTaken(port, error);
    } finally {
      probe.close();
    }
  }
  return true;
}

/** Throws any other error. */
function reportTaken(port: number, error: unknown): false {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is already in use. Choose another one, for example: PORT=${port + 1} npm start`);
  return false;
}

/** Serves OUT_DIR until SIGINT or SIGTERM. If the port is taken, prints an error and returns false. */
export async function serve(env: NodeJS.ProcessEnv, port: number): Promise<boolean> {
  try {
    const server = await startServer({ outDir: readEnvironment(env).outDir, port });
    console.log(`\nThe portal is at ${server.url}/ (press Ctrl-C to stop)`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
    return true;
  } catch (error) {
    return reportTaken(port, error);
  }
}
