/** Bundles the pages into the folder given as argument: `pages/` for the build to render, `assets/` for browsers. */
import { globSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type AstroInlineConfig, type AstroIntegration } from 'astro';
import { setAstroMode } from '../astro-mode.ts';
import { withBuildLock } from '../hosting/build-lock.ts';

const folder = resolve(process.argv[2] ?? '');

/** Keeps the bundle instead of rendering pages with it. */
const keepBundle: AstroIntegration = {
  name: 'keep-bundle',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer({
        name: 'keep-bundle',
        setup: () => {
          renameSync(join(folder, 'assets/.prerender'), join(folder, 'pages'));
          return Promise.resolve();
        },
        getStaticPaths: () => Promise.resolve([]),
        render: () => Promise.reject(new Error('pages cannot be rendered while they are bundled')),
      });
    },
  },
};

setAstroMode(process.env, 'production');
const scratch = mkdtempSync(join(tmpdir(), 'portal-astro-'));
const [cacheDir, publicDir, contentDir] = ['cache', 'public', 'content'].map((name) => join(scratch, name)) as [string, string, string];
mkdirSync(contentDir);
// The bundle works with any content.
process.env.CONTENT_DIR = contentDir;
try {
  const options: AstroInlineConfig = { outDir: join(folder, 'assets'), publicDir, cacheDir, integrations: [keepBundle], logLevel: 'error' };
  await withBuildLock({ file: '.astro/build.lock', processId: process.pid }, () => build(options));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
// Astro would add style sheets to the pages using data that the kept bundle does not have.
const sheets = globSync('assets/**/*.css', { cwd: folder });
if (sheets.length > 0) throw new Error(`style sheets must be in src/styles/site.css, but pages also import ${sheets.join(', ')}`);
