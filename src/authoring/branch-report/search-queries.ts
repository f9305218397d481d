/** What a reader may type to find an entry, and how its place moved. */
import type { Entry } from '#src/domain/catalog.ts';
import type { SearchTest } from '#src/schemas/lists.ts';
import type { EntryDiff } from './compare-entries.ts';
import { rankOf, type SearchAnswer } from './search-ranks.ts';

/** Of each entry so many of its words are asked, so that a long list does not hold up the report. */
const mostOfEntry = 8;

/** An entry's own words: its title, its keywords, what readers see. */
function queriesOf(entry: Entry): string[] {
  const seen = entry.collection === 'articles' ? [...entry.symptoms, ...entry.errorTexts] : [];
  return [...new Set([entry.title, ...entry.keywords, ...seen.map((text) => text.replaceAll(/[`*_[\]]/g, ''))])];
}

/** The queries for what a branch adds or finds new words for: what else changes, the search tests watch. */
export function ownQueries(changes: readonly EntryDiff[]): { id: string; query: string }[] {
  return changes.flatMap(({ kind, entry, before }) => {
    if (kind === 'removed' || entry.state !== 'live') return [];
    const known = new Set(before ? queriesOf(before) : []);
    return queriesOf(entry)
      .filter((query) => !known.has(query))
      .slice(0, mostOfEntry)
      .map((query) => ({ id: entry.id, query }));
  });
}

export interface RankDiff {
  query: string;
  ids: string[];
  /** `undefined`: not found. */
  before: number | undefined;
  after: number | undefined;
  /** Whether the promise of the search tests holds, before and after. */
  holds: [before: boolean, after: boolean];
}

type Answers = ReadonlyMap<string, SearchAnswer>;

/** The search tests whose entry moved, or which pass or fail now and did not before. */
export function compareRanks(tests: readonly SearchTest[], before: Answers, after: Answers): RankDiff[] {
  return tests.flatMap((test) => {
    const change: RankDiff = {
      query: test.query,
      ids: test.expect,
      before: rankOf(test.expect, before.get(test.query)),
      after: rankOf(test.expect, after.get(test.query)),
      holds: [holds(test, before.get(test.query)), holds(test, after.get(test.query))],
    };
    return change.before === change.after && change.holds[0] === change.holds[1] ? [] : [change];
  });
}

/** Whether an answer is what a search test promises; one that expects nothing wants an honest end. */
export function holds({ expect, within }: SearchTest, answer: SearchAnswer | undefined): boolean {
  if (expect.length === 0) return answer?.state === 'weak' || answer?.state === 'none';
  return (rankOf(expect, answer) ?? Infinity) <= within;
}
