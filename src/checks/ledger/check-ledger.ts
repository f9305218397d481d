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

/** Reports on what still exists: the entry, the list of downloads, or else the ledger. */
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
  const orKey = entry.collection === 'releases' ? ' or key' : '';
  const lostAnchor = (anchor: string) =>
    `the anchor "#${anchor}" was published on ${page} and is gone: name its heading${orKey} as before or write {#${anchor}} after it, or write into the front matter where it went: ${anchorLine(entry, anchor, 'NEW-ANCHOR')}, or if the whole page goes, delete it and write into redirects.yaml: ${goneLine(page)}`;
  return [
    ...lostAmong(paths, context).map((path) => fail(entry.file, 'ledger-page', lostPath(path, entry))),
    ...lostAnchors.map((anchor) => fail(entry.file, 'ledger-anchor', lostAnchor(anchor))),
  ];
}

/** The message for a lost address: a page moves with an alias, a question within its page with an anchor. */
function lostPath(path: string, entry: Entry): string {
  const { path: page, anchor: oldFragment } = splitPath(path);
  const now = splitPath(entry.path);
  const was = `${entry.id} was published at ${path}, which is gone: move the file back, and move it with \`npm run rename\`, which keeps its old address`;
  if (oldFragment === undefined)
    return `${was}, or write into its front matter: ${aliasLine(entry, path)}, or write into redirects.yaml why nothing is there: ${goneLine(path)}`;
  const line =
    now.path === page
      ? `this question: ${anchorLine(entry, oldFragment, now.anchor ?? '')}`
      : `a question that stays on ${page}: ${followedBy(oldFragment)}`;
  return `${was}, or write into the front matter of ${line}, or if the whole page went, write into redirects.yaml: ${goneLine(page)}`;
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
    const gone = goneLine(splitPath(last).anchor === undefined ? last : permalink(id));
    return [fail(stated.entry.file, 'ledger-id', hiddenAgain(stated.entry, last, gone))];
  }
  const heir = paths.map(coverage.entryAt).findLast((entry) => entry !== undefined);
  if (heir) {
    const message = `${last} was published with the id ${id}, which never changes: write "id: ${id}" again instead of "id: ${heir.id}", or lead it on in redirects.yaml: - { from: ${permalink(id)}, to: ${JSON.stringify(heir.path)}, reason: "Why it changed." }, or say there why it is gone: ${goneLine(permalink(id))}`;
    return [fail(heir.file, 'ledger-id', message)];
  }
  return lostAmong(paths, context).map((path) => {
    const { anchor } = splitPath(path);
    const next = anchor === undefined ? `entry that follows it: aliases: [${path}]` : `question that follows it: ${followedBy(anchor)}`;
    const gone = goneLine(anchor === undefined ? path : permalink(id));
    const message = `${path} was published (${id}) and is gone: put its file back, or write into the front matter of the ${next}, or write into redirects.yaml why it is gone: ${gone}`;
    return fail(ledgerFile, 'ledger-page', message);
  });
}

function hiddenAgain(entry: Entry, last: string, gone: string): string {
  const availability = availabilityOf(entry);
  const undo = {
    draft: 'leave "draft: true" out',
    sample: 'leave "sample: true" out',
    scheduled: 'set publishedOn and publishAt back to the past',
  }[availability as string];
  const state = availability === 'scheduled' ? 'scheduled' : `a ${availability}`;
  return `${entry.id} was published at ${last} and must not become ${state} again: ${undo ?? 'publish it again'}, or let it end with "expireAt", which keeps its page, or delete the file and write into redirects.yaml why: ${gone}`;
}

/** Reports a missing page that has no entry. */
function checkLostPage(page: string, facts: Facts): Finding[] {
  const madeOf = `${fileStemForPath(page) ?? ''}.yaml`;
  const version = idInCollection('downloads', madeOf);
  // A withdrawn release has its own finding.
  if (version !== undefined && isWithdrawn(version, facts)) return [];
  const message = `${page} was published and is gone: put back the file that it was made of${version === undefined ? '' : ` (${madeOf})`}, or write into redirects.yaml where it leads: - { from: ${page}, to: /NEW-PATH/, reason: "Why it moved." }, or why it is gone: ${goneLine(page)}`;
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
    const message = `${url} was published with the sha256 ${sha256} and has ${now.sha256} now: a published file never changes, so put the old one back and publish the new one under another version or name`;
    return [fail(file, 'ledger-file', message)];
  }
  const page = url.startsWith('/') ? url : download === undefined ? undefined : entryPath('downloads', download);
  if (page !== undefined && coverage.isDismissed(page)) return [];
  const gone = goneLine(page ?? entryPath('downloads', ''));
  const listed = source === undefined ? '' : ` and list it in ${source}`;
  const message = `${url} was published and is gone: put the file back${listed} with the sha256 ${sha256}, or write into redirects.yaml where it leads: ${gone.replace('gone: true', 'to: /NEW-PATH/').replace('went', 'moved')}, or why it is gone: ${gone}`;
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
    const message = `the ids of published feed items belong to ${old}, and url says ${host}: every subscriber would be shown every item again, so set url back`;
    return fail('site.yaml', 'ledger-feed', message);
  });
  const lost = items.flatMap(({ id, entry, item, itemHost }) => {
    const day = /:(\d{4}-\d{2}-\d{2})$/.exec(item)?.[1];
    const isThere = ledger.entries[id]?.feedItems.includes(item) === true;
    // A later update replaces an earlier one.
    if (itemHost !== host || isThere || day === undefined || (entry.updatedOn ?? '') > day) return [];
    const isIssue = entry.collection === 'knownIssues';
    if (isIssue && isWithdrawn(`${entry.product}/${entry.fixedIn ?? ''}`, facts)) return [];
    const fix = isIssue ? ' (if it told of the fix: set fixedIn and the releasedOn of its release back)' : '';
    const message = `subscribers were told of ${id} on ${day} (${item}), and that item is gone: write "updatedOn: ${day}" and "significance: major" again${fix}, or tell of a later change with a later updatedOn`;
    return [fail(entry.file, 'ledger-feed', message)];
  });
  return [...lost, ...moved];
}

/** The redirects.yaml line that says why an address is gone. */
function goneLine(path: string): string {
  return `- { from: ${plain(path)}, gone: true, reason: "Why it went." }`;
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
