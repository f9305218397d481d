/** Open work on the content: unconfirmed or ownerless entries, open questions, and what is due. */
import { allEntries, compareText, type Catalog, type Entry } from './catalog.ts';
import { buildDue, type DueList } from './due.ts';
import { markdownSection } from './markdown-section.ts';

/** The heading under which an entry lists its open questions. */
export const openQuestionsHeading = 'Not known yet';

export interface Status {
  /** Reviews, and what goes live or ends. */
  due: DueList;
  drafts: Entry[];
  /** Based on a source outside the organization. */
  unconfirmed: Entry[];
  ownerless: Entry[];
  /** The Markdown under an entry's open-questions heading. */
  questions: { entry: Entry; text: string }[];
}

/** The status of a catalog with drafts, by id. `days` is how far ahead to look for due dates. */
export function buildStatus(catalog: Catalog, now: number, days: number): Status {
  const entries = allEntries(catalog)
    .filter(({ state, sample }) => state !== 'expired' && !sample)
    .sort((a, b) => compareText(a.id, b.id));
  return {
    due: buildDue(catalog, now, days),
    drafts: entries.filter(({ state }) => state === 'draft'),
    unconfirmed: entries.filter(({ confirmation }) => confirmation === 'unconfirmed'),
    ownerless: entries.filter(({ owner }) => owner === undefined),
    questions: entries.flatMap((entry) => {
      const [heading = '', ...lines] = markdownSection(entry.body.text, openQuestionsHeading).split('\n');
      // Without such a heading, markdownSection returns the whole text.
      return /^#+ (.*)$/.exec(heading)?.[1]?.trim() === openQuestionsHeading ? [{ entry, text: lines.join('\n').trim() }] : [];
    }),
  };
}
