/** Checks a whole content directory without a build and reports all problems at once. */
import type { Catalog, Content } from '#src/domain/catalog.ts';
import type { Ledger } from '#src/schemas/ledger.ts';
import { faultError, hasErrors, sortFindings, type Finding } from './findings.ts';
import { checkAgainst } from './against.ts';
import type { Body } from './body/body.ts';
import { checkBody, checkBodyTargets, checkPageIds } from './check-bodies.ts';
import { checkCharacters, checkText } from './check-characters.ts';
import { checkConflicts } from './check-conflicts.ts';
import { checkDates } from './check-dates.ts';
import { checkDownloads } from './check-downloads.ts';
import { checkFiles } from './check-files.ts';
import { checkImage } from './check-images.ts';
import { checkInlineFields } from './check-inline.ts';
import { checkKnownIssues } from './check-known-issues.ts';
import { checkNames } from './check-names.ts';
import { checkPolicy } from './check-policy.ts';
import { checkRedirects } from './check-redirects.ts';
import { checkRequired } from './check-required.ts';
import { checkSchema } from './check-schema.ts';
import { checkSite } from './check-site.ts';
import { checkTexts } from './check-texts.ts';
import { checkUnfinished } from './check-unfinished.ts';
import type { Facts } from './facts.ts';
import { checkLedger } from './ledger/check-ledger.ts';
import { buildPublished, hashOthers } from './ledger/published.ts';
import { ledgerFile, readLedger } from './ledger/read-ledger.ts';
import { checkProse } from './prose/check-prose.ts';
import { readWords, wordsFile } from './prose/speller.ts';
import type { ReadContent } from '#src/source/read-content.ts';
import type { LinkTargets } from './link-targets.ts';
import { flatMapInSlices } from './slices.ts';
import { openWorkspace, type WorkspaceOptions } from './workspace.ts';

export interface CheckResult {
  /** All findings, sorted. */
  findings: Finding[];
  /** All valid content, including drafts and samples, even if other files are invalid; missing if the directory cannot be read. */
  catalog?: Catalog;
  /** The content that was read; missing if there is an error. */
  content?: Content;
  /** Whether there is a ledger; missing if the directory cannot be read. */
  hasLedger?: boolean;
  /** The recorded ledger and the current one; missing if there is an error. */
  ledger?: { noted: Ledger; now: Ledger };
}

export interface CheckOptions extends WorkspaceOptions {
  /** A git reference whose ids no other file may use. */
  against?: string | undefined;
  /** Called when every file has been read and each is valid, with the result if there are no other errors. */
  onRead?: (read: { content: Content; catalog: Catalog; noted: Ledger | undefined }) => void;
}

/**
 * Checks everything, including what SAMPLES and DRAFTS omit from a build. Never throws for invalid content; throws an InputError for an invalid reference.
 */
export async function checkContent({ environment, wallClock, against, onRead = () => undefined }: CheckOptions): Promise<CheckResult> {
  const { contentDir, publicDir } = environment;
  const { read, facts, bodies, publicFiles, targets } = await openWorkspace({ environment, wallClock });
  const findings = checkEach(read);
  if (read.faults.has('')) return { findings: sortFindings(findings) };
  const { ledger: noted, findings: inLedger } = readLedger(textOf(read, ledgerFile));
  if (!hasErrors([...findings, ...inLedger])) onRead({ content: facts.content, catalog: facts.catalog, noted });
  const inBranch = against === undefined ? [] : await checkAgainst(facts, textOf(read, ledgerFile), contentDir, against);
  const hashes = await hashOthers(facts, publicDir, publicFiles);
  const published = buildPublished(facts, wallClock, bodies, publicFiles, hashes);
  const { words, findings: inWords } = readWords(textOf(read, wordsFile) ?? '');
  const found = sortFindings([
    ...findings,
    ...(await checkTogether(facts, bodies, targets)),
    ...(await checkDownloads(facts, publicDir, publicFiles)),
    ...inBranch,
    ...inLedger,
    ...inWords,
    ...(await checkProse(facts, bodies, words)),
    ...(noted ? checkLedger(noted, published, facts, targets) : []),
  ]);
  return {
    findings: found,
    catalog: facts.catalog,
    hasLedger: textOf(read, ledgerFile) !== undefined,
    ...(!hasErrors(found) && { content: facts.content, ...(noted && { ledger: { noted, now: published.ledger } }) }),
  };
}

/** The text of a file that is not in a collection; undefined if it does not exist. */
function textOf({ others }: ReadContent, file: string): string | undefined {
  const text = others.get(file);
  return typeof text === 'string' ? text : undefined;
}

/** Checks each file on its own. */
function checkEach(read: ReadContent): Finding[] {
  const inOthers = [...read.others].flatMap(([file, content]) => {
    const isImage = typeof content !== 'string' || file.endsWith('.svg');
    if (isImage) return checkImage(file, content);
    // The ledger's own check says how to fix it.
    return [...(file === ledgerFile ? [] : checkConflicts(file, content)), ...checkText(file, content)];
  });
  return [
    ...[...read.faults].map(([file, fault]) => faultError(file, fault)),
    ...checkFiles(read.files),
    ...read.sources.flatMap((source) => {
      const conflicts = checkConflicts(source.file, source.text);
      return conflicts.length > 0 ? conflicts : [...checkSchema(source), ...checkCharacters(source), ...checkTexts(source)];
    }),
    ...inOthers,
  ];
}

/** Checks files against each other. */
async function checkTogether(facts: Facts, bodies: ReadonlyMap<string, Body>, targets: LinkTargets): Promise<Finding[]> {
  const entries = new Map(facts.entries.map((entry) => [entry.file, entry]));
  return [
    ...[checkRequired, checkNames, checkKnownIssues, checkDates, checkPolicy, checkSite].flatMap((check) => check(facts)),
    ...[checkInlineFields, checkRedirects].flatMap((check) => check(facts, targets)),
    ...checkPageIds(facts, bodies),
    ...(await flatMapInSlices(bodies.values(), (body) => [
      ...checkBody(body, entries.get(body.file)),
      ...checkBodyTargets(body, entries.get(body.file), facts, targets),
    ])),
    ...checkUnfinished(facts, bodies),
  ];
}
