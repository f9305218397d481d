/** Says on a terminal what a command is doing, on one line that the next one replaces. */
export interface Progress {
  show: (doing: string) => void;
  /** Takes the line away, before anything else is printed. */
  clear: () => void;
}

/** Lines come at most this often, in milliseconds: printing each of thousands would take longer than the work. */
const interval = 100;

/** Nothing is shown where nobody looks: in a log or a pipe. */
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
      // A new stage is shown at once, a new number in its time.
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
