/** Checks the content against the ledger: what was published still exists, redirects, or has a reason for being gone. */
import type { Entry } from '#src/domain/catalog.ts';
import { fileOf, fileStemForPath, idInCollection } from '#src/domain/content-files.ts';
import { entryPath } from '#src/domain/entry-pages.ts';
import { permalink, splitPath } from '#src/domain/paths.ts';
import type { Ledger, LedgerEntry } from '#src/schemas/ledger.ts';
import { fileStart } from '#src/source/places.ts';
import { availabilityOf } from '../availability.ts';
import { isBroken, type Facts } from '../facts.ts';
import { error, type Finding } from '../findings.ts';
import type { LinkTargets } from '../link-targets.ts';
import { nearest } from '../nearest.ts';
import { rulesPage } from '../report.ts';
import { buildCoverage, isWithdrawn, type Coverage } from './coverage.ts';
import type { Published } from './published.ts';
import { ledgerFile } from './read-ledger.ts';

/** What the ledger is compared with. */
interface Context {
  published: Published;
  facts: Facts;
  targets: LinkTargets;
  coverage: Coverage;
}

type LedgerRule = 'ledger-id' | 'ledger-page' | 'ledger-anchor' | 'ledger-feed' | 'ledger-file';

/** Reports on what still exists: the entry, the list of downloads, or else the ledger. The rules page has all the ways to fix it. */
const fail = (file: string, rule: LedgerRule, message: string) => error(file, fileStart, rule, message);

/** Finds every violation of the ledger. */
export function checkLedger(ledger: Ledger, published: Published, facts: Facts, targets: LinkTargets): Finding[] {
  // Old addresses cannot be checked without the site, redirects and topics.
  if (isBroken(facts, 'redirects.yaml', 'faqs/topics.yaml', 'site.yaml')) return [];
  const context: Context = { published, facts, targets, coverage: buildCoverage(published, targets) };
  return [
    ...Object.entries(ledger.entries).flatMap(([id, noted]) => {
      const entry = published.entries.get(id);
      return entry ? checkEntry(entry, noted, context) : checkLostEntry(id, noted, context);
    }),
    ...lostAmong(ledger.pages, context).flatMap((page) => checkLostPage(page, facts)),
    ...Object.entries(ledger.files).flatMap(([url, noted]) => checkFile(url, noted, context)),
    ...checkFeedItems(ledger.entries, context),
  ];
}

/** The addresses that lead nowhere, except because of an invalid file. */
function lostAmong(paths: readonly string[], { coverage, targets }: Context): string[] {
  return paths.filter((path) => !coverage.isCovered(path) && !targets.isHeldBack(splitPath(path).path));
}

/** Checks an entry that exists: its old addresses still work, and its page still has its anchors. */
function checkEntry(entry: Entry, { paths, anchors }: LedgerEntry, context: Context): Finding[] {
  const { path: page } = splitPath(entry.path);
  const known = context.targets.anchorsOf(page);
  const lostAnchors = known === undefined ? [] : anchors.filter((anchor) => !known.has(anchor));
  const lostAnchor = (anchor: string) =>
    `the anchor "#${anchor}" was published on ${page} and is gone: add ${anchorLine(entry, anchor, nearest(anchor, known ?? []) ?? 'NEW-ANCHOR')} to the front matter${otherWays('ledger-anchor')}`;
  return [
    ...lostAmong(paths, context).map((path) => fail(entry.file, 'ledger-page', lostPath(path, entry))),
    ...lostAnchors.map((anchor) => fail(entry.file, 'ledger-anchor', lostAnchor(anchor))),
  ];
}

/** The message for a lost address: a page moves with an alias, a question within its page with an anchor. */
function lostPath(path: string, entry: Entry): string {
  const { path: page, anchor: oldFragment } = splitPath(path);
  const now = splitPath(entry.path);
  const was = `${entry.id} was published at ${path}, which is gone`;
  if (oldFragment === undefined) return `${was}: add ${aliasLine(entry, path)} to its front matter${otherWays('ledger-page')}`;
  return now.path === page
    ? `${was}: add ${anchorLine(entry, oldFragment, now.anchor ?? '')} to its front matter${otherWays('ledger-page')}`
    : `${was}: add ${followedBy(oldFragment)} to a question that stays on ${page}${otherWays('ledger-page')}`;
}

/** Checks an entry whose id does not exist or belongs to an entry that readers do not see. */
function checkLostEntry(id: string, { paths }: LedgerEntry, context: Context): Finding[] {
  const { facts, coverage } = context;
  const stated = facts.ids.get(id);
  // An invalid file has its own findings.
  if ((stated && !stated.entry) || facts.unknownIds.has(id.split('-')[0] ?? '')) return [];
  if (coverage.isDismissed(permalink(id))) return [];
  const last = paths.at(-1) ?? '';
  if (stated?.entry) {
    return [fail(stated.entry.file, 'ledger-id', unpublishedMessage(stated.entry, last))];
  }
  const successor = paths.map(coverage.entryAt).findLast((entry) => entry !== undefined);
  if (successor) {
    const message = `${last} was published with the id ${id}, and ids never change: replace "id: ${successor.id}" with "id: ${id}"${otherWays('ledger-id')}`;
    return [fail(successor.file, 'ledger-id', message)];
  }
  return lostAmong(paths, context).map((path) => {
    const gone = goneLine(splitPath(path).anchor === undefined ? path : permalink(id));
    return fail(
      ledgerFile,
      'ledger-page',
      `${path} was published (${id}) and is gone: add ${gone} to redirects.yaml${otherWays('ledger-page')}`,
    );
  });
}

