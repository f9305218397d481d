/** `npm run ledger`: adds what is newly published to the ledger. Exit 0 written or nothing new, 1 errors in the content, 2 usage. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { appendToLedger, describeAdded, formatLedger } from '#src/authoring/ledger.ts';
import { checkContent } from '#src/checks/check-content.ts';
import { ledgerFile } from '#src/checks/ledger/read-ledger.ts';
import { formatText } from '#src/checks/report/text.ts';
import { readEnvironment } from '#src/source/environment.ts';

/** The exit status. What was asked for wrongly is told on stderr. */
async function main(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  try {
    parseArgs({ args, options: {} });
    const environment = readEnvironment(env);
    const { problems, ledger } = await checkContent({ environment, wallClock: Date.now() });
    if (!ledger) {
      console.log(`${formatText(problems)}\nNothing is added to the ledger while the content has errors.`);
      return 1;
    }
    const path = join(environment.contentDir, ledgerFile);
    const all = appendToLedger(ledger.noted, ledger.now);
    const text = formatLedger(all);
    if ((await readFile(path, 'utf8').catch(() => '')) === text) {
      console.log(`${path}: nothing new`);
      return 0;
    }
    // A name with a dot is no content, and a rename leaves the old ledger whole until the new one is.
    const draft = join(environment.contentDir, `.${ledgerFile}`);
    await writeFile(draft, text);
    await rename(draft, path);
    console.log(`${path}: ${describeAdded(ledger.noted, all) || 'written anew'}`);
    return 0;
  } catch (cause) {
    // Options and inputs that are wrong; anything else is a bug and keeps its stack.
    if (!(cause instanceof RangeError) && !(cause instanceof TypeError && 'code' in cause)) throw cause;
    console.error(`${cause.message}\nusage: npm run ledger`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2), process.env);
