/** Which entries and known issues the panel shows first. Nothing of the host page leaves it: the rules are applied here. */
import type { WidgetData, WidgetEntry, WidgetIssue, WidgetRule } from '#src/domain/widget-contract.ts';

/** Where the widget stands. */
export interface Place {
  /** The path of the host page. */
  path: string;
  /** The words of the `context` attribute. */
  context: string;
}

/**
 * The entries that the rules suggest for a place. A rule fits by its path or by any of its words; an entry that more
 * of them speak for comes first, and of equals the one that stands first in the rules.
 */
export function suggestEntries({ rules, entries }: Pick<WidgetData, 'rules' | 'entries'>, place: Place, limit: number): WidgetEntry[] {
  const votes = new Map<string, number>();
  for (const rule of rules) {
    const weight = countMatches(rule, place);
    if (weight === 0) continue;
    for (const id of rule.entries) votes.set(id, (votes.get(id) ?? 0) + weight);
  }
  return [...votes]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => entries.filter((entry) => entry.id === id))
    .slice(0, limit);
}

/** Known issues, those that name the reader's platform first, those that name only others last. */
export function sortIssues(issues: WidgetIssue[], platform: string): WidgetIssue[] {
  const name = platform.trim().toLowerCase();
  const rank = ({ platforms }: WidgetIssue) => (name === '' || platforms.length === 0 ? 1 : platforms.includes(name) ? 0 : 2);
  return [...issues].sort((a, b) => rank(a) - rank(b));
}

function countMatches({ path, context = [] }: WidgetRule, place: Place): number {
  const words = normalize(place.context);
  const isOnPath =
    path !== undefined && (path.endsWith('*') ? place.path.startsWith(path.slice(0, -1)) : withSlash(place.path) === withSlash(path));
  return Number(isOnPath) + context.filter((word) => words.includes(normalize(word))).length;
}

/** Words between single blanks, so that a phrase can be looked up as a whole. */
function normalize(words: string): string {
  return ` ${words
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
    .join(' ')} `;
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
