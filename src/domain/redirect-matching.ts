/** Matches paths against redirect rules. Separate from `redirects.ts` because the 404 page runs it in the browser. */
import { insertQuery, normalizePath } from './paths.ts';

export interface RedirectRule {
  /** The old path as written; for a prefix, without the `*`. Compared in lower case, without the trailing slash. */
  from: string;
  /**
   * - `exact`: the path itself, with or without a trailing slash
   * - `any-slug`: the path, optionally followed by a hyphen and any slug
   * - `prefix`: every path that starts with it
   */
  matching: 'exact' | 'any-slug' | 'prefix';
  /** The final target, with its fragment; undefined if the page is gone. */
  to?: string;
  /** Why the path changed or was removed. */
  reason: string;
  /**
   * 301 for old paths: permanent, so search engines move to the new path.
   * 302 for short links: an entry may move, so browsers must not cache the target.
   * 410 for pages that are gone.
   */
  status: 301 | 302 | 410;
  /** What happens to the query string: `search` passes the old search's `query` on as `q`. */
  query: 'keep' | 'drop' | 'search';
}

export type RedirectMatch = Pick<RedirectRule, 'to' | 'reason' | 'status'> & { gone: boolean };

/** Finds the target of a path with an optional query string; undefined if no rule matches. */
export type RedirectMatcher = (address: string) => RedirectMatch | undefined;

/** Precedence: exact rules, then any-slug rules, then the longest prefix. */
export function createRedirectMatcher(rules: readonly RedirectRule[]): RedirectMatcher {
  const find = createRuleFinder(rules);
  return (address) => {
    const [path = '', ...query] = address.split('?');
    const rule = find(path);
    if (!rule) return undefined;
    const { to, reason, status } = rule;
    return { reason, status, gone: to === undefined, ...(to !== undefined && { to: insertQuery(to, newQuery(rule, query.join('?'))) }) };
  };
}

export type RuleFinder = (path: string) => RedirectRule | undefined;

/** Finds the rule for a path rather than its target. */
export function createRuleFinder(rules: readonly RedirectRule[]): RuleFinder {
  const exact = new Map<string, RedirectRule>();
  const anySlug = new Map<string, RedirectRule>();
  // The first of two rules for one path wins; the check rejects such duplicates.
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
    // Restores the slash that the key lost, so that `/offers/` matches `/offers` too.
    return (
      exact.get(key) ??
      (numbered === undefined ? undefined : anySlug.get(numbered)) ??
      prefixes.find(({ start }) => `${key}/`.startsWith(start))?.rule
    );
  };
}

function newQuery({ query }: RedirectRule, given: string): string {
  if (query === 'keep') return given && `?${given}`;
  const words = query === 'search' ? new URLSearchParams(given).get('query') : null;
  return words ? `?q=${encodeURIComponent(words)}` : '';
}

function comparisonKey(path: string): string {
  return normalizePath(decodePath(path));
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
