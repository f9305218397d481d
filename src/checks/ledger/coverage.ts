/** Whether a published address still leads somewhere. */
import { filesOf } from '#src/domain/content-files.ts';
import { normalizePath, splitPath } from '#src/domain/paths.ts';
import { createRuleFinder } from '#src/domain/redirect-matching.ts';
import { buildRedirects } from '#src/domain/redirects.ts';
import { isBroken, type Facts } from '../facts.ts';
import type { LinkTargets } from '../link-targets.ts';
import { availabilityOf } from '../availability.ts';
import type { Published } from './published.ts';

export type Coverage = ReturnType<typeof buildCoverage>;

/** Reads the redirects of what is published: the alias of a draft redirects nobody. */
export function buildCoverage({ catalog, entries, addresses }: Published, targets: LinkTargets) {
  const find = createRuleFinder(buildRedirects(catalog));
  const byPath = new Map([...entries.values()].map((entry) => [entry.path, entry]));
  const aliases = new Set([...entries.values()].flatMap((entry) => entry.aliases.map(normalizePath)));
  const isRedirected = (page: string) => {
    const rule = find(page);
    return rule !== undefined && (rule.to === undefined || addresses.has(splitPath(rule.to).path));
  };
  return {
    /** Whether an address is there, is redirected, or says why it is gone. */
    isCovered: (path: string) => {
      const { path: page, anchor: fragment } = splitPath(path);
      if (!addresses.has(page)) return isRedirected(page);
      return fragment === undefined || (targets.anchorsOf(page)?.has(fragment) ?? true);
    },
    /** Whether redirects.yaml says what became of an address: where it leads, or why it is gone. */
    isDismissed: (path: string) => {
      const { path: page } = splitPath(path);
      return !addresses.has(page) && !aliases.has(normalizePath(page)) && isRedirected(page);
    },
    /** The entry that stands at an address now. */
    entryAt: (path: string) => byPath.get(path),
  };
}

/** Whether the release of a version (`product/version`) is there and not published, or does not parse: what belongs to it went with it. */
export function isWithdrawn(version: string, facts: Facts): boolean {
  if (isBroken(facts, ...filesOf('releases', version))) return true;
  const release = facts.entries.find(({ collection, slug }) => collection === 'releases' && slug === version);
  return release !== undefined && !['live', 'expired'].includes(availabilityOf(release));
}
