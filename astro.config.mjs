// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { interfaceOf } from './src/messages/languages.ts';
import { readEnvironment } from './src/source/environment.ts';
import { liveAuthoring } from './src/authoring/live/live-authoring.ts';
import { pagePlugins } from './src/outputs/markdown/processor.ts';
import { markdownFeatures } from './src/source/markdown.ts';

const { contentDir, drafts, outDir, publicDir } = readEnvironment(process.env);

export default defineConfig({
  outDir,
  publicDir,
  cacheDir: './.astro',
  trailingSlash: 'always',
  // The default drops the space between inline elements on two lines.
  compressHTML: true,
  // Lets editors complete and explain front matter.
  experimental: { contentIntellisense: true },
  devToolbar: { enabled: false },
  integrations: [mdx(), liveAuthoring({ contentDir, outDir, drafts })],
  markdown: {
    // Highlighters write style attributes, which the content security policy forbids.
    syntaxHighlight: false,
    // For the examples of the style page: the build compiles entries itself.
    processor: satteri({ features: markdownFeatures, hastPlugins: pagePlugins('', contentDir, interfaceOf({ language: 'en' }).t) }),
  },
  vite: {
    // Scripts find each other wherever the portal is published.
    experimental: { renderBuiltUrl: (_file, { hostType }) => (hostType === 'js' ? { relative: true } : undefined) },
    build: {
      rolldownOptions: {
        // Astro marks the modules of MDX files with a directive that the bundler reports and then handles as it should.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
    // MDX files of another content directory find the packages that their compiled code imports here.
    resolve: { dedupe: ['astro', '@astrojs/mdx'] },
  },
});
