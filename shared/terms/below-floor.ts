/** What of the terms lies below a floor: on a day, on any day they cover, and when a coming floor overtakes them. */
import { fraction, pence } from '../language/money.ts';
import type { Day } from '../language/time.ts';
import type { Nation } from '../mutuals/schema.ts';
import { adoptedSeries } from '../pay/floors.ts';
import { holidayAccrual } from '../rates/holiday.ts';
import { nationalLivingWage } from '../rates/minimum-wage.ts';
import { employerMinimum } from '../rates/pension.ts';
import { type RateRow, rateIfKnown, rateOn, type Series } from '../rates/series.ts';
import type { Terms } from './schema.ts';

export interface BelowFloor {
  /** As in terms.csv: `base_rate.personal-assistant`. */
  term: string;
  value: number;
  floor: number;
  unit: RateRow['unit'];
  /** `law` holds whatever members decide; `adopted` is the floor the terms themselves chose. */
  by: 'law' | 'adopted';
  /** The first day of those asked about on which it lies below. */
  onDay: Day;
  row: string;
  source: string;
}

/** What an hour of living in comes to, rounded down: £120 for 600 minutes is 1,200p. */
const anHour = ({ amountPence, coversMinutes }: NonNullable<Terms['liveIn']>): number =>
  fraction(pence(amountPence), 60, coversMinutes, 'down');

/** Every term with a rate for an hour that the adopted floor speaks of too. */
const hourlyOf = ({ baseRates, wakingNight, liveIn }: Terms): [term: string, value: number][] => [
  ...Object.entries(baseRates).map(([role, value]): [string, number] => [`base_rate.${role}`, value]),
  ...(wakingNight ? [['waking_night.rate', wakingNight.ratePence] as [string, number]] : []),
  ...(liveIn ? [['live_in.amount', anHour(liveIn)] as [string, number]] : []),
];

/** Every term with a rate for an hour of work that is not care; null is paid as basic. */
const besideCareOf = ({ travel, training, meeting }: Terms): [term: string, value: number | null][] => [
  ['travel.rate', travel.ratePence],
  ['training.rate', training.ratePence],
  ['meeting.rate', meeting.ratePence],
];

const belowOn = (terms: Terms, onDay: Day, nation: Nation): BelowFloor[] => {
  const below = (
    term: string,
    value: number | null,
    row: RateRow | null,
    by: BelowFloor['by'],
  ): BelowFloor[] =>
    row && value !== null && value < row.value
      ? [{ term, value, floor: row.value, unit: row.unit, by, onDay, row: row.id, source: row.source }]
      : [];
  const law = rateOn(nationalLivingWage, onDay);
  const chosen = adoptedSeries(terms.floor, nation);
  const adopted = chosen ? rateIfKnown(chosen, onDay) : null;
  return [
    ...hourlyOf(terms).flatMap(([term, value]) => [
      ...below(term, value, law, 'law'),
      ...below(term, value, adopted, 'adopted'),
    ]),
    ...besideCareOf(terms).flatMap(([term, value]) => below(term, value, law, 'law')),
    ...below('holiday.share', terms.holiday.basisPoints, rateOn(holidayAccrual, onDay), 'law'),
    ...below('pension.share', terms.pension.basisPoints, rateOn(employerMinimum, onDay), 'law'),
  ];
};

/** The days on which a floor these terms are held against begins anew, after a day, in order. */
const changesAfter = (terms: Terms, onDay: Day, nation: Nation): Day[] => {
  const adopted = adoptedSeries(terms.floor, nation);
  const held: Series[] = [nationalLivingWage, holidayAccrual, employerMinimum, ...(adopted ? [adopted] : [])];
  const days = held.flatMap(({ rows }) => rows.map(({ fromOn }) => fromOn));
  return [...new Set(days)].filter((day) => day > onDay).sort();
};

/**
 * Every term that lies below a floor on any day from one on, as far as rates are known, for an adult of 21 or over;
 * each once, with the first such day. The engine pays the floor all the same, on a line that says so; this is for
 * not letting it come to that. Refuses, by RangeError, a day before rates are known.
 * Base rate 1,250p in Wales on 2026-06-01, policy floor adopted: below the law's 1,271p and the policy's 1,345p.
 * Base rate 1,230p from 2026-03-01, floor of the law: above its 1,221p, and below its 1,271p from 2026-04-01.
 */
export const termsBelowFloor = (terms: Terms, fromOn: Day, nation: Nation): BelowFloor[] => {
  const first = new Map<string, BelowFloor>();
  for (const day of [fromOn, ...changesAfter(terms, fromOn, nation)])
    for (const below of belowOn(terms, day, nation)) {
      const name = `${below.term} ${below.by}`;
      if (!first.has(name)) first.set(name, below);
    }
  return [...first.values()];
};

/**
 * The first floor, after a day, that overtakes a term which was at or above it until then; null while none is known.
 * Terms with a base rate of 1,221p from 2025-09-01, floor of the law: the law's 1,271p on 2026-04-01.
 * @param untilOn the last day to look at; other terms begin after it
 */
export const firstFloorThatOvertakes = (
  terms: Terms,
  fromOn: Day,
  nation: Nation,
  untilOn: Day | null = null,
): BelowFloor | null =>
  termsBelowFloor(terms, fromOn, nation)
    .filter(({ onDay }) => onDay > fromOn && (untilOn === null || onDay <= untilOn))
    .reduce<BelowFloor | null>((first, one) => (first && first.onDay <= one.onDay ? first : one), null);
