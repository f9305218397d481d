import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds `widget.js`, an ES module without imports. Deterministic. */
export async function buildWidget(): Promise<Uint8Array> {
  const result = await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      // The first browsers with light-dark(), without which the element is not defined.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('define.ts', import.meta.url)),
        output: { entryFileNames: 'widget.js' },
      },
    },
  });
  if (Array.isArray(result) || !('output' in result)) throw new Error('Vite returned no single output');
  const [script, ...others] = result.output;
  if (others.length > 0) throw new Error(`the widget must be one file, beside it are ${others.map((file) => file.fileName).join(', ')}`);
  return new TextEncoder().encode(script.code);
}