function unpublishedMessage(entry: Entry, last: string): string {
  const availability = availabilityOf(entry);
  const undo = {
    draft: 'remove "draft: true"',
    sample: 'remove "sample: true"',
    scheduled: 'change publishedOn and publishAt back',
  }[availability as string];
  const state = availability === 'scheduled' ? 'scheduled' : `a ${availability}`;
  return `${entry.id} was published at ${last} and cannot become ${state}: ${undo ?? 'publish it again'}${otherWays('ledger-id')}`;
}

/** Reports a missing page that has no entry. */
function checkLostPage(page: string, facts: Facts): Finding[] {
  const madeOf = `${fileStemForPath(page) ?? ''}.yaml`;
  const version = idInCollection('downloads', madeOf);
  // A withdrawn release has its own finding.
  if (version !== undefined && isWithdrawn(version, facts)) return [];
  const fix =
    version === undefined ? `add - { from: ${page}, to: /NEW-PATH/, reason: "Why it moved." } to redirects.yaml` : `restore ${madeOf}`;
  const message = `${page} was published and is gone: ${fix}${otherWays('ledger-page')}`;
  return [fail(version !== undefined && facts.files.has(madeOf) ? madeOf : ledgerFile, 'ledger-page', message)];
}

/** Checks whether a published file is missing or has changed. */
function checkFile(url: string, { sha256, download }: Ledger['files'][string], { published, facts, coverage }: Context): Finding[] {
  const now = published.ledger.files[url];
  if (now?.sha256 === sha256) return [];
  const source = download === undefined ? undefined : fileOf('downloads', download);
  if (source !== undefined && download !== undefined && (isBroken(facts, source) || isWithdrawn(download, facts))) return [];
  const file = source !== undefined && facts.files.has(source) ? source : ledgerFile;
  if (now) {
    const message = `${url} was published with the sha256 ${sha256} and now has ${now.sha256}: restore the old file, and publish the new one under another name`;
    return [fail(file, 'ledger-file', message)];
  }
  const page = url.startsWith('/') ? url : download === undefined ? undefined : entryPath('downloads', download);
  if (page !== undefined && coverage.isDismissed(page)) return [];
  const listed = source === undefined ? '' : ` and list it in ${source}`;
  const message = `${url} was published and is gone: restore the file with the sha256 ${sha256}${listed}${otherWays('ledger-file')}`;
  return [fail(file, 'ledger-file', message)];
}

/** Finds feed items missing from existing entries: an item whose id changes is shown to every subscriber again. */
function checkFeedItems(noted: Ledger['entries'], { published: { entries, ledger, catalog }, facts }: Context): Finding[] {
  const host = new URL(catalog.site.url).hostname;
  const items = Object.entries(noted).flatMap(([id, { feedItems }]) => {
    const entry = entries.get(id);
    return entry ? feedItems.map((item) => ({ id, entry, item, itemHost: /^tag:([^,]+),/.exec(item)?.[1] ?? '' })) : [];
  });
  // One finding per cause.
  const hosts = new Set(items.map(({ itemHost }) => itemHost).filter((itemHost) => itemHost !== host));
  const moved = [...hosts].map((old) => {
    const message = `the ids of published feed items use ${old}, but url uses ${host}: change url back, or subscribers get every item again`;
    return fail('site.yaml', 'ledger-feed', message);
  });
  const lost = items.flatMap(({ id, entry, item, itemHost }) => {
    const day = /:(\d{4}-\d{2}-\d{2})$/.exec(item)?.[1];
    const isThere = ledger.entries[id]?.feedItems.includes(item) === true;
    // A later update replaces an earlier one.
    if (itemHost !== host || isThere || day === undefined || (entry.updatedOn ?? '') > day) return [];
    const isIssue = entry.collection === 'knownIssues';
    if (isIssue && isWithdrawn(`${entry.product}/${entry.fixedIn ?? ''}`, facts)) return [];
    const fix = isIssue ? ', or, if it announced the fix, change fixedIn and the releasedOn of its release back' : '';
    const message = `subscribers were notified of ${id} on ${day} (${item}), but that feed item is gone: restore "updatedOn: ${day}" and "significance: major"${fix}${otherWays('ledger-feed')}`;
    return [fail(entry.file, 'ledger-feed', message)];
  });
  return [...lost, ...moved];
}

/** Points to the other ways to fix a break of the ledger. */
function otherWays(rule: LedgerRule): string {
  return `; for other ways, see ${rulesPage}#${rule}`;
}

/** The redirects.yaml line that says why an address is gone. */
function goneLine(path: string): string {
  return `- { from: ${plain(path)}, gone: true, reason: "Why it was removed." }`;
}

/** The front matter line with the entry's aliases and one more. */
function aliasLine({ aliases }: Entry, path: string): string {
  return `aliases: [${[...aliases, path].map(plain).join(', ')}]`;
}

/** The front matter line with the entry's renamed anchors and one more. */
function anchorLine({ anchors }: Entry, from: string, to: string): string {
  return `anchors: { ${[...Object.entries(anchors), [from, to]].map((pair) => pair.map(plain).join(': ')).join(', ')} }`;
}

function followedBy(anchor: string): string {
  return `anchors: { ${anchor}: SLUG-OF-THAT-QUESTION }`;
}

/** A text as YAML in brackets or braces, quoted if necessary. */
function plain(text: string): string {
  return /^[\w/.-]+$/.test(text) && !/^[\d.+-]+$/.test(text) ? text : JSON.stringify(text);
}
