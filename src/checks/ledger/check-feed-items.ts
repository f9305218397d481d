/** Feed items that were published: an id that changes shows the item to every subscriber again. */
import type { Ledger } from '#src/schemas/ledger.ts';
import { error, type Finding } from '../findings.ts';
import { fileStart } from '#src/source/places.ts';
import type { Facts } from '../facts.ts';
import { isWithdrawn } from './coverage.ts';
import type { Published } from './published.ts';

/** Items that are gone from the entries that are there. */
export function checkLedgerFeedItems(noted: Ledger['entries'], { entries, ledger, catalog }: Published, facts: Facts): Finding[] {
  const host = new URL(catalog.site.url).hostname;
  const hosts = new Set<string>();
  const findings = Object.entries(noted).flatMap(([id, { feedItems }]) => {
    const entry = entries.get(id);
    const now = ledger.entries[id]?.feedItems ?? [];
    if (!entry) return [];
    return feedItems.flatMap((item) => {
      const itemHost = /^tag:([^,]+),/.exec(item)?.[1] ?? '';
      if (itemHost !== host) hosts.add(itemHost);
      const day = /:(\d{4}-\d{2}-\d{2})$/.exec(item)?.[1];
      // A later update takes the place of an earlier one.
      if (itemHost !== host || now.includes(item) || day === undefined || (entry.updatedOn ?? '') > day) return [];
      if (entry.collection === 'knownIssues' && isWithdrawn(`${entry.product}/${entry.fixedIn ?? ''}`, facts)) return [];
      const fix = entry.collection === 'knownIssues' ? ' (if it told of the fix: set fixedIn and the releasedOn of its release back)' : '';
      return [
        error(
          entry.file,
          fileStart,
          'ledger-feed',
          `subscribers were told of ${id} on ${day} (${item}), and that item is gone: write "updatedOn: ${day}" and "significance: major" again${fix}, or tell of a later change with a later updatedOn`,
        ),
      ];
    });
  });
  // One cause, one finding.
  const moved = [...hosts].map((old) =>
    error(
      'site.yaml',
      fileStart,
      'ledger-feed',
      `the ids of published feed items belong to ${old}, and url says ${host}: every subscriber would be shown every item again, so set url back`,
    ),
  );
  return [...findings, ...moved];
}
