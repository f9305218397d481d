import { readEnvironment, toView } from '#src/source/environment.ts';
import type { View } from '#src/domain/visibility.ts';

/** The one clock of a build: AS_OF, or the moment at which the build started. Read here and passed on. */
const startedAt = Date.now();

/** What this build shows, and when it is. `timeZone` is the site's. */
export function getView(timeZone: string): View {
  return toView(readEnvironment(process.env), timeZone, startedAt);
}
