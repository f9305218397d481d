/** Types of the support clock. */
import type { OpeningPolicy } from '#src/domain/opening-hours.ts';

/** What dates are computed from, and how they are shown. */
export interface ClockView {
  policy: OpeningPolicy;
  /** The instant of the request, in milliseconds since the epoch. */
  at: number;
  /** The reader's zone, the policy's and UTC. */
  timeZones: string[];
  locale: string;
}

/** A goal with its dates, if it has any. */
export interface DatedGoal {
  id: string;
  label: string;
  words: string;
  dates: number[];
}
