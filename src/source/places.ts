/** A position in a file. Both count from 1, the column in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

/** The position of a finding about a whole file. */
export const fileStart: Place = { line: 1, column: 1 };

/** Converts offsets in a text to lines and columns. `start` is the position of its first character. */
export function createLocator(text: string, start: Place = fileStart): (offset: number) => Place {
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = offset - (lineStarts[low] ?? 0);
    return low === 0 ? { line: start.line, column: start.column + column } : { line: start.line + low, column: column + 1 };
  };
}
