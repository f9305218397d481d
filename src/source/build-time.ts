import { readEnvironment, toView } from '#src/source/environment.ts';
import type { View } from '#src/domain/visibility.ts';

const startedAt = Date.now();

/** The options of this build, with AS_OF or the time at which the build started as its clock. `timeZone` is the site's. */
export function getView(timeZone: string): View {
  return toView(readEnvironment(process.env), timeZone, startedAt);
}
