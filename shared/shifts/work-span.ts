/** Work as the rules of working time see it: a span, whoever it is for. */
import { type Day, dayAt, type Instant, timeAt } from '../language/time.ts';

export interface WorkSpan {
  startsAt: Instant;
  endsAt: Instant;
}

/** What the rules must know about the carer. */
export interface WorkingCarer {
  bornOn: Day | null;
  /** The carer’s own written choice to work more than 48 hours a week on average. */
  optedOut: boolean;
  /** The day they began here; their average is taken from that week on. */
  startedOn: Day;
}

/** "on 2026-11-24 at 18:00", by the clock of the wall. */
export const sayWhen = (at: Instant, zone: string): string => `on ${dayAt(at, zone)} at ${timeAt(at, zone)}`;
