import { defineConfig } from 'vitest/config';

/**
 * - `unit`: beside the code, no output needed
 * - `site`: reads the built portal, over HTTP and in Chromium; `npm test` builds it first
 */
export default defineConfig({
  test: {
    projects: [
      {
        // Vite inlines stylesheets and resolves nothing else that unit tests need.
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/*.{site,browser}.test.ts'],
          // Pictures and commands take a second each, on a busy machine many.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['src/**/*.{site,browser}.test.ts'],
          globalSetup: ['src/test/site/serve-portal.ts'],
          // Builds wait for each other, on a busy machine for minutes.
          testTimeout: 240_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 30_000 } },
          // Two cores: more browsers at once only wait for each other.
          maxWorkers: 2,
        },
      },
    ],
  },
});
