import { globSync } from 'node:fs';
import { basename } from 'node:path';
import type { AstroIntegration } from 'astro';

/**
 * Adds the pages that writers work with, `src/authoring/workshop/NAME.astro` at `/workshop/NAME/`: in development and in previews
 * (DRAFTS=on). What readers get has none of them.
 */
export function workshopPages({ drafts }: { drafts: boolean }): AstroIntegration {
  return {
    name: 'workshop-pages',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev' && !drafts) return;
        for (const file of globSync('src/authoring/workshop/*.astro')) {
          injectRoute({ pattern: `/workshop/${basename(file, '.astro')}`, entrypoint: `./${file.replaceAll('\\', '/')}`, prerender: true });
        }
      },
    },
  };
}
