/** What the pay engine is given: what was worked (or is planned), by whom, for whom and where. */
import type { Pence } from '../language/money.ts';
import type { Day, Instant } from '../language/time.ts';
import type { Engagement, MeansOfTravel } from '../members/schema.ts';
import type { Nation } from '../mutuals/schema.ts';
import type { CareKind } from '../shifts/schema.ts';

export interface WorkedShift {
  kind: CareKind;
  /** Whole minutes. */
  startsAt: Instant;
  endsAt: Instant;
  /** Unpaid break. It has no recorded place, so it is taken from the least-paid minutes of the shift. */
  breakMinutes: number;
  /** Of a sleep-in: minutes woken to work. */
  disturbedMinutes: number;
  /** The way that leads to this shift from the one before. */
  travelMinutes: number;
  milesTenths: number;
  travelsBy: MeansOfTravel | null;
  /** True where the shift before was worked for the same employer. */
  travelWithinEmployer: boolean;
}

export interface CarerForPay {
  /** Null is paid as an adult of 21 or over. */
  bornOn: Day | null;
  /** The role or skill the shift is paid as; one without its own rate is paid as a personal assistant. */
  role: string;
}

export interface PairForPay {
  engagement: Engagement;
  /** Gross pay from this employer earlier in the pay week (Monday to Sunday) the shift starts in. */
  earnedThisWeekPence: Pence;
  /** Employment Allowance that the employer claims and has left in the tax year; none if absent. */
  allowanceLeftPence?: Pence;
  /** Absent: enrolled in the weeks whose earnings pass the law's trigger. */
  pension?: 'by-earnings' | 'enrolled' | 'not-enrolled';
}

export interface Calendar {
  nation: Nation;
  zone: string;
}

/** A shift just as planned: the breaks agreed beforehand, no way, not woken. */
export const asPlanned = (
  kind: CareKind,
  startsAt: Instant,
  endsAt: Instant,
  breakMinutes = 0,
): WorkedShift => ({
  kind,
  startsAt,
  endsAt,
  breakMinutes,
  disturbedMinutes: 0,
  travelMinutes: 0,
  milesTenths: 0,
  travelsBy: null,
  travelWithinEmployer: false,
});
