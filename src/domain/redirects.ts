/**
 * Where old and short addresses lead: entries' aliases, `redirects.yaml`, and `/k/ID/`. The local server, every host
 * configuration, the pages for hosts that know no redirects, and the checks all go by these rules.
 */
import { allEntries, type Catalog } from './catalog.ts';
import { comparablePath, permalink, searchPath, withoutFragment } from './paths.ts';

/**
 * - `exact`: the path itself, with or without its last slash
 * - `any-slug`: the path, also with a hyphen and any slug after it
 * - `prefix`: everything that begins with it
 */
export type RedirectMatching = 'exact' | 'any-slug' | 'prefix';

export interface RedirectRule {
  /** The old path as writers gave it; of a prefix, without its `*`. Compared in lower case and without the last slash. */
  from: string;
  matching: RedirectMatching;
  /** The page at the end of the way, with its fragment; none if the page is gone for good. */
  to?: string;
  /** Why the address changed or went. */
  reason: string;
  /**
   * 301 for old addresses: they never change their meaning, and search engines move what they know to the new one.
   * 302 for short ones: an entry may move, and a browser that remembered its last place would not learn of the new one.
   * 410 for pages that are gone.
   */
  status: 301 | 302 | 410;
  /** What becomes of the query: `search` hands the old search's words to the new one. */
  query: 'keep' | 'drop' | 'search';
}

export type RedirectMatch = Pick<RedirectRule, 'to' | 'reason' | 'status'> & { gone: boolean };

/** Finds where an address (a path, with its query if it has one) leads; undefined if no rule covers it. */
export type RedirectMatcher = (address: string) => RedirectMatch | undefined;

/** The address of an article in the old help center, without a slug: its number alone decides. */
const numberedArticle = /^\/hc\/[a-z-]+\/articles\/[0-9]+\/?$/i;

/** All redirects of a catalog, each leading straight to its end. A rule that only ever leads in a circle is left out. */
export function buildRedirects(catalog: Catalog): RedirectRule[] {
  const rules = [...permalinkRules(catalog), ...aliasRules(catalog), ...listedRules(catalog)];
  const find = createRuleFinder(rules);
  return rules.flatMap((rule) => resolveRule(rule, find) ?? []);
}

/** Finds where an address leads by the given rules: exact ones first, then any slug, then the longest prefix. */
export function matchRedirect(rules: readonly RedirectRule[], address: string): RedirectMatch | undefined {
  return createRedirectMatcher(rules)(address);
}

/** The same as `matchRedirect` for many addresses: the rules are sorted once. */
export function createRedirectMatcher(rules: readonly RedirectRule[]): RedirectMatcher {
  const find = createRuleFinder(rules);
  return (address) => {
    const [path = '', ...rest] = address.split('?');
    const rule = find(path);
    if (!rule) return undefined;
    const { to, reason, status } = rule;
    if (to === undefined) return { gone: true, reason, status };
    return { gone: false, to: withQuery(to, carriedQuery(rule, rest.join('?'))), reason, status };
  };
}

function permalinkRules(catalog: Catalog): RedirectRule[] {
  return allEntries(catalog).map(({ id, path }) => ({
    from: permalink(id),
    matching: 'exact',
    to: path,
    reason: `The permanent address of ${id}.`,
    status: 302,
    query: 'keep',
  }));
}

function aliasRules(catalog: Catalog): RedirectRule[] {
  return allEntries(catalog).flatMap(({ id, path, aliases }) =>
    // Browsers never send a fragment, so an alias with one could only take all of its page's visitors away.
    aliases
      .filter((alias) => !alias.includes('#'))
      .map((alias): RedirectRule => {
        const matching = numberedArticle.test(alias) ? 'any-slug' : 'exact';
        return { from: alias, matching, to: path, reason: `An old address of ${id}.`, status: 301, query: 'drop' };
      }),
  );
}

function listedRules(catalog: Catalog): RedirectRule[] {
  return catalog.redirects.map(({ from, to, reason }): RedirectRule => {
    const target = to === undefined ? {} : { to };
    const isPrefix = from.endsWith('*');
    return {
      from: isPrefix ? from.slice(0, -1) : from,
      matching: isPrefix ? 'prefix' : 'exact',
      ...target,
      reason,
      status: to === undefined ? 410 : 301,
      query: 'drop',
    };
  });
}

type RuleFinder = (path: string) => RedirectRule | undefined;

function createRuleFinder(rules: readonly RedirectRule[]): RuleFinder {
  const exact = new Map<string, RedirectRule>();
  const anySlug = new Map<string, RedirectRule>();
  // Of two rules for one path (which the check refuses) the first counts.
  for (const rule of rules) {
    const key = comparisonKey(rule.from);
    const keyed = rule.matching === 'any-slug' ? anySlug : exact;
    if (rule.matching !== 'prefix' && !keyed.has(key)) keyed.set(key, rule);
  }
  const prefixes = rules
    .filter((rule) => rule.matching === 'prefix')
    .map((rule) => ({ rule, start: decodePath(rule.from).toLowerCase() }))
    .sort((a, b) => b.start.length - a.start.length);
  return (path) => {
    const key = comparisonKey(path);
    const numbered = /^(.*\/[0-9]+)(?:-[^/]*)?$/.exec(key)?.[1];
    // The slash stands in for the one that the key lost: `/offers/` covers `/offers` too.
    return (
      exact.get(key) ??
      (numbered === undefined ? undefined : anySlug.get(numbered)) ??
      prefixes.find(({ start }) => `${key}/`.startsWith(start))?.rule
    );
  };
}

/** Follows a rule to its end; undefined if there is none. */
function resolveRule(rule: RedirectRule, find: RuleFinder): RedirectRule | undefined {
  const seen = new Set([rule]);
  let end = rule;
  let to = rule.to;
  while (to !== undefined) {
    const next = find(withoutFragment(to));
    if (!next) break;
    if (seen.has(next)) return undefined;
    seen.add(next);
    end = next;
    to = next.to === undefined ? undefined : withFragmentOf(next.to, to);
  }
  const { from, matching, query } = rule;
  if (to === undefined) return { from, matching, reason: end.reason, status: 410, query: 'drop' };
  const isOldSearch = query === 'drop' && withoutFragment(to) === searchPath;
  return { from, matching, to, reason: rule.reason, status: rule.status, query: isOldSearch ? 'search' : query };
}

function withFragmentOf(to: string, earlier: string): string {
  const at = earlier.indexOf('#');
  return at < 0 || to.includes('#') ? to : `${to}${earlier.slice(at)}`;
}

function carriedQuery({ query }: RedirectRule, given: string): string {
  if (query === 'keep') return given;
  const words = query === 'search' ? new URLSearchParams(given).get('query') : null;
  return words ? `q=${encodeURIComponent(words)}` : '';
}

function withQuery(to: string, query: string): string {
  if (query === '') return to;
  const path = withoutFragment(to);
  return `${path}?${query}${to.slice(path.length)}`;
}

function comparisonKey(path: string): string {
  return comparablePath(decodePath(path));
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
