/**
 * All redirects: entries' aliases, `redirects.yaml`, and `/k/ID/`, including those of deleted entries. The local server, host
 * configurations, redirect pages and checks all use these rules.
 */
import type { RedirectData } from '#src/schemas/lists.ts';
import { allEntries, type Catalog, type Entry } from './catalog.ts';
import { normalizePath, permalink, searchPath, withoutFragment } from './paths.ts';
import { createRuleFinder, type RedirectRule, type RuleFinder } from './redirect-matching.ts';

/** An article's path in the old help center without its slug: the number alone identifies it. */
const numberedArticle = /^\/hc\/[a-z-]+\/articles\/[0-9]+\/?$/i;

/** All redirects of a catalog, each straight to its final target. Rules that loop are omitted. */
export function buildRedirects(catalog: Catalog): RedirectRule[] {
  const entries = allEntries(catalog);
  // For a deleted entry, redirects.yaml takes precedence over the redirect of its page.
  const rules = [
    ...entries.map(permalinkRule),
    ...entries.flatMap(aliasRules),
    ...catalog.redirects.map(listedRule),
    ...formerRules(catalog),
  ];
  const find = createRuleFinder(rules);
  return rules.flatMap((rule) => resolveRule(rule, find) ?? []);
}

function permalinkRule({ id, path }: Pick<Entry, 'id' | 'path'>): RedirectRule {
  return { from: permalink(id), matching: 'exact', to: path, reason: `The permanent address of ${id}.`, status: 302, query: 'keep' };
}

function aliasRules({ id, path, aliases }: Entry): RedirectRule[] {
  // Browsers never send a fragment, so an alias with one would redirect every visitor of its page.
  return aliases
    .filter((alias) => !alias.includes('#'))
    .map((alias) => {
      const matching = numberedArticle.test(alias) ? 'any-slug' : 'exact';
      return { from: alias, matching, to: path, reason: `An old address of ${id}.`, status: 301, query: 'drop' };
    });
}

function listedRule({ from, to, reason }: RedirectData): RedirectRule {
  const rule = from.endsWith('*') ? ({ from: from.slice(0, -1), matching: 'prefix' } as const) : ({ from, matching: 'exact' } as const);
  return { ...rule, ...(to === undefined ? { status: 410 } : { to, status: 301 }), reason, query: 'drop' };
}

/** Redirects a deleted entry's short link to its page, and from there to the page's own redirect or reason. */
function formerRules({ former, redirects }: Catalog): RedirectRule[] {
  const listed = new Set(redirects.map(({ from }) => normalizePath(from)));
  return Object.entries(former)
    .map(([id, path]) => permalinkRule({ id, path }))
    .filter(({ from }) => !listed.has(normalizePath(from)));
}

/** Follows a rule to its final target; undefined if it loops. */
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
