/**
 * A figure that law or policy changes from time to time, as dated rows. Each row holds from its day until
 * the day before the next; every row says where it was read and when a person must look again.
 */
import { dayNumber, dayOfNumber } from '../language/calendar-days.ts';
import type { Day } from '../language/time.ts';

export type RateUnit =
  | 'pence-per-hour'
  | 'pence-per-week'
  | 'pence-per-mile'
  | 'basis-points'
  | 'minutes'
  | 'days'
  | 'weeks'
  | 'years'
  | 'minute-of-day'
  | 'metres-per-hour'
  | 'percent';

/** `read`: seen in the named source. `inferred`: best knowledge, to be looked up. */
export type Verified = 'read' | 'inferred';

export interface RateRow {
  readonly id: string;
  readonly value: number;
  readonly unit: RateUnit;
  readonly fromOn: Day;
  /** The last day it holds; null while no later row is known. */
  readonly untilOn: Day | null;
  readonly source: string;
  readonly verified: Verified;
  readonly checkedOn: Day;
  readonly reviewBy: Day | null;
}

export interface Series {
  readonly id: string;
  readonly rows: readonly RateRow[];
}

interface About {
  source: string;
  verified?: Verified;
  reviewBy?: string;
}
type Given = readonly [fromOn: string, value: number, different?: Partial<About>];

const checkedOn = '2026-11-22' as Day;

/** @param given rows in order of their first day; a row may name its own source. */
export const series = (id: string, unit: RateUnit, about: About, given: readonly Given[]): Series => {
  const rows = given.map(([fromOn, value, different], place): RateRow => {
    const next = given[place + 1]?.[0];
    const said = { ...about, ...different };
    return {
      id: given.length === 1 ? id : `${id}.${fromOn.slice(0, 7)}`,
      value,
      unit,
      fromOn: fromOn as Day,
      untilOn: next ? dayOfNumber(dayNumber(next as Day) - 1) : null,
      source: said.source,
      verified: said.verified ?? 'read',
      checkedOn,
      reviewBy: next ? null : ((said.reviewBy as Day | undefined) ?? null),
    };
  });
  return { id, rows };
};

/** The row that holds on a day, or null before the first. */
export const rateIfKnown = (known: Series, onDay: Day): RateRow | null => {
  for (let place = known.rows.length - 1; place >= 0; place -= 1) {
    const row = known.rows[place];
    if (row && row.fromOn <= onDay) return row;
  }
  return null;
};

/** The row that holds on a day. Refuses, by RangeError, a day before the first row: nothing is known. */
export const rateOn = (known: Series, onDay: Day): RateRow => {
  const row = rateIfKnown(known, onDay);
  if (!row) throw new RangeError(`No rate is known for ${known.id} on ${onDay}`);
  return row;
};
