/**
 * Where an address leads by given rules. Apart from the rules' making, since the 404 page matches them in the reader's
 * browser.
 */
import { normalizePath, withoutFragment } from './paths.ts';

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

/** A finder for many addresses. The rules are sorted once: exact ones count first, then those for any slug, then the longest prefix. */
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

export type RuleFinder = (path: string) => RedirectRule | undefined;

/** Finds the rule of a path rather than where it leads. */
export function createRuleFinder(rules: readonly RedirectRule[]): RuleFinder {
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
  return normalizePath(decodePath(path));
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
