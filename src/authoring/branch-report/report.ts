/** The report of a branch, as Markdown for a pull request. Every text in it may be a stranger's. */
import { weightLimit } from '#src/build/audits/audit-weight.ts';
import type { Entry } from '#src/domain/catalog.ts';
import { formatSize } from '#src/domain/labels.ts';
import type { EntryDiff } from './compare-entries.ts';
import type { AddressAnswer, FeedDiff, FeedDiffs, FileDiff, PageSize, RedirectDiff } from './compare-outputs.ts';
import { bullets, code, count, plain, table } from './markdown.ts';
import type { RankDiff } from './search-queries.ts';

/** GitHub takes 65,536 characters in a comment; the workflow that posts this adds some. */
const longest = 60_000;

export interface Comparison {
  /** Remarks on how the comparison was made. */
  notes: string[];
  entries: EntryDiff[];
  /** What the old address of a moved or removed entry answers now. */
  answers: ReadonlyMap<string, AddressAnswer>;
  /** Data files that changed, below the content directory. */
  dataFiles: { file: string; details: string }[];
  /** Pages that change though their own source did not. */
  otherPages: string[];
  redirects: RedirectDiff[];
  lostAddresses: string[];
  lostAnchors: { address: string; anchors: string[] }[];
  feeds: FeedDiffs;
  files: FileDiff[];
  sizes: PageSize[];
  totals: { what: string; before: number; after: number }[];
  /** Missing where no browser could take them; the notes say why. */
  ranks?: { moved: RankDiff[]; own: { id: string; query: string; rank: number | undefined }[] };
}

/** The whole report, cut where it would not fit a comment. */
export function formatReport(comparison: Comparison): string {
  const sections: [title: string, body: string][] = [
    ['Pages', pagesSection(comparison)],
    ['Addresses', addressesSection(comparison)],
    ['What subscribers get', feedsSection(comparison.feeds)],
    ['Search', searchSection(comparison.ranks)],
    ['Files to download', filesSection(comparison.files)],
    ['Sizes', sizesSection(comparison)],
  ];
  const text = [
    `**${summaryOf(comparison)}**`,
    ...comparison.notes.map((note) => `> ${note}`),
    ...sections.filter(([, body]) => body !== '').flatMap(([title, body]) => [`## ${title}`, body]),
  ].join('\n\n');
  return text.length <= longest
    ? `${text}\n`
    : `${text.slice(0, text.lastIndexOf('\n', longest))}\n\n… cut: the report is too long for a comment.\n`;
}

/** `1 page added, 1 moved; subscribers get 3 items; 1 address is lost`. */
export function summaryOf({ entries, feeds, lostAddresses, lostAnchors }: Comparison): string {
  const of = (kind: EntryDiff['kind']) => entries.filter((change) => change.kind === kind && !change.moved).length;
  const moved = entries.filter((change) => change.moved).length;
  const pages = [
    [of('added'), 'added'],
    [of('changed'), 'changed'],
    [moved, 'moved'],
    [of('removed'), 'removed'],
  ].filter(([number]) => number !== 0);
  const [first, ...rest] = pages.map(([number, word]) => [Number(number), String(word)] as const);
  const told = first ? [`${count(first[0], 'entry', 'entries')} ${first[1]}`, ...rest.map((part) => part.join(' '))] : ['No entry changes'];
  const anchors = lostAnchors.reduce((sum, { anchors: all }) => sum + all.length, 0);
  return [
    told.join(', '),
    feeds.added.length === 0 ? 'subscribers are told nothing' : `subscribers get ${count(feeds.added.length, 'item')}`,
    ...(lostAddresses.length > 0 ? [`⚠ ${count(lostAddresses.length, 'address', 'addresses')} lost`] : []),
    ...(anchors > 0 ? [`⚠ ${count(anchors, 'anchor')} lost`] : []),
  ].join('; ');
}

function pagesSection({ entries, answers, dataFiles, otherPages }: Comparison): string {
  const added = entries
    .filter(({ kind }) => kind === 'added')
    .map(({ entry }) => `added ${named(entry)} at ${code(entry.path)}${stateOf(entry)}, from ${code(entry.file)}`);
  const moved = entries
    .filter((change) => change.moved)
    .map(
      ({ entry, before, details }) =>
        `moved ${named(entry)}: ${code(before?.path ?? '')} → ${code(entry.path)}; ${answerIn(answers, before?.path)}${detailsIn(details)}`,
    );
  const changed = entries
    .filter((change) => change.kind === 'changed' && !change.moved)
    .map(
      ({ entry, before, details }) =>
        `changed ${named(entry)}${before && before.state !== entry.state ? ` (${before.state} → ${entry.state})` : stateOf(entry)}${detailsIn(details)}`,
    );
  const removed = entries
    .filter(({ kind }) => kind === 'removed')
    .map(({ entry }) => `removed ${named(entry)}; ${answerIn(answers, entry.path)}`);
  const data = dataFiles.map(({ file, details }) => `changed ${code(file)}${details === '' ? '' : `: ${details}`}`);
  const lines = [...added, ...moved, ...changed, ...removed, ...data];
  const others =
    otherPages.length === 0
      ? []
      : [
          `<details><summary>${count(otherPages.length, 'other page')} that will look different: lists, neighbours and pages that show the same facts</summary>\n\n${bullets(otherPages.map(code), 40)}\n\n</details>`,
        ];
  return [...(lines.length === 0 ? [] : [bullets(lines, 100)]), ...others].join('\n\n');
}

