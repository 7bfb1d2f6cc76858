/** What the index keeps of one carer: all that finding and judging them asks, read at one moment. */
import type { Id } from '#shared/language/ids.ts';
import type { Day } from '#shared/language/time.ts';
import type { Candidate } from '#shared/matching/schema.ts';
import type { WallSpan } from '#shared/matching/wall-spans.ts';
import type { MeansOfTravel } from '#shared/members/schema.ts';
import type { OptOut } from '#shared/shifts/opt-out.ts';
import type { CareKind } from '#shared/shifts/schema.ts';
import type { Place } from '#shared/shifts/travel.ts';

/** A shift they hold, in minutes since 1970 began, with the rest kept free for it; 0 to 0 is none. */
export interface HeldSpan extends Place {
  from: number;
  until: number;
  restFrom: number;
  restUntil: number;
}

/** Joined spans in order, their beginnings and ends side by side: a search reads a line or two of memory. */
export interface Spans {
  from: readonly number[];
  until: readonly number[];
}

export const spansOf = (spans: readonly WallSpan[]): Spans => ({
  from: spans.map(({ from }) => from),
  until: spans.map(({ until }) => until),
});

export const wallSpansOf = ({ from, until }: Spans): WallSpan[] =>
  from.map((start, at) => ({ from: start, until: until[at] as number }));

export interface CarerEntry extends Place, OptOut {
  carerId: Id<'member'>;
  /** As a holder may see them. */
  shown: Pick<Candidate, 'name' | 'area' | 'skills' | 'languagesSpoken' | 'interests' | 'checks'>;
  travelsBy: MeansOfTravel | null;
  bornOn: Day | null;
  startedOn: Day;
  likes: readonly string[];
  willNotDo: readonly string[];
  kindsNotDone: readonly CareKind[];
  furthestMiles: number | null;
  mostMinutes: number | null;
  guaranteedMinutes: number;
  /** Joined free time over the days of the index; null where they have not said. */
  free: Spans | null;
  /** In order of time, from four days before the index begins. */
  held: readonly HeldSpan[];
  /** When each of these begins and ends, side by side. */
  heldFrom: readonly number[];
  heldUntil: readonly number[];
  /** None of them is further from their home than this; infinite where the home is not known. */
  heldWithinMetres: number;
  /** Minutes by Monday. */
  weeks: ReadonlyMap<Day, number>;
  /** The most of these. */
  fullestWeek: number;
  /** Some rest is kept free beside what is held. */
  keepsRests: boolean;
  /** Number of the last day on which every check counts. */
  checksUntil: number;
  /** Visits in the year before, by holder. */
  times: ReadonlyMap<Id<'member'>, number>;
}
