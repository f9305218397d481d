/** Selects entries and known issues for the panel. Runs in the browser, so that no data about the host page is sent. */
import type { WidgetData, WidgetEntry, WidgetIssue, WidgetRule } from '#src/domain/widget-contract.ts';

export interface PageContext {
  /** The path of the host page. */
  path: string;
  /** The `context` attribute. */
  context: string;
}

/**
 * The entries that the rules suggest for a page. A rule matches by its path or by any of its words; entries with the most
 * matches come first, otherwise in the rules' order.
 */
export function suggestEntries({ rules, entries }: Pick<WidgetData, 'rules' | 'entries'>, page: PageContext, limit: number): WidgetEntry[] {
  const votes = new Map<string, number>();
  for (const rule of rules) {
    const weight = countMatches(rule, page);
    if (weight === 0) continue;
    for (const id of rule.entries) votes.set(id, (votes.get(id) ?? 0) + weight);
  }
  return [...votes]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => entries.filter((entry) => entry.id === id))
    .slice(0, limit);
}

/** Sorts known issues: those on the reader's platform first, those only on others last. */
export function sortIssues(issues: WidgetIssue[], platform: string): WidgetIssue[] {
  const name = platform.trim().toLowerCase();
  const rank = ({ platforms }: WidgetIssue) => (name === '' || platforms.length === 0 ? 1 : platforms.includes(name) ? 0 : 2);
  return [...issues].sort((a, b) => rank(a) - rank(b));
}

function countMatches({ path, context = [] }: WidgetRule, page: PageContext): number {
  const words = normalize(page.context);
  const isOnPath =
    path !== undefined && (path.endsWith('*') ? page.path.startsWith(path.slice(0, -1)) : withSlash(page.path) === withSlash(path));
  return Number(isOnPath) + context.filter((word) => words.includes(normalize(word))).length;
}

/** Words separated and surrounded by single spaces, to search for whole phrases. */
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
