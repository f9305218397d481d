/** The log of a build, from Astro's logger. */
import { stripVTControlCharacters } from 'node:util';

interface LogEvent {
  level: string;
  label: string | null;
  message: string;
}

interface OutputLogOptions {
  /** Called with each error, without colors. */
  onError: (message: string) => void;
}

/**
 * A destination for Astro's logger that passes errors on: Astro logs some, such as a broken reference, and continues.
 * It ignores warnings, which are about collections that may be empty; the check reports what a writer can fix.
 */
export default function outputLog({ onError }: OutputLogOptions): { write: (event: LogEvent) => void } {
  return {
    write: ({ level, label, message }) => {
      if (level === 'error')
        onError(`${label === null || label === 'SKIP_FORMAT' ? '' : `[${label}] `}${stripVTControlCharacters(message)}`);
    },
  };
}
