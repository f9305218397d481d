import { defineConfig } from 'vitest/config';

/**
 * - `unit`: beside the code, no output needed
 * - `site`: reads built portals, over HTTP and in Chromium: that of an invented company, which it builds, and ours, which
 *   `npm test` has built into OUT_DIR
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/*.{site,browser}.test.ts'],
          // Pictures and commands take a second each, on a busy machine many.
          testTimeout: 60_000,
          // Modules have no state that tests could see of each other, so a worker loads each once: that saves a third of the time.
          isolate: false,
        },
      },
      {
        test: {
          name: 'site',
          include: ['src/**/*.{site,browser}.test.ts'],
          globalSetup: ['src/test/site/serve-portal.ts'],
          // Builds wait for each other.
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
