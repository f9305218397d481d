/** Open work on the content: unconfirmed or ownerless entries, open questions, and what is due. */
import { allEntries, compareText, type Catalog } from './catalog.ts';
import { buildDue } from './due.ts';
import { markdownSection } from './markdown-section.ts';

/** The heading under which an entry lists its open questions. */
export const openQuestionsHeading = 'Not known yet';

/** The status of a catalog with drafts, by id. `days` is how far ahead to look for due dates. */
export function buildStatus(catalog: Catalog, now: number, days: number) {
  const entries = allEntries(catalog)
    .filter(({ state, sample }) => state !== 'expired' && !sample)
    .sort((a, b) => compareText(a.id, b.id));
  return {
    due: buildDue(catalog, now, days),
    drafts: entries.filter(({ state }) => state === 'draft'),
    unconfirmed: entries.filter(({ confirmation }) => confirmation === 'unconfirmed'),
    ownerless: entries.filter(({ owner }) => owner === undefined),
    // The Markdown under an entry's open-questions heading.
    questions: entries.flatMap((entry) => {
      const [heading = '', ...lines] = markdownSection(entry.body.text, openQuestionsHeading).split('\n');
      // Without such a heading, markdownSection returns the whole text.
      return /^#+ (.*)$/.exec(heading)?.[1]?.trim() === openQuestionsHeading ? [{ entry, text: lines.join('\n').trim() }] : [];
    }),
  };
}
