/** Checks old addresses (aliases and redirects.yaml): each is unique, leads somewhere and does not shadow a page. */
import { compareText } from '#src/domain/catalog.ts';
import { normalizePath, withoutFragment } from '#src/domain/paths.ts';
import type { RedirectData } from '#src/schemas/lists.ts';
import { error, findRepeats, type Finding } from './findings.ts';
import type { Place } from '#src/source/places.ts';
import { checkLink } from './check-links.ts';
import { placeIn, type Facts } from './facts.ts';
import { suggestion } from './nearest.ts';
import type { LinkTargets } from './link-targets.ts';
import { decodeAddress } from '#src/schemas/formats.ts';

const file = 'redirects.yaml';

/** An old address that an entry or redirects.yaml claims. */
interface Claim {
  path: string;
  file: string;
  place: Place;
  /** Its index in redirects.yaml; missing for an alias. */
  index?: number;
}

export function checkRedirects(facts: Facts, targets: LinkTargets): Finding[] {
  const { redirects } = facts.content;
  const listed = redirects.map(({ from }, index): Claim => ({ path: from, file, place: placeIn(facts, file, [index, 'from']), index }));
  const aliases = facts.entries.flatMap((entry) =>
    entry.aliases.map((path, index): Claim => ({ path, file: entry.file, place: placeIn(facts, entry.file, ['aliases', index]) })),
  );
  const claims = [...aliases, ...listed].toSorted((a, b) => compareText(a.file, b.file));
  const find = createFinder(claims, redirects);
  return [
    ...claims.flatMap(checkForm),
    ...checkTwice(claims),
    ...checkInTheWay(claims, targets),
    ...redirects.flatMap((redirect, index) => checkTarget(redirect, index, find, facts, targets)),
    ...checkLoops(listed, redirects, find, targets),
  ];
}

function checkForm({ path, file: where, place, index }: Claim): Finding[] {
  const fail = (message: string) => [error(where, place, 'redirect', message)];
  const decoded = decodeAddress(path);
  if (/\p{Cc}|\\/u.test(decoded) || decoded.split('/').includes('..'))
    return fail(`"${path}" contains "..", a backslash or a control character`);
  if (index === undefined && path.includes('*'))
    return fail(`"${path}" contains "*", but an alias is a single path: put patterns in redirects.yaml`);
  if (index === undefined && path.includes('#'))
    return fail(`"${path}" contains an anchor, which browsers do not send: use the key "anchors"`);
  return [];
}

function checkTwice(claims: Claim[]): Finding[] {
  return (
    findRepeats(claims, ({ path }) => keyOf(path))
      // A file may list an old article's number with and without its slug, which is the same address.
      .filter(({ item, first }) => first.file !== item.file || normalizePath(first.path) === normalizePath(item.path))
      .map(({ item, first }) =>
        error(item.file, item.place, 'redirect', `"${item.path}" is already an old address in ${first.file}:${first.place.line}`),
      )
  );
}

function checkInTheWay(claims: Claim[], targets: LinkTargets): Finding[] {
  const pages = new Map([...targets.addresses.keys()].map((path) => [normalizePath(path), path]));
  const sorted = [...pages.keys()].toSorted();
  return claims.flatMap(({ path, file: where, place }) => {
    const prefix = path.endsWith('*') ? decodeAddress(path.slice(0, -1)).toLowerCase() : undefined;
    const covered = prefix === undefined ? normalizePath(decodeAddress(path)) : sorted.find((page) => `${page}/`.startsWith(prefix));
    const page = covered === undefined ? undefined : pages.get(covered);
    if (page === undefined) return [];
    const message =
      prefix === undefined ? `"${path}" is the address of an existing page, ${page}` : `"${path}" matches an existing page, ${page}`;
    return [error(where, place, 'redirect', message)];
  });
}

function checkTarget({ to }: RedirectData, index: number, find: Finder, facts: Facts, targets: LinkTargets): Finding[] {
  if (to === undefined) return [];
  const path = withoutFragment(to);
  const place = placeIn(facts, file, [index, 'to']);
  if (targets.addresses.has(path)) return checkLink(to, { file, place, from: 'live' }, targets);
  if (targets.isHeldBack(path) || find(path)) return [];
  const meant = targets.addresses.has(`${path}/`) ? ` (did you mean ${path}/?)` : suggestion(path, targets.pages);
  return [error(file, place, 'redirect', `"${path}" does not exist: redirect to a page${meant}`)];
}

/** Reports each loop once, on its first redirect. */
function checkLoops(listed: Claim[], redirects: RedirectData[], find: Finder, targets: LinkTargets): Finding[] {
  const reported = new Set<number>();
  return listed.flatMap((start) => {
    const way: number[] = [];
    for (let next: number | undefined = start.index; next !== undefined && !way.includes(next);) {
      way.push(next);
      const path: string = withoutFragment(redirects[next]?.to ?? '');
      next = path === '' || targets.addresses.has(path) ? undefined : find(path)?.index;
      // Only the loop itself is reported, not what leads into it.
      if (next !== start.index) continue;
      if (way.some((index) => reported.has(index))) return [];
      for (const index of way) reported.add(index);
      const circle = [...way.map((index) => redirects[index]?.from), start.path].join(' → ');
      return [error(file, start.place, 'redirect', `the redirect loops: ${circle}`)];
    }
    return [];
  });
}

type Finder = (path: string) => Claim | undefined;

function createFinder(claims: Claim[], redirects: RedirectData[]): Finder {
  const exact = new Map(claims.toReversed().map((claim) => [keyOf(claim.path), claim]));
  const prefixes = claims
    .filter(({ index }) => index !== undefined && redirects[index]?.from.endsWith('*') === true)
    .map((claim) => ({ claim, start: decodeAddress(claim.path.slice(0, -1)).toLowerCase() }))
    .toSorted((a, b) => b.start.length - a.start.length);
  return (path) =>
    exact.get(keyOf(path)) ?? prefixes.find(({ start }) => `${normalizePath(decodeAddress(path))}/`.startsWith(start))?.claim;
}

/** Addresses that are the same to a browser have the same key; for an old article, only the number counts. */
function keyOf(path: string): string {
  const plain = normalizePath(decodeAddress(withoutFragment(path)));
  return /^(\/hc\/[a-z-]+\/articles\/[0-9]+)(?:-[^/*]*)?$/.exec(plain)?.[1] ?? plain;
}
