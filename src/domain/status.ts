/** What is open in the content: what nobody has confirmed, keeps or knows, and what is due. */
import { allEntries, compareText, type Catalog, type Entry } from './catalog.ts';
import { buildDue, type DueList } from './due.ts';
import { markdownSection } from './markdown-section.ts';

/** The heading under which an entry says what its sources leave open. */
export const openQuestionsHeading = 'Not known yet';

export interface Status {
  /** Reviews, and what goes live or ends. */
  due: DueList;
  drafts: Entry[];
  /** Rests on a source that is not the organization's own. */
  unconfirmed: Entry[];
  /** Nobody keeps it true. */
  ownerless: Entry[];
  /** What an entry leaves open, as the Markdown below its heading. */
  questions: { entry: Entry; text: string }[];
}

/** The status of a view with drafts, in the order of ids. `days` is how far it looks ahead. */
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
      // Where no heading says it, the section is the whole text.
      return /^#+ (.*)$/.exec(heading)?.[1]?.trim() === openQuestionsHeading ? [{ entry, text: lines.join('\n').trim() }] : [];
    }),
  };
}
