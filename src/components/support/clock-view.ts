/** What the support clock computes with, and what it computes. */
import type { OpeningPolicy } from '#src/domain/opening-hours.ts';

/** What the dates are computed from, and how they are shown. */
export interface ClockView {
  policy: OpeningPolicy;
  /** The instant of the request, in milliseconds since the epoch. */
  at: number;
  /** The reader's zone, the policy's and UTC. */
  timeZones: string[];
  locale: string;
}

/** A goal of the result with its dates; none where it has no date. */
export interface DatedGoal {
  id: string;
  label: string;
  words: string;
  dates: number[];
}
