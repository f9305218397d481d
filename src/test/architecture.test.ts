/** The direction of imports. A layer that is not in the table may not exist. */
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each folder below `src` may import: folders below `src`, and packages or `node:` modules. */
const allowed: Record<string, { folders: string[]; packages: (name: string) => boolean }> = {
  schemas: { folders: ['schemas'], packages: (name) => ['zod', 'semver'].includes(name) },
  domain: { folders: ['schemas', 'domain', 'widget'], packages: (name) => name === 'semver' },
  source: { folders: ['schemas', 'source'], packages: (name) => name === 'yaml' || name === 'zod' || name.startsWith('node:') },
  config: {
    folders: ['config', 'source', 'domain', 'schemas', 'markdown'],
    packages: (name) => name === 'zod' || name.startsWith('node:') || name.startsWith('astro/'),
  },
  markdown: { folders: ['markdown', 'domain', 'schemas', 'config'], packages: () => true },
  queries: {
    folders: ['queries', 'config', 'source', 'domain', 'schemas', 'api', 'pictures', 'icons'],
    packages: (name) => name === 'astro:content' || name.startsWith('node:'),
  },
  feeds: { folders: ['feeds', 'markdown', 'domain', 'schemas'], packages: (name) => ['@astrojs/rss', 'feedsmith'].includes(name) },
  api: {
    folders: ['api', 'markdown', 'domain', 'schemas'],
    packages: (name) => ['zod', 'github-slugger', 'satteri', 'node:crypto'].includes(name),
  },
  'structured-data': { folders: ['structured-data', 'markdown', 'domain', 'schemas'], packages: () => false },
  pictures: {
    folders: ['pictures', 'domain'],
    packages: (name) => ['fontkitten', 'svgpath', 'node:crypto', 'node:fs', 'node:path', 'node:zlib'].includes(name),
  },
  search: { folders: ['search', 'domain', 'schemas', 'markdown'], packages: () => false },
  components: {
    folders: ['components', 'domain', 'schemas', 'markdown', 'search', 'api', 'structured-data', 'pictures'],
    packages: (name) => name === 'astro' || name === 'astro/runtime/server/index.js',
  },
  // A component in a body gets nothing but what the writer gave it, so it looks up the rest itself.
  'components/prose': { folders: ['components', 'domain', 'schemas', 'markdown', 'search', 'queries'], packages: () => false },
  layouts: {
    folders: ['layouts', 'components', 'domain', 'schemas', 'search', 'styles', 'icons', 'structured-data', 'pictures'],
    packages: (name) => name === 'astro' || name === 'astro/types',
  },
  pages: {
    folders: [
      'pages',
      'layouts',
      'components',
      'queries',
      'domain',
      'schemas',
      'feeds',
      'api',
      'markdown',
      'search',
      'hosting',
      'config',
      'integrations',
      'icons',
      'structured-data',
      'pictures',
    ],
    packages: (name) => name === 'astro' || name.startsWith('node:'),
  },
  widget: { folders: ['widget', 'domain', 'schemas'], packages: () => false },
  // Pages and a bar for writers, which readers never get.
  workshop: {
    folders: ['workshop', 'layouts', 'components', 'queries', 'domain', 'schemas', 'search', 'markdown', 'source', 'checks'],
    packages: (name) => name === '/.github/check-rules.md',
  },
  hosting: { folders: ['hosting', 'domain'], packages: (name) => name.startsWith('node:') },
  audits: { folders: ['audits', 'domain', 'source', 'hosting'], packages: () => true },
  checks: {
    folders: ['checks', 'source', 'schemas', 'domain', 'markdown'],
    packages: (name) =>
      ['satteri', 'github-slugger', 'semver', 'zod', 'yaml', 'mdast', 'unist', 'cspell-trie-lib', 'image-size'].includes(name) ||
      name.startsWith('node:'),
  },
  authoring: {
    folders: ['authoring', 'checks', 'source', 'schemas', 'domain'],
    // Commands edit YAML at exact places, so that comments and formatting stay.
    packages: (name) => ['satteri', 'syllable', 'flesch-kincaid', 'yaml'].includes(name) || name.startsWith('node:'),
  },
  // What an editor and a writer read of the schemas and rules; made by a test, and never part of a build.
  editor: {
    folders: ['editor', 'checks', 'source', 'schemas', 'markdown', 'authoring'],
    packages: (name) => ['zod', 'typescript', 'node:path'].includes(name),
  },
  browser: { folders: ['browser'], packages: (name) => name === 'playwright-core' || name.startsWith('node:') },
  // The report of a branch: it compares two outputs, in a real browser too.
  changes: {
    folders: ['changes', 'browser', 'hosting', 'audits', 'checks', 'source', 'schemas', 'domain', 'config'],
    packages: (name) => name === 'playwright-core' || name.startsWith('node:'),
  },
  integrations: {
    folders: ['integrations', 'widget', 'domain', 'search', 'hosting', 'config', 'audits', 'checks', 'source', 'workshop'],
    packages: () => true,
  },
};

const files = globSync('src/**/*.{ts,astro}').map((file) => file.replaceAll('\\', '/'));
const layered = files.filter(
  (file) => file.split('/').length > 2 && !file.startsWith('src/test/') && !file.endsWith('.test.ts') && !file.endsWith('/build.ts'),
);

/** The modules that a file imports: `type` imports count, since they carry knowledge too. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
}

function violationsOf(file: string): string[] {
  const [, folder = '', below = ''] = file.split('/');
  const rule = allowed[`${folder}/${below}`] ?? allowed[folder];
  if (!rule) return [`${file}: the folder "${folder}" has no rule`];
  return importsOf(file).flatMap((name) => {
    const target = name.startsWith('#src/')
      ? name.slice(5).split('/')[0]
      : name.startsWith('.')
        ? posix.join(posix.dirname(file), name).split('/')[1]
        : undefined;
    if (target === undefined) return rule.packages(name) ? [] : [`${file} imports ${name}`];
    return rule.folders.includes(target) ? [] : [`${file} imports ${name}`];
  });
}

describe('architecture', () => {
  it('reads the imports of files', () => {
    expect(importsOf('src/queries/catalog.ts')).toContain('astro:content');
  });

  it('lets each layer import only what its rule allows', () => {
    expect(layered.length).toBeGreaterThan(50);
    expect(layered.flatMap(violationsOf)).toEqual([]);
  });

  it('reads the clock in one module of the build', () => {
    const inBuild = layered.filter(
      (file) => !/\/(widget|hosting|integrations|audits)\/|\/components\/.*\.ts$|\/search\/client\//.test(file),
    );
    expect(inBuild.filter((file) => /Date\.now\(|new Date\(\)/.test(readFileSync(file, 'utf8')))).toEqual(['src/queries/build-time.ts']);
  });

  it('queries the content in one folder', () => {
    expect(files.filter((file) => /from 'astro:content'/.test(readFileSync(file, 'utf8'))).map((file) => file.split('/')[1])).toEqual(
      expect.arrayContaining(['queries']),
    );
    expect(
      files.filter(
        (file) =>
          /getCollection|getEntry\(/.test(readFileSync(file, 'utf8')) && !file.startsWith('src/queries/') && !file.startsWith('src/test/'),
      ),
    ).toEqual([]);
  });
});
