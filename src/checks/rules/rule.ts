/** A rule of the check, as explained on the rules page, and helpers for its example. */

export interface RuleExample {
  /** The file, relative to the content directory. */
  file: string;
  /**
   * What `bad` and `good` contain: the text after the front matter (`body`), more lines of front matter (`keys`), or the
   * whole file (`file`). The rest of the file and of the content is valid.
   */
  shows: 'body' | 'keys' | 'file';
  bad: string;
  good: string;
  /** Other files that both versions of the example need. */
  beside?: Record<string, string> | undefined;
}

export interface Rule {
  /** Its findings are errors if this is missing; with `either`, the check decides for each finding. */
  severity?: 'warning' | 'either';
  /** What it requires, and why. */
  meaning: string;
  /** Missing if the rule can only be described, with `inWords`. */
  example?: RuleExample;
  inWords?: { bad: string; good: string };
}

const exampleOf = (shows: 'body' | 'keys') => (bad: string, good: string, beside?: Record<string, string>) =>
  ({ file: 'kb/an-article.mdx', shows, bad, good, beside }) satisfies RuleExample;

/** The body of an article. */
export const body = exampleOf('body');

/** Additional lines of an article’s front matter. */
export const keys = exampleOf('keys');

/** A whole file. */
export const file = (name: string, ...texts: Parameters<typeof body>): RuleExample => ({ ...body(...texts), file: name, shows: 'file' });

/** A complete written entry of any kind. */
export const entry = (id: string, more = '') =>
  `---\nid: ${id}\ntitle: An entry\nsummary: What it says.\npublishedOn: 2026-10-07\n${more}---\n\nText.\n`;

/** A complete article. */
export const article = (id: string) => entry(id, 'kind: how-to\naudience: [admin]\n');
