/** Rules about the terms themselves: which version holds, what they do not allow, and what lies below a floor. */
import type { Day } from '../language/time.ts';
import type { Nation } from '../mutuals/schema.ts';
import { adoptedSeries } from '../pay/floors.ts';
import { holidayAccrual } from '../rates/holiday.ts';
import { nationalLivingWage } from '../rates/minimum-wage.ts';
import { employerMinimum } from '../rates/pension.ts';
import { type RateRow, rateIfKnown, rateOn } from '../rates/series.ts';
import type { Terms } from './schema.ts';

/** The version that holds on a day: the last to begin, the higher version of two; null before the first. */
export const versionOn = <V extends { fromOn: Day; version: number }>(
  versions: readonly V[],
  onDay: Day,
): V | null =>
  versions.reduce<V | null>((found, one) => {
    if (one.fromOn > onDay) return found;
    if (!found || one.fromOn > found.fromOn) return one;
    return one.fromOn === found.fromOn && one.version > found.version ? one : found;
  }, null);

export interface BelowFloor {
  /** As in terms.csv: `base_rate.personal-assistant`. */
  term: string;
  value: number;
  floor: number;
  unit: RateRow['unit'];
  /** `law` holds whatever members decide; `adopted` is the floor the terms themselves chose. */
  by: 'law' | 'adopted';
  row: string;
  source: string;
}

const below = (term: string, value: number, row: RateRow | null, by: BelowFloor['by']): BelowFloor[] =>
  row && value < row.value
    ? [{ term, value, floor: row.value, unit: row.unit, by, row: row.id, source: row.source }]
    : [];

/**
 * Every term that lies below a floor on a day, for an adult of 21 or over. The engine pays the floor all the
 * same, on a line that says so; this is for not letting it come to that.
 * Base rate 1,250p in Wales on 2026-06-01, policy floor adopted: below the law's 1,271p and the policy's 1,345p.
 */
export const termsBelowFloor = (terms: Terms, onDay: Day, nation: Nation): BelowFloor[] => {
  const law = rateOn(nationalLivingWage, onDay);
  const chosen = adoptedSeries(terms.floor, nation);
  const adopted = chosen ? rateIfKnown(chosen, onDay) : null;
  const hourly = Object.entries(terms.baseRates).map(([role, value]): [string, number] => [
    `base_rate.${role}`,
    value,
  ]);
  if (terms.wakingNight) hourly.push(['waking_night.rate', terms.wakingNight.ratePence]);
  return [
    ...hourly.flatMap(([term, value]) => [
      ...below(term, value, law, 'law'),
      ...below(term, value, adopted, 'adopted'),
    ]),
    ...(terms.travel.ratePence === null ? [] : below('travel.rate', terms.travel.ratePence, law, 'law')),
    ...below('holiday.share', terms.holiday.basisPoints, rateOn(holidayAccrual, onDay), 'law'),
    ...below('pension.share', terms.pension.basisPoints, rateOn(employerMinimum, onDay), 'law'),
  ];
};
