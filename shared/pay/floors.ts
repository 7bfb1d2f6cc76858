/** The least an hour may be paid: the law's by age, and above it what the members adopted for their nation. */
import { ageOn, type Day } from '../language/time.ts';
import type { Nation } from '../mutuals/schema.ts';
import { londonLivingWage, realLivingWage, scottishCareFloor, welshCareFloor } from '../rates/living-wage.ts';
import { minimumWage18To20, minimumWageUnder18, nationalLivingWage } from '../rates/minimum-wage.ts';
import { type RateRow, rateIfKnown, rateOn, type Series } from '../rates/series.ts';
import type { AdoptedFloor } from '../terms/schema.ts';
import type { PayRule } from './lines.ts';

export interface Floor {
  readonly row: RateRow;
  readonly rule: PayRule;
}

/**
 * The law's minimum on a day, pence an hour, by age. An unknown date of birth is paid as 21 or over: never
 * less than the law. The law lets a new rate, or a new age, wait for the next pay period; here it holds
 * from its day, which is never later than the law asks.
 * Born 2006-05-10: 1,085p on 2027-03-31, and 1,271p (or its successor) from 2027-05-10, the 21st birthday.
 */
export const statutoryFloor = (onDay: Day, bornOn: Day | null): RateRow => {
  const age = bornOn === null ? 21 : ageOn(bornOn, onDay);
  if (age >= 21) return rateOn(nationalLivingWage, onDay);
  return rateOn(age >= 18 ? minimumWage18To20 : minimumWageUnder18, onDay);
};

/** The series behind an adopted floor; null where a nation has no policy floor of its own. */
export const adoptedSeries = (adopted: AdoptedFloor, nation: Nation): Series | null => {
  if (adopted === 'real-living-wage') return realLivingWage;
  if (adopted === 'london-living-wage') return londonLivingWage;
  if (adopted === 'policy' && nation === 'wales') return welshCareFloor;
  if (adopted === 'policy' && nation === 'scotland') return scottishCareFloor;
  return null;
};

const remembered = new Map<RateRow, Floor>();
const floorOf = (row: RateRow, rule: PayRule): Floor => {
  const before = remembered.get(row);
  if (before) return before;
  const floor = { row, rule };
  remembered.set(row, floor);
  return floor;
};

/**
 * The higher of the law's floor and the adopted one; adopted floors hold from the age of 18. The same row
 * gives the same object, so that a floor can be compared by identity.
 * Wales, policy floor, adult, 2026-06-01: the law's 1,271p and the policy's 1,345p → 1,345p.
 */
export const floorOn = (onDay: Day, bornOn: Day | null, adopted: AdoptedFloor, nation: Nation): Floor => {
  const law = statutoryFloor(onDay, bornOn);
  const chosen = adoptedSeries(adopted, nation);
  const row = chosen ? rateIfKnown(chosen, onDay) : null;
  if (row === null || row.value <= law.value) return floorOf(law, 'floor-statutory');
  if (bornOn !== null && ageOn(bornOn, onDay) < 18) return floorOf(law, 'floor-statutory');
  return floorOf(row, adopted === 'statutory' ? 'floor-statutory' : `floor-${adopted}`);
};
