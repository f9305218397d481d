/** Content that was published and then changed, for tests of the ledger. */
import { join } from 'node:path';
import { formatLedger } from '#src/authoring/ledger.ts';
import { checkContent } from '#src/checks/check-content.ts';
import { formatText } from '#src/checks/report/text.ts';
import type { Ledger } from '#src/schemas/ledger.ts';
import { findings, now, withContent, type Files } from './content-directory.ts';

/** What `npm run ledger` would note of a content directory. */
export function ledgerOf(files: Files, asOf?: string): Promise<{ noted: Ledger; now: Ledger }> {
  return withContent(files, async (root) => {
    const environment = { contentDir: join(root, 'content'), publicDir: join(root, 'public'), asOf };
    const { problems, ledger } = await checkContent({ environment, wallClock: now });
    if (!ledger) throw new Error(formatText(problems));
    return ledger;
  });
}

/** The findings after `before` was published and `changes` were made; `null` deletes a file. */
export async function findingsAfter(before: Files, changes: Files, asOf?: string): Promise<string[]> {
  const ledger = formatLedger((await ledgerOf(before)).now);
  return findings({ 'ledger.json': ledger, ...before, ...changes }, asOf);
}
