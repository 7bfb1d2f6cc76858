/** The least an hour may be paid: the law's by age, and above it what the members adopted for their nation. */
import { dayOfNumber } from '../language/calendar-days.ts';
import type { Nation } from '../mutuals/schema.ts';
import { londonLivingWage, realLivingWage, scottishCareFloor, welshCareFloor } from '../rates/living-wage.ts';
import { type RateRow, rateIfKnown, type Series } from '../rates/series.ts';
import type { AdoptedFloor } from '../terms/schema.ts';
import type { ComingOfAge } from './coming-of-age.ts';
import { lawOn } from './law.ts';
import type { PayRule } from './lines.ts';

export interface Floor {
  readonly row: RateRow;
  readonly rule: PayRule;
}

/**
 * The law's minimum on a day, pence an hour, by age. The law lets a new rate, or a new age, wait for the
 * next pay period; here it holds from its day, which is never later than the law asks.
 * Born 2005-11-25: 1,085p on 2026-11-24 and 1,271p from 2026-11-25, the 21st birthday.
 */
export const statutoryFloor = (onDay: number, ages: ComingOfAge): RateRow => {
  const law = lawOn(onDay);
  if (onDay >= ages.at21) return law.wageFrom21;
  return onDay >= ages.at18 ? law.wageFrom18 : law.wageUnder18;
};

/** The series behind an adopted floor; null where a nation has no policy floor of its own. */
export const adoptedSeries = (adopted: AdoptedFloor, nation: Nation): Series | null => {
  if (adopted === 'real-living-wage') return realLivingWage;
  if (adopted === 'london-living-wage') return londonLivingWage;
  if (adopted === 'policy' && nation === 'wales') return welshCareFloor;
  if (adopted === 'policy' && nation === 'scotland') return scottishCareFloor;
  return null;
};

/**
 * The higher of the law's floor and the adopted one; adopted floors hold from the age of 18.
 * Wales, policy floor, adult, 2026-06-01: the law's 1,271p and the policy's 1,345p → 1,345p.
 */
export const floorOn = (onDay: number, ages: ComingOfAge, adopted: AdoptedFloor, nation: Nation): Floor => {
  const law = statutoryFloor(onDay, ages);
  const chosen = onDay >= ages.at18 ? adoptedSeries(adopted, nation) : null;
  const row = chosen ? rateIfKnown(chosen, dayOfNumber(onDay)) : null;
  if (row === null || row.value <= law.value || adopted === 'statutory')
    return { row: law, rule: 'floor-statutory' };
  return { row, rule: `floor-${adopted}` };
};
