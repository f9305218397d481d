/** Holds the content against the ledger: what was published is still there, leads on, or says why it is gone. */
import type { Entry } from '#src/domain/catalog.ts';
import { idInCollection, fileStemForPath } from '#src/domain/content-files.ts';
import { permalink, splitPath } from '#src/domain/paths.ts';
import type { Ledger, LedgerEntry } from '#src/schemas/ledger.ts';
import { error, type Finding } from '../findings.ts';
import { fileStart } from '#src/source/places.ts';
import { isBroken, type Facts } from '../facts.ts';
import type { LinkTargets } from '../link-targets.ts';
import { availabilityOf } from '../availability.ts';
import { checkLedgerFeedItems } from './check-feed-items.ts';
import { checkLedgerFiles } from './check-files.ts';
import { buildCoverage, isWithdrawn, type Coverage } from './coverage.ts';
import { aliasLine, anchorLine, goneLine } from './fixes.ts';
import type { Published } from './published.ts';
import { ledgerFile } from './read-ledger.ts';

/** Every break of the ledger. A finding stands on the entry if it is still there, else on the ledger. */
export function checkLedger(ledger: Ledger, published: Published, facts: Facts, targets: LinkTargets): Finding[] {
  // Without its redirects and topics nothing can be said of old addresses.
  if (isBroken(facts, 'redirects.yaml', 'faqs/topics.yaml', 'site.yaml')) return [];
  const coverage = buildCoverage(published, targets);
  return [
    ...Object.entries(ledger.entries).flatMap(([id, noted]) => {
      const entry = published.entries.get(id);
      return entry ? checkEntry(entry, noted, coverage, targets) : checkLostEntry(id, noted, facts, targets, coverage);
    }),
    ...checkPages(ledger.pages, facts, targets, coverage),
    ...checkLedgerFiles(ledger.files, published, facts, coverage),
    ...checkLedgerFeedItems(ledger.entries, published, facts),
  ];
}

/** An entry that is there: its former addresses lead to it, and its page has its anchors. */
function checkEntry(entry: Entry, { paths, anchors }: LedgerEntry, coverage: Coverage, targets: LinkTargets): Finding[] {
  const { path: page, anchor: fragment } = splitPath(entry.path);
  const lostPaths = paths
    .filter((path) => !coverage.isCovered(path) && !targets.isHeldBack(splitPath(path).path))
    .map((path) => lostPath(path, entry, fragment));
  const known = targets.anchorsOf(page);
  const lostAnchors = known === undefined ? [] : anchors.filter((anchor) => !known.has(anchor));
  return [
    ...lostPaths.map((message) => error(entry.file, fileStart, 'ledger-page', message)),
    ...lostAnchors.map((anchor) =>
      error(
        entry.file,
        fileStart,
        'ledger-anchor',
        `the anchor "#${anchor}" was published on ${page} and is gone: name its heading${entry.collection === 'releases' ? ' or key' : ''} as before, or write into the front matter where it went: ${anchorLine(entry, anchor, 'NEW-ANCHOR')}, or if the whole page goes, delete it and write into redirects.yaml: ${goneLine(page)}`,
      ),
    ),
  ];
}

/** A page moves with an alias; a question moves on its page with an anchor. */
function lostPath(path: string, entry: Entry, fragment: string | undefined): string {
  const { path: page, anchor: oldFragment } = splitPath(path);
  const was = `${entry.id} was published at ${path}, which is gone: move the file back`;
  if (oldFragment === undefined)
    return `${was}, or write into its front matter: ${aliasLine(entry, path)}, or write into redirects.yaml why nothing is there: ${goneLine(path)}`;
  const stays = splitPath(entry.path).path === page;
  return `${was}, or write into the front matter of ${stays ? 'this question' : `a question that stays on ${page}`}: ${stays ? anchorLine(entry, oldFragment, fragment ?? '') : `anchors: { ${oldFragment}: SLUG-OF-THAT-QUESTION }`}, or if the whole page went, write into redirects.yaml: ${goneLine(page)}`;
}

/** An entry whose id is nowhere, or stands on something that readers do not get. */
function checkLostEntry(id: string, { paths }: LedgerEntry, facts: Facts, targets: LinkTargets, coverage: Coverage): Finding[] {
  const stated = facts.ids.get(id);
  // A file that does not parse has findings of its own.
  if ((stated && !stated.entry) || facts.unknownIds.has(id.split('-')[0] ?? '')) return [];
  if (coverage.isDismissed(permalink(id))) return [];
  const last = paths.at(-1) ?? '';
  const gone = goneLine(splitPath(last).anchor === undefined ? last : permalink(id));
  if (stated?.entry) {
    const availability = availabilityOf(stated.entry);
    const undo = {
      draft: 'leave "draft: true" out',
      sample: 'leave "sample: true" out',
      scheduled: 'set publishedOn and publishAt back to the past',
    }[availability as string];
    return [
      error(
        stated.entry.file,
        fileStart,
        'ledger-id',
        `${id} was published at ${last} and must not become ${availability === 'scheduled' ? 'scheduled' : `a ${availability}`} again: ${undo ?? 'publish it again'}, or let it end with "expireAt", which keeps its page, or delete the file and write into redirects.yaml why: ${gone}`,
      ),
    ];
  }
  const lost = paths.filter((path) => !coverage.isCovered(path) && !targets.isHeldBack(splitPath(path).path));
  const heir = paths.map(coverage.entryAt).findLast((entry) => entry !== undefined);
  if (heir) {
    return [
      error(
        heir.file,
        fileStart,
        'ledger-id',
        `${last} was published with the id ${id}, which never changes: write "id: ${id}" again instead of "id: ${heir.id}", or lead it on in redirects.yaml: - { from: ${permalink(id)}, to: ${JSON.stringify(heir.path)}, reason: "Why it changed." }, or say there why it is gone: ${goneLine(permalink(id))}`,
      ),
    ];
  }
  return lost.map((path) => error(ledgerFile, fileStart, 'ledger-page', goneMessage(path, id)));
}

function goneMessage(path: string, id: string): string {
  const { anchor: fragment } = splitPath(path);
  const what = `${path} was published (${id}) and is gone: put its file back`;
  return fragment === undefined
    ? `${what}, or write into the front matter of the entry that follows it: aliases: [${path}], or write into redirects.yaml why it is gone: ${goneLine(path)}`
    : `${what}, or write into the front matter of the question that follows it: anchors: { ${fragment}: SLUG-OF-THAT-QUESTION }, or write into redirects.yaml why it is gone: ${goneLine(permalink(id))}`;
}

/** Pages that belong to no entry. */
function checkPages(pages: readonly string[], facts: Facts, targets: LinkTargets, coverage: Coverage): Finding[] {
  return pages
    .filter((page) => !coverage.isCovered(page) && !targets.isHeldBack(page))
    .flatMap((page) => {
      const madeOf = `${fileStemForPath(page) ?? ''}.yaml`;
      const version = idInCollection('downloads', madeOf);
      // What became of a release has a finding of its own.
      if (version !== undefined && isWithdrawn(version, facts)) return [];
      const file = version === undefined ? undefined : madeOf;
      return [
        error(
          file !== undefined && facts.files.has(file) ? file : ledgerFile,
          fileStart,
          'ledger-page',
          `${page} was published and is gone: put back the file that it was made of${file === undefined ? '' : ` (${file})`}, or write into redirects.yaml where it leads: - { from: ${page}, to: /NEW-PATH/, reason: "Why it moved." }, or why it is gone: ${goneLine(page)}`,
        ),
      ];
    });
}
