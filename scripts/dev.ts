/** `npm run dev`: live authoring. Search uses the index of the last build. */
import { dev } from 'astro';

const server = await dev({ server: { port: Number(process.env.PORT ?? 4321), host: 'localhost' } });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop());
