/** Builds the script that pages load. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The bytes of `widget.js`: an ES module without imports, the same for the same sources. */
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
      // The browsers that know light-dark(), without which the element does not upgrade its link.
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
