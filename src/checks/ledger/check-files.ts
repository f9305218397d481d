/** Files that were published: they keep their address and their bytes. */
import { fileOf } from '#src/domain/content-files.ts';
import { entryPath } from '#src/domain/entry-pages.ts';
import type { Ledger } from '#src/schemas/ledger.ts';
import { error, type Finding } from '../findings.ts';
import { fileStart } from '#src/source/places.ts';
import { isBroken, type Facts } from '../facts.ts';
import { isWithdrawn, type Coverage } from './coverage.ts';
import { goneLine } from './fixes.ts';
import type { Published } from './published.ts';
import { ledgerFile } from './read-ledger.ts';

/** Files that are gone, or whose bytes have changed. */
export function checkLedgerFiles(files: Ledger['files'], { ledger }: Published, facts: Facts, coverage: Coverage): Finding[] {
  return Object.entries(files).flatMap(([url, { sha256, download }]) => {
    const now = ledger.files[url];
    if (now?.sha256 === sha256) return [];
    const source = download === undefined ? undefined : fileOf('downloads', download);
    if (source !== undefined && download !== undefined && (isBroken(facts, source) || isWithdrawn(download, facts))) return [];
    const file = source !== undefined && facts.files.has(source) ? source : ledgerFile;
    const fail = (message: string) => [error(file, fileStart, 'ledger-file', message)];
    if (now) {
      return fail(
        `${url} was published with the sha256 ${sha256} and has ${now.sha256} now: a published file never changes, so put the old one back and publish the new one under another version or name`,
      );
    }
    if (url.startsWith('/') ? coverage.isDismissed(url) : download !== undefined && coverage.isDismissed(entryPath('downloads', download)))
      return [];
    const gone = goneLine(url.startsWith('/') ? url : entryPath('downloads', download ?? ''));
    return fail(
      `${url} was published and is gone: put the file back${source === undefined ? '' : ` and list it in ${source}`} with the sha256 ${sha256}, or write into redirects.yaml where it leads: ${gone.replace('gone: true', 'to: /NEW-PATH/').replace('went', 'moved')}, or why it is gone: ${gone}`,
    );
  });
}
