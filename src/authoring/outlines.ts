/** The initial bodies of new entries: the headings of their kind, and comments that say what belongs there. */
import type { ArticleKind } from '#src/schemas/article.ts';
import type { WrittenName } from '#src/schemas/kinds.ts';

type Outline = readonly (readonly [heading: string, hint: string])[];

const notKnown = ['Not known yet', 'What nobody could confirm. Remove this section if there is nothing.'] as const;

const articles: Record<ArticleKind, Outline> = {
  'how-to': [
    ['Before you start', 'What must be in place: roles, versions, files.'],
    ['Do the task', 'Name the task in this heading. Put the steps in <Steps>, one action per step.'],
    ['What happens next', 'How readers see that it worked, and what happens automatically.'],
    ['If it does not work', 'The next thing to try, and what to include in a ticket.'],
    notKnown,
  ],
  troubleshooting: [
    ['Cause', 'Why it happens.'],
    ['Resolution', 'Steps that fix it, the most likely first.'],
    ['If it still happens', 'What to include in a ticket.'],
    notKnown,
  ],
  integration: [
    ['Before you start', 'What must be in place on both sides.'],
    ['Connect the systems', 'Name the task in this heading. Use one heading for each side.'],
    ['What happens next', 'How readers see that it worked.'],
    ['If it does not work', 'The next thing to try, and what to include in a ticket.'],
    notKnown,
  ],
  reference: [
    ['What it covers', 'Name the subject in this heading. Tables are fine here.'],
    ['What to do next', 'Links to the tasks that need these facts.'],
    notKnown,
  ],
};

/** An article gets its headings from its article kind. */
const outlines: Record<WrittenName, { opening: string; sections: Outline }> = {
  announcements: {
    opening: 'What happened or will happen, and when.',
    sections: [['What changes for you', 'Who has to do what, and by when.'], notKnown],
  },
  releases: { opening: 'What readers should know before they update. The changes above are listed automatically.', sections: [] },
  knownIssues: {
    opening: 'What customers see, and where.',
    sections: [['What to do', 'What helps until it is fixed.'], notKnown],
  },
  docs: {
    opening: 'What this page describes, in one or two sentences.',
    sections: [
      ['What it shows', 'Name the screen or setting in this heading. Tables are fine here.'],
      ['Related tasks', 'Links to the articles that use it.'],
      notKnown,
    ],
  },
  articles: { opening: 'What readers will have done by the end, in one or two sentences.', sections: [] },
  faqs: { opening: 'The answer. Start with yes, no, or what to do.', sections: [] },
};

/** The body of a new entry, ending in a line break. */
export function outlineOf(collection: WrittenName, articleKind: ArticleKind | undefined): string {
  const { opening, sections } = outlines[collection];
  const all = collection === 'articles' && articleKind ? articles[articleKind] : sections;
  return `${[comment(opening), ...all.flatMap(([heading, hint]) => [`## ${heading}`, comment(hint)])].join('\n\n')}\n`;
}

function comment(text: string): string {
  return `{/* ${text} */}`;
}
