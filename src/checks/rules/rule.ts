/** A rule of the check, as the page of rules explains it, and how its example is written. */

export interface RuleExample {
  /** The file, below the content directory. */
  file: string;
  /**
   * What it says: of `body`, the text below the front matter; of `keys`, more lines of front matter; of `file`, all of it.
   * The rest of the file, and of the content, has no fault.
   */
  shows: 'body' | 'keys' | 'file';
  bad: string;
  good: string;
  /** What else has to be there for the rule to speak, on both sides. */
  beside?: Record<string, string> | undefined;
}

export interface Rule {
  /** Its findings are errors where this is missing; `either` leaves it to the check, finding by finding. */
  severity?: 'warning' | 'either';
  /** What it asks for, and why. */
  meaning: string;
  /** Missing where a text cannot show it, but words can. */
  example?: RuleExample;
  inWords?: { bad: string; good: string };
}

const exampleOf = (shows: 'body' | 'keys') => (bad: string, good: string, beside?: Record<string, string>) =>
  ({ file: 'kb/an-article.mdx', shows, bad, good, beside }) satisfies RuleExample;

/** The body of an article. */
export const body = exampleOf('body');

/** More lines of an article’s front matter. */
export const keys = exampleOf('keys');

/** A whole file. */
export const file = (name: string, ...texts: Parameters<typeof body>): RuleExample => ({ ...body(...texts), file: name, shows: 'file' });

/** A written entry of any kind, whole. */
export const entry = (id: string, more = '') =>
  `---\nid: ${id}\ntitle: An entry\nsummary: What it says.\npublishedOn: 2026-10-07\n${more}---\n\nText.\n`;

/** An article, whole. */
export const article = (id: string) => entry(id, 'kind: how-to\naudience: [admin]\n');
