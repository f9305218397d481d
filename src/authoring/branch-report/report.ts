/** The report of a branch, as Markdown for a pull request. Any text in it may come from a stranger. */
import { weightLimit } from '#src/build/audits/audit-weight.ts';
import type { Entry } from '#src/domain/catalog.ts';
import { formatSize } from '#src/domain/labels.ts';
import type { AddressAnswer, compareSnapshots, FeedDiff, FeedDiffs } from './compare.ts';
import type { EntryDiff } from './compare-entries.ts';
import { bullets, code, count, paragraphs, plain, table } from './markdown.ts';
import type { SearchRanks } from './search-ranks.ts';

/** GitHub allows 65,536 characters in a comment; the workflow that posts this adds some. */
const longest = 60_000;

export type Comparison = ReturnType<typeof compareSnapshots> & {
  /** Notes on how the comparison was made. */
  notes: string[];
  /** Missing if there was no browser to get them; the notes say why. */
  ranks?: SearchRanks;
};

/** The whole report, truncated if it would not fit in a comment. */
export function formatReport(comparison: Comparison): string {
  const sections: [title: string, body: string][] = [
    ['Pages', pagesSection(comparison)],
    ['Addresses', addressesSection(comparison)],
    ['What subscribers get', feedsSection(comparison.feeds)],
    ['Search', searchSection(comparison.ranks)],
    ['Files to download', filesSection(comparison.files)],
    ['Sizes', sizesSection(comparison)],
  ];
  const text = paragraphs(
    `**${summaryOf(comparison)}**`,
    ...comparison.notes.map((note) => `> ${note}`),
    ...sections.map(([title, body]) => (body === '' ? '' : paragraphs(`## ${title}`, body))),
  );
  return text.length <= longest
    ? `${text}\n`
    : `${text.slice(0, text.lastIndexOf('\n', longest))}\n\n… The report was cut because it is too long for a comment.\n`;
}

/** `1 entry added, 1 moved; subscribers get 3 items; ⚠ 1 address lost`. */
function summaryOf({ entries, feeds, lostAddresses, lostAnchors }: Comparison): string {
  const counts = (['added', 'changed', 'moved', 'removed'] as const)
    .map((kind) => ({ kind, number: entries.filter((change) => change.kind === kind).length }))
    .filter(({ number }) => number > 0)
    .map(({ kind, number }, index) => `${index === 0 ? count(number, 'entry', 'entries') : number} ${kind}`);
  const anchors = lostAnchors.reduce((sum, { anchors: all }) => sum + all.length, 0);
  return [
    counts.join(', ') || 'No entries change',
    feeds.added.length === 0 ? 'subscribers get nothing' : `subscribers get ${count(feeds.added.length, 'item')}`,
    ...(lostAddresses.length > 0 ? [`⚠ ${count(lostAddresses.length, 'address', 'addresses')} lost`] : []),
    ...(anchors > 0 ? [`⚠ ${count(anchors, 'anchor')} lost`] : []),
  ].join('; ');
}

function pagesSection({ entries, answers, dataFiles, otherPages }: Comparison): string {
  const answerTo = (path = '') => answerIn(answers.get(path));
  const lineOf: Record<EntryDiff['kind'], (change: EntryDiff) => string> = {
    added: ({ entry }) => `added ${named(entry)} at ${code(entry.path)}${stateOf(entry)}, from ${code(entry.file)}`,
    moved: ({ entry, before, details }) =>
      `moved ${named(entry)}: ${code(before?.path ?? '')} → ${code(entry.path)}; ${answerTo(before?.path)}${detailsIn(details)}`,
    changed: ({ entry, before, details }) =>
      `changed ${named(entry)}${before && before.state !== entry.state ? ` (${before.state} → ${entry.state})` : stateOf(entry)}${detailsIn(details)}`,
    removed: ({ entry }) => `removed ${named(entry)}; ${answerTo(entry.path)}`,
  };
  const lines = [
    ...Object.entries(lineOf).flatMap(([kind, line]) => entries.filter((change) => change.kind === kind).map(line)),
    ...dataFiles.map(({ file, details }) => `changed ${code(file)}: ${details}`),
  ];
  const others = `<details><summary>${count(otherPages.length, 'other page')} will look different: lists, neighbors and pages that show the same facts</summary>\n\n${bullets(otherPages.map(code), 40)}\n\n</details>`;
  return paragraphs(bullets(lines, 100), otherPages.length === 0 ? '' : others);
}

