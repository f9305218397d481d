/** Shows on a terminal what a command is doing, on a single line. */
export interface Progress {
  show: (doing: string) => void;
  /** Removes the line, before anything else is printed. */
  clear: () => void;
}

/** The shortest time between lines, in milliseconds: printing thousands of them would take longer than the work. */
const interval = 100;

/** Shows nothing in a log or a pipe. */
export function createProgress(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
  now = () => performance.now(),
): Progress {
  let shown = '';
  let last = Number.NEGATIVE_INFINITY;
  const print = (line: string) => stream.isTTY && stream.write(`\r\u001B[K${line}`);
  return {
    show: (doing) => {
      const stage = (text: string) => text.replaceAll(/\d/g, '');
      // A new stage is shown at once, a new number only after the interval.
      if (stage(doing) === stage(shown) && now() - last < interval) return;
      [shown, last] = [doing, now()];
      print(`${doing} …`);
    },
    clear: () => {
      if (shown !== '') print('');
      shown = '';
    },
  };
}
