import type { Interface } from '#src/messages/languages.ts';

declare global {
  namespace App {
    /** The interface's words, for pages and components: `Astro.locals.t`. */
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface Locals extends Interface {}
  }
}
