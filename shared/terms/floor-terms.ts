/**
 * The terms a mutual begins with until its members vote: what law and policy ask, and the few figures they
 * leave open, which are ours and said so.
 */
import { dayNumber } from '../language/calendar-days.ts';
import { pence } from '../language/money.ts';
import type { Day } from '../language/time.ts';
import type { Nation } from '../mutuals/schema.ts';
import { comingOfAge } from '../pay/coming-of-age.ts';
import { floorOn } from '../pay/floors.ts';
import { holidayAccrual } from '../rates/holiday.ts';
import { carMile, cycleMile, motorcycleMile } from '../rates/mileage.ts';
import { employerMinimum } from '../rates/pension.ts';
import { rateOn } from '../rates/series.ts';
import { type AdoptedFloor, type Terms, usualRole } from './schema.ts';

/** Wales and Scotland fund a floor above the law; elsewhere the law's own is the start. */
const floorOf: Record<Nation, AdoptedFloor> = {
  england: 'statutory',
  wales: 'policy',
  scotland: 'policy',
  'northern-ireland': 'statutory',
};

/**
 * Wales on 2026-11-23: base rate 1,345p, car mile 55p, holiday 12.07 %, pension 3 %.
 * Ours: £60 for a sleep-in of up to 10 hours, visits of at least 30 minutes, the way between homes paid as
 * basic, and 4 % for the mutual, about what card fees and a little running cost come to.
 */
export const floorTerms = (nation: Nation, onDay: Day): Terms => ({
  baseRates: {
    [usualRole]: pence(floorOn(dayNumber(onDay), comingOfAge(null), floorOf[nation], nation).row.value),
  },
  floor: floorOf[nation],
  enhancements: {
    combine: 'highest',
    evening: null,
    night: null,
    saturday: null,
    sunday: null,
    bankHoliday: null,
  },
  wakingNight: null,
  sleepIn: { amountPence: pence(6_000), coversMinutes: 600, awakeAfterMinutes: null },
  liveIn: null,
  training: { ratePence: null },
  meeting: { ratePence: null },
  cancellation: [],
  guaranteedHours: { topUpBasisPoints: 0 },
  sickPay: null,
  silence: { beyondPlanMinutes: 0 },
  shortestVisitMinutes: 30,
  travel: {
    ratePence: null,
    betweenEmployers: true,
    carMilePence: pence(rateOn(carMile, onDay).value),
    motorcycleMilePence: pence(rateOn(motorcycleMile, onDay).value),
    cycleMilePence: pence(rateOn(cycleMile, onDay).value),
  },
  holiday: { basisPoints: rateOn(holidayAccrual, onDay).value, paid: 'when-taken' },
  pension: {
    basisPoints: rateOn(employerMinimum, onDay).value,
    of: 'qualifying-earnings',
    enrols: 'by-earnings',
  },
  contribution: { basisPoints: 400 },
});
