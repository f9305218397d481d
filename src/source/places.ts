import { LineCounter } from 'yaml';

/** A position in a file. Both count from 1, the column in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

/** Why a file, or a part of it, cannot be read. The check reports it as an error. */
export interface Fault extends Place {
  rule: 'encoding' | 'file-missing' | 'file-unreadable' | 'front-matter' | 'limit' | 'yaml';
  message: string;
}

/** The position of a finding about a whole file. */
export const fileStart: Place = { line: 1, column: 1 };

/**
 * Converts offsets in a text to lines and columns. `start` is the position of its first character. The lines are counted only
 * once a place is asked for, since most texts have no findings.
 */
export function createLocator(text: string, start: Place = fileStart): (offset: number) => Place {
  let lines: LineCounter | undefined;
  return (offset) => {
    if (!lines) {
      lines = new LineCounter();
      lines.lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    }
    const { line, col } = lines.linePos(Math.max(0, offset));
    return { line: start.line + line - 1, column: line === 1 ? start.column + col - 1 : col };
  };
}
