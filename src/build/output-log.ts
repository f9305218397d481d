/** Where Astro logs while it builds the output. */

/** What Astro's logger hands on. */
interface LogEvent {
  level: string;
  label: string | null;
  message: string;
}

export interface OutputLogOptions {
  /** Is given each error, without its colors. */
  onError: (message: string) => void;
}

/**
 * A destination of Astro's logger that hands on errors: Astro logs some, such as a reference that leads nowhere, and
 * then builds on. Warnings are about collections that are rightly empty; the check has said what a writer can mend.
 */
export default function outputLog({ onError }: OutputLogOptions): { write: (event: LogEvent) => void } {
  return {
    write: ({ level, label, message }) => {
      if (level === 'error') onError(`${label === null || label === 'SKIP_FORMAT' ? '' : `[${label}] `}${stripColors(message)}`);
    },
  };
}

function stripColors(text: string): string {
  return text.replaceAll(/\u001b\[[0-9;]*m/g, '');
}
