/** The log of a build, from Astro's logger. */
import { stripVTControlCharacters } from 'node:util';

interface LogEvent {
  level: string;
  label: string | null;
  message: string;
}

/**
 * A destination for Astro's logger that passes errors on, without colors: Astro logs some, such as a broken reference, and continues.
 * It ignores warnings, which are about collections that may be empty; the check reports what a writer can fix.
 */
export default function outputLog({ onError }: { onError: (message: string) => void }): { write: (event: LogEvent) => void } {
  return {
    write: ({ level, label, message }) => {
      if (level === 'error')
        onError(`${label === null || label === 'SKIP_FORMAT' ? '' : `[${label}] `}${stripVTControlCharacters(message)}`);
    },
  };
}
