/** A minimal Starlight site to compare builds with: the same articles, and a sidebar of 25 of them instead of all. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateArticle } from './generate.ts';

const versions = { '@astrojs/markdown-remark': '7.3.1', '@astrojs/starlight': '0.42.4', astro: '7.3.5' };

const files = {
  'package.json': `${JSON.stringify({ name: 'peer', private: true, type: 'module', dependencies: versions })}\n`,
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'https://help.example.com',
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  integrations: [starlight({ title: 'Help', sidebar: [{ label: 'Home', link: '/' }], routeMiddleware: './src/route.ts' })],
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  'src/route.ts': `import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { getCollection } from 'astro:content';
let sections;
export const onRequest = defineRouteMiddleware(async ({ locals }) => {
  sections ??= Map.groupBy(await getCollection('docs'), ({ id }) => id.split('/')[1]);
  const route = locals.starlightRoute;
  route.sidebar = (sections.get(route.id.split('/')[1]) ?? []).map(({ id, data }) => (
    { type: 'link', label: data.title, href: '/' + id + '/', isCurrent: id === route.id, attrs: {} }
  ));
});
`,
  'src/content/docs/index.md': '---\ntitle: Home\n---\nWelcome\n',
};

/** Writes the site with that many articles into a folder, and installs what it needs. */
export function prepareStarlight(folder: string, count: number): void {
  rmSync(join(folder, 'src'), { recursive: true, force: true });
  const write = (file: string, text: string) => {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  const sectionOf = (name: string) => `s${String(Math.floor(Number(name.slice(1)) / 25)).padStart(3, '0')}`;
  for (let index = 0; index < count; index += 1) {
    const { name, title, summary, body } = generateArticle(index, count, (other) => `/kb/${sectionOf(other)}/${other}/`);
    const file = `src/content/docs/kb/${sectionOf(name)}/${name}.md`;
    write(file, `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(summary)}\n---\n\n${body}\n`);
  }
  if (!existsSync(join(folder, 'node_modules')))
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
}

/** Removes what an earlier build left, for a cold one. */
export function cleanStarlight(folder: string): void {
  for (const name of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(folder, name), { recursive: true, force: true });
}
