/** `npm run ledger`: adds what is newly published to the ledger. Exit 0 written or nothing new, 1 errors in the content, 2 refused. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { appendToLedger, describeAdded, formatLedger, ledgerRefusal } from '#src/authoring/ledger.ts';
import { checkContent } from '#src/checks/check-content.ts';
import { ledgerFile } from '#src/checks/ledger/read-ledger.ts';
import { InputError } from '#src/source/environment.ts';
import { formatReport } from '#src/checks/report.ts';
import { runCommand } from './command.ts';

await runCommand('npm run ledger', async (context) => {
  parseArgs({ options: {} });
  const { contentDir } = context.environment;
  const refusal = await ledgerRefusal(contentDir);
  if (refusal !== undefined) throw new InputError(refusal);
  const { findings, ledger } = await checkContent(context);
  if (!ledger) {
    console.log(`${formatReport(findings, contentDir)}\nFix the errors first: the ledger was not changed.`);
    return 1;
  }
  const path = join(contentDir, ledgerFile);
  const all = appendToLedger(ledger.noted, ledger.now);
  const text = formatLedger(all);
  if ((await readFile(path, 'utf8').catch(() => '')) === text) {
    console.log(`${path}: nothing new`);
    return 0;
  }
  // A name that starts with a dot is not content, and renaming keeps the old ledger intact until the new one is complete.
  const draft = join(contentDir, `.${ledgerFile}`);
  await writeFile(draft, text);
  await rename(draft, path);
  console.log(`${path}: ${describeAdded(ledger.noted, all) || 'rewritten'}`);
  return 0;
});
