// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { readEnvironment } from './src/config/environment.ts';

const { outDir, publicDir, siteUrl } = readEnvironment(process.env);

export default defineConfig({
  ...(siteUrl === undefined ? {} : { site: siteUrl }),
  outDir,
  publicDir,
  cacheDir: './.astro',
  trailingSlash: 'always',
  // The default drops the space between inline elements on two lines.
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [mdx()],
  markdown: {
    // Highlighters write style attributes, which the content security policy forbids.
    syntaxHighlight: false,
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  vite: {
    // MDX files of another content directory find the packages that their compiled code imports here.
    resolve: { dedupe: ['astro', '@astrojs/mdx'] },
  },
});
