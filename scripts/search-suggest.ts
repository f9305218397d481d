/**
 * `npm run search:suggest`: prints words that no synonym covers, and search tests that only texts answer. Exit 0 printed, 1 the
 * content has errors, 2 usage.
 */
import { parseArgs } from 'node:util';
import { requireIndex, withSearch } from '#src/authoring/search-tests/open-search.ts';
import { runSearchTests } from '#src/authoring/search-tests/rates.ts';
import { answeredByTextAlone, formatSuggestions, uncoveredWords } from '#src/authoring/search-tests/suggest.ts';
import { checkContent } from '#src/checks/check-content.ts';
import { formatReport } from '#src/checks/report.ts';
import { filterCatalog } from '#src/domain/build-catalog.ts';
import { runCommand } from './command.ts';

await runCommand('npm run search:suggest', async ({ environment, wallClock }) => {
  parseArgs({});
  const { findings, catalog } = await checkContent({ environment, wallClock });
  if (!catalog) {
    console.error(formatReport(findings, environment.contentDir));
    return 1;
  }
  requireIndex(environment.outDir);
  const shown = filterCatalog(catalog, { samples: false, drafts: false });
  const results = await withSearch(environment.outDir, (search) => runSearchTests(shown.searchTests, search));
  process.stdout.write(formatSuggestions(uncoveredWords(shown), answeredByTextAlone(results)));
  return 0;
});
