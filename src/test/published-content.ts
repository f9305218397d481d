/** Content that was published and then changed, for tests of the ledger. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { formatLedger } from '#src/authoring/ledger.ts';
import { checkContent } from '#src/checks/check-content.ts';
import { formatReport } from '#src/checks/report.ts';
import type { Ledger } from '#src/schemas/ledger.ts';
import { article, entry, findings, now, release, withContent, type Files } from './content-directory.ts';

const file = (text: string) => ({ text, sha256: createHash('sha256').update(text).digest('hex') });
export const [first, second] = [file('One.\n'), file('Two.\n')];
/** A data file that offers one file. */
export const download = ({ text, sha256 }: typeof first, url = '/files/demo/1.0.0/demo.txt') =>
  `artifacts:\n  - { fileName: demo.txt, kind: archive, os: any, architecture: any, url: "${url}", sizeBytes: ${text.length}, sha256: ${sha256} }\n`;
/** A known issue with more lines of front matter. */
export const issue = (more: string) => entry({ id: 'KI-0001', more: `product: demo\nseverity: low\n${more}` });
/** A release that fixes it. */
export const fixing = release({ more: '    fixes: [KI-0001]' });

/** One published thing of each sort. */
export const before: Files = {
  'kb/okta.md': article({ body: '## Set up\n\n### Verify\n\n#### Detail\n\nText.', more: 'updatedOn: 2026-11-10\nsignificance: major' }),
  'releases/demo/1.0.0.md': fixing,
  'downloads/demo/1.0.0.yaml': download(first),
  'public/files/demo/1.0.0/demo.txt': first.text,
  'public/widget/1.0.0/widget.js': first.text,
  'known-issues/blank.md': issue('fixedIn: 1.0.0'),
  'faqs/topics.yaml': '- { id: setup, name: Set-up }\n- { id: use, name: Use }\n',
  'faqs/setup/why.md': entry({ id: 'FAQ-0001' }),
  'faqs/setup/how.md': entry({ id: 'FAQ-0002' }),
};
/** The published article again, with more lines of front matter, another body or id. */
export const okta = (more = '', body = '## Set up\n\n### Verify\n\n#### Detail\n\nText.', id = 'KB-0001') =>
  article({ id, body, more: `updatedOn: 2026-11-10\nsignificance: major\n${more}` });

/** What `npm run ledger` would note of a content directory. */
export function ledgerOf(files: Files, asOf?: string): Promise<{ noted: Ledger; now: Ledger }> {
  return withContent(files, async (root) => {
    const environment = { contentDir: join(root, 'content'), publicDir: join(root, 'public'), asOf };
    const { findings, ledger } = await checkContent({ environment, wallClock: now });
    if (!ledger) throw new Error(formatReport(findings, environment.contentDir));
    return ledger;
  });
}

/** The findings after `before` was published and `changes` were made; `null` deletes a file. */
export async function findingsAfter(before: Files, changes: Files, asOf?: string): Promise<string[]> {
  const ledger = formatLedger((await ledgerOf(before)).now);
  return findings({ 'ledger.json': ledger, ...before, ...changes }, asOf);
}