function named({ id, title, sample }: Entry): string {
  return `**${id}** ${plain(title)}${sample ? ' (sample)' : ''}`;
}

function stateOf({ state, publishedOn, publishAt, expireAt }: Entry): string {
  if (state === 'scheduled') return `, which goes live on ${publishAt ?? publishedOn}`;
  if (state === 'draft') return ', a draft that readers do not get';
  return state === 'expired' ? `, which has ended on ${expireAt ?? ''}` : '';
}

function detailsIn(details: readonly string[]): string {
  return details.length === 0 ? '' : `: ${details.join('; ')}`;
}

function answerIn(answers: ReadonlyMap<string, AddressAnswer>, path: string | undefined): string {
  const answer = answers.get(path ?? '');
  switch (answer?.kind) {
    case 'redirect':
      return `its old address leads to ${code(answer.to)}`;
    case 'gone':
      return `its address says that it is gone: ${plain(answer.reason)}`;
    case 'page':
      return 'its page stays without it';
    default:
      return '⚠ **its old address answers nothing**';
  }
}

function addressesSection({ redirects, lostAddresses, lostAnchors }: Comparison): string {
  const to = (target: string | null | undefined) => (target === null ? 'gone' : code(target ?? ''));
  return bullets([
    ...lostAddresses.map((address) => `⚠ **lost** ${code(address)}: it answered, and answers nothing now`),
    ...lostAnchors.map(
      ({ address, anchors }) => `⚠ **lost** on ${code(address)}: ${anchors.map((anchor) => code(`#${anchor}`)).join(', ')}`,
    ),
    ...redirects.map(({ from, before, after }) => {
      if (before === undefined) return `new: ${code(from)} → ${to(after)}`;
      return after === undefined ? `removed: ${code(from)} → ${to(before)}` : `changed: ${code(from)} → ${to(after)}, was ${to(before)}`;
    }),
  ]);
}

function feedsSection({ added, removed, changed }: FeedDiffs): string {
  const line = (verb: string, { item, feeds }: FeedDiff) =>
    `${verb} ${plain(item.title)} in ${feeds.map(code).join(', ')} (${code(item.id)})`;
  return bullets([
    ...added.map((change) => line('**new**', change)),
    ...removed.map((change) => line('⚠ **gone from the feeds**:', change)),
    ...changed.map((change) => line('rewritten, and nobody is told again:', change)),
  ]);
}

function searchSection(ranks: Comparison['ranks']): string {
  if (!ranks) return '';
  const place = (rank: number | undefined) => (rank === undefined ? 'not found' : String(rank));
  const moved = table(
    ['Search test', 'Entry', 'Was', 'Is'],
    ranks.moved.map(({ query, ids, before, after, holds: [held, holds] }) => [
      code(query),
      ids.join(', ') || 'an honest end',
      place(before),
      `${place(after)}${held && !holds ? ' ⚠ **fails**' : !held && holds ? ' passes' : ''}`,
    ]),
  );
  const own = table(
    ['Its own words', 'Entry', 'Place'],
    ranks.own.map(({ id, query, rank }) => [code(query), id, rank !== undefined && rank <= 3 ? place(rank) : `⚠ ${place(rank)}`]),
  );
  return [...(moved === undefined ? [] : [moved]), ...(own === undefined ? [] : [own])].join('\n\n');
}

function filesSection(files: readonly FileDiff[]): string {
  const size = (bytes: number) => formatSize(bytes, 'en');
  return bullets(
    files.map(({ file, before, after }) => {
      if (!before) return `new: ${code(`/${file}`)}, ${size(after?.sizeBytes ?? 0)}, SHA-256 ${code(after?.sha256 ?? '')}`;
      return after
        ? `⚠ **changed under the same address**: ${code(`/${file}`)}; whoever has its hash will take it for forged`
        : `⚠ **removed**: ${code(`/${file}`)}`;
    }),
  );
}

function sizesSection({ sizes, totals }: Comparison): string {
  const bytes = (number: number) => number.toLocaleString('en');
  const pages = table(
    ['Page', 'Was, in bytes (brotli)', 'Is'],
    sizes.map(({ address, before, after }) => [
      code(address),
      before === undefined ? '' : bytes(before),
      `${bytes(after)}${after > weightLimit ? ` ⚠ over ${bytes(weightLimit)}` : ''}`,
    ]),
  );
  const whole = totals
    .filter(({ before, after }) => before !== after)
    .map(({ what, before, after }) => `${what}: ${bytes(before)} → ${bytes(after)} bytes`);
  return [...(pages === undefined ? [] : [pages]), ...(whole.length === 0 ? [] : [bullets(whole)])].join('\n\n');
}
