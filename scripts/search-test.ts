/**
 * `npm run search:test [-- FILE]`: runs the tests of `search-tests.yaml`, or of another file in its format, against the built index.
 * Exit 0 all hold, 1 some fail or the content has errors, 2 usage.
 */
import { parseArgs } from 'node:util';
import { formatRates, failuresOf, runSearchTests } from '#src/authoring/search-tests/rates.ts';
import { requireIndex, withSearch } from '#src/authoring/search-tests/open-search.ts';
import { readSearchTests } from '#src/authoring/search-tests/read-search-tests.ts';
import { runCommand } from './command.ts';

await runCommand('npm run search:test [-- FILE]', async ({ environment }) => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const tests = await readSearchTests(environment.contentDir, positionals);
  requireIndex(environment.outDir);
  const results = await withSearch(environment.outDir, (search) => runSearchTests(tests, search));
  process.stdout.write(formatRates(results));
  return failuresOf(results).length === 0 ? 0 : 1;
});
