/** A rule of the check, as the page of rules explains it. */

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
  beside?: Record<string, string>;
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
