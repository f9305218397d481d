/** A place in a file; both count from 1, the column in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** Something that a person has to mend: where, what was found, what is allowed. */
export interface Problem extends Place {
  /** The file, relative to the content directory. */
  file: string;
  severity: 'error' | 'warning';
  /** A short name of the rule that found it. */
  rule: string;
  message: string;
}
