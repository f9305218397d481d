/** A slow network between a browser and a server: it delays what workers ask for as well, which Chromium's own throttling does not. */
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

export interface Link {
  /** The address that stands for the server's. Without a trailing slash. */
  url: string;
  /** What has passed so far. */
  transferred: () => Transferred;
  close: () => Promise<void>;
}

export interface Transferred {
  /** Headers and bodies of answers, as compressed. */
  bytes: number;
  requests: number;
}

interface LinkOptions {
  /** The server's address, without a trailing slash. */
  target: string;
  /** The time for a round trip, in milliseconds. */
  roundTrip: number;
  /** What all answers share, in bytes per second. */
  bandwidth: number;
}

/** About what a status line and headers take with HTTP/1.1. */
const headerSize = 300;

/** Opens a link to a server on this machine. */
export async function openSlowLink({ target, roundTrip, bandwidth }: LinkOptions): Promise<Link> {
  const transferred = { bytes: 0, requests: 0 };
  let freeAt = 0;
  /** Waits until the bytes have passed, after all that were sent before. */
  const pass = async (bytes: number) => {
    const now = performance.now();
    freeAt = Math.max(freeAt, now) + (bytes / bandwidth) * 1000;
    transferred.bytes += bytes;
    await setTimeout(freeAt - now);
  };
  const relay = async (incoming: IncomingMessage, response: ServerResponse) => {
    transferred.requests += 1;
    await setTimeout(roundTrip);
    const outgoing = ask(`${target}${incoming.url ?? ''}`, { headers: { ...incoming.headers, 'accept-encoding': 'br' } }).end();
    const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
    const body = Buffer.concat(await Array.fromAsync(answer as AsyncIterable<Buffer>));
    await pass(headerSize + body.length);
    response.writeHead(answer.statusCode ?? 500, answer.headers).end(body);
  };
  const server = createServer((incoming, response) => {
    relay(incoming, response).catch(() => response.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    transferred: () => ({ ...transferred }),
    close: async () => {
      server.closeAllConnections();
      await server[Symbol.asyncDispose]();
    },
  };
}