function named({ id, title, sample }: Entry): string {
  return `**${id}** ${plain(title)}${sample ? ' (sample)' : ''}`;
}

function stateOf({ state, publishedOn, publishAt, expireAt }: Entry): string {
  if (state === 'scheduled') return `, goes live on ${publishAt ?? publishedOn}`;
  if (state === 'draft') return ', a draft that readers do not see';
  return state === 'expired' ? `, ended on ${expireAt ?? ''}` : '';
}

function detailsIn(details: readonly string[]): string {
  return details.length === 0 ? '' : `: ${details.join('; ')}`;
}

function answerIn(answer: AddressAnswer | undefined): string {
  if (answer?.kind === 'redirect') return `its old address leads to ${code(answer.to)}`;
  if (answer?.kind === 'gone') return `its old address says that it is gone: ${plain(answer.reason)}`;
  return answer?.kind === 'page' ? 'the page stays, without it' : '⚠ **its old address no longer works**';
}

function addressesSection({ redirects, lostAddresses, lostAnchors }: Comparison): string {
  const to = (target: string | null | undefined) => (target === null ? 'gone' : code(target ?? ''));
  return bullets([
    ...lostAddresses.map((address) => `⚠ **lost** ${code(address)}: it worked before and no longer does`),
    ...lostAnchors.map(
      ({ address, anchors }) => `⚠ **lost** on ${code(address)}: ${anchors.map((anchor) => code(`#${anchor}`)).join(', ')}`,
    ),
    ...redirects.map(({ key, before, after }) => {
      if (before === undefined) return `new: ${code(key)} → ${to(after)}`;
      return after === undefined ? `removed: ${code(key)} → ${to(before)}` : `changed: ${code(key)} → ${to(after)}, was ${to(before)}`;
    }),
  ]);
}

function feedsSection({ added, removed, changed }: FeedDiffs): string {
  const line = (verb: string, { item, feeds }: FeedDiff) =>
    `${verb} ${plain(item.title)} in ${feeds.map(code).join(', ')} (${code(item.id)})`;
  return bullets([
    ...added.map((change) => line('**new**', change)),
    ...removed.map((change) => line('⚠ **removed from the feeds**:', change)),
    ...changed.map((change) => line('rewritten, without a new notification:', change)),
  ]);
}

function searchSection(ranks: Comparison['ranks']): string {
  if (!ranks) return '';
  const place = (rank: number | undefined) => (rank === undefined ? 'not found' : String(rank));
  const moved = table(
    ['Search test', 'Entry', 'Before', 'Now'],
    ranks.moved.map(({ query, ids, before, after, holds: [held, holds] }) => [
      code(query),
      ids.join(', ') || 'no result expected',
      place(before),
      `${place(after)}${held && !holds ? ' ⚠ **fails**' : !held && holds ? ' passes' : ''}`,
    ]),
  );
  const own = table(
    ['Its own words', 'Entry', 'Rank'],
    ranks.own.map(({ id, query, rank }) => [code(query), id, rank !== undefined && rank <= 3 ? place(rank) : `⚠ ${place(rank)}`]),
  );
  return paragraphs(moved, own);
}

function filesSection(files: Comparison['files']): string {
  return bullets(
    files.map(({ key, before, after }) => {
      const file = code(`/${key}`);
      if (!after) return `⚠ **removed**: ${file}`;
      return before
        ? `⚠ **changed at the same address**: ${file}; anyone who verifies it with the old hash will think that it was tampered with`
        : `new: ${file}, ${formatSize(after.sizeBytes, 'en')}, SHA-256 ${code(after.sha256)}`;
    }),
  );
}

function sizesSection({ sizes, totals }: Comparison): string {
  const bytes = (number: number) => number.toLocaleString('en');
  const pages = table(
    ['Page', 'Before, in bytes (Brotli)', 'Now'],
    sizes.map(({ address, before, after }) => [
      code(address),
      before === undefined ? '' : bytes(before),
      `${bytes(after)}${after > weightLimit ? ` ⚠ over ${bytes(weightLimit)}` : ''}`,
    ]),
  );
  const whole = totals
    .filter(({ before, after }) => before !== after)
    .map(({ what, before, after }) => `${what}: ${bytes(before)} → ${bytes(after)} bytes`);
  return paragraphs(pages, bullets(whole));
}
