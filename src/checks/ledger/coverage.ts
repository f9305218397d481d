/** Determines whether a published address still leads somewhere. */
import { filesOf } from '#src/domain/content-files.ts';
import { normalizePath, splitPath } from '#src/domain/paths.ts';
import { createRuleFinder } from '#src/domain/redirect-matching.ts';
import { buildRedirects } from '#src/domain/redirects.ts';
import { isBroken, type Facts } from '../facts.ts';
import type { LinkTargets } from '../link-targets.ts';
import { availabilityOf } from '../availability.ts';
import type { Published } from './published.ts';

export type Coverage = ReturnType<typeof buildCoverage>;

/** Uses only the redirects of published content: the alias of a draft does not redirect. */
export function buildCoverage({ catalog, entries, addresses }: Published, targets: LinkTargets) {
  const find = createRuleFinder(buildRedirects(catalog));
  const byPath = new Map([...entries.values()].map((entry) => [entry.path, entry]));
  const aliases = new Set([...entries.values()].flatMap((entry) => entry.aliases.map(normalizePath)));
  const isRedirected = (page: string) => {
    const rule = find(page);
    return rule !== undefined && (rule.to === undefined || addresses.has(splitPath(rule.to).path));
  };
  return {
    /** Whether an address exists, is redirected, or has a reason for being gone. */
    isCovered: (path: string) => {
      const { path: page, anchor: fragment } = splitPath(path);
      if (!addresses.has(page)) return isRedirected(page);
      return fragment === undefined || (targets.anchorsOf(page)?.has(fragment) ?? true);
    },
    /** Whether redirects.yaml covers an address, with a target or a reason why it is gone. */
    isDismissed: (path: string) => {
      const { path: page } = splitPath(path);
      return !addresses.has(page) && !aliases.has(normalizePath(page)) && isRedirected(page);
    },
    /** The entry that is now at an address. */
    entryAt: (path: string) => byPath.get(path),
  };
}

/** Whether the release of a version (`product/version`) exists but is unpublished or invalid, along with all that belongs to it. */
export function isWithdrawn(version: string, facts: Facts): boolean {
  if (isBroken(facts, ...filesOf('releases', version))) return true;
  const release = facts.entries.find(({ collection, slug }) => collection === 'releases' && slug === version);
  return release !== undefined && !['live', 'expired'].includes(availabilityOf(release));
}
