/** Every figure of the pay terms, one by one: what it is, from when, and who says so. For reading, not for paying. */
import type { Day } from '../language/time.ts';
import type { Nation } from '../mutuals/schema.ts';
import { adoptedSeries } from '../pay/floors.ts';
import { holidayAccrual } from '../rates/holiday.ts';
import { carMile, cycleMile, motorcycleMile } from '../rates/mileage.ts';
import { minimumWage18To20, minimumWageUnder18, nationalLivingWage } from '../rates/minimum-wage.ts';
import { employerRate, secondaryThreshold } from '../rates/national-insurance.ts';
import { employerMinimum } from '../rates/pension.ts';
import { type RateRow, rateIfKnown, type Series } from '../rates/series.ts';
import { sickPayFlat } from '../rates/sick-pay.ts';
import type { CancellationBand } from './cancellation.ts';
import type { AdoptedFloor, More, Terms, Window } from './schema.ts';

type FigureWord =
  | 'nothing-more'
  | 'nothing'
  | 'as-basic'
  | 'as-night'
  | 'paid'
  | 'not-paid'
  | 'by-the-hour'
  | 'each-waking'
  | 'as-law'
  | 'up-to-plan'
  | 'qualifying-earnings'
  | 'all-earnings'
  | 'by-earnings'
  | 'everyone'
  | 'highest'
  | 'add'
  | 'when-taken'
  | 'with-pay'
  | AdoptedFloor;

/** Pence, minutes and basis points, in the shape a reader needs to say them. */
export type FigureValue =
  | { is: 'hourly'; pence: number }
  /** What of it may be paid free of tax; more is pay like any other. */
  | { is: 'mile'; pence: number; freePence: number }
  | { is: 'day'; pence: number; minutes: number; breakMinutes: number }
  | { is: 'bands'; bands: readonly CancellationBand[] }
  | { is: 'sick'; basisPoints: number; fromDay: number; mostDays: number }
  | { is: 'promised'; basisPoints: number }
  | { is: 'beyond'; minutes: number }
  | { is: 'woken'; minutes: number }
  | { is: 'weekly'; pence: number }
  | { is: 'night'; pence: number; minutes: number }
  | { is: 'window'; from: string; to: string; more: More }
  | { is: 'more'; more: More }
  | { is: 'share'; basisPoints: number }
  | { is: 'above'; basisPoints: number; pence: number }
  | { is: 'minutes'; minutes: number }
  | { is: 'word'; word: FigureWord };

/** `law` holds whatever members decide; `floor` is the one the terms adopted; `own` is the mutual's. */
export type SaysSo = 'law' | 'floor' | 'own';

export interface TermFigure {
  /** Named as in terms.csv; what only the law says begins with `law.`. */
  term: string;
  value: FigureValue;
  says: SaysSo;
  fromOn: Day;
  /** Where the law or the floor was read; null for the mutual's own. */
  source: string | null;
  /** When a person last looked there. */
  checkedOn: Day | null;
}

interface Asked {
  terms: Terms;
  /** From when the version holds. */
  fromOn: Day;
  onDay: Day;
  nation: Nation;
}

const own = (asked: Asked, term: string, value: FigureValue): TermFigure => ({
  term,
  value,
  says: 'own',
  fromOn: asked.fromOn,
  source: null,
  checkedOn: null,
});
const read = (term: string, says: 'law' | 'floor', row: RateRow, value: FigureValue): TermFigure => ({
  term,
  value,
  says,
  fromOn: row.fromOn,
  source: row.source,
  checkedOn: row.checkedOn,
});

/** The floor an adult's hour is topped up to: the higher of the law's and the adopted one. */
const adultFloor = ({ terms, onDay, nation }: Asked): { row: RateRow; says: 'law' | 'floor' } | null => {
  const law = rateIfKnown(nationalLivingWage, onDay);
  const chosen = adoptedSeries(terms.floor, nation);
  const adopted = chosen ? rateIfKnown(chosen, onDay) : null;
  if (adopted && (!law || adopted.value > law.value)) return { row: adopted, says: 'floor' };
  return law ? { row: law, says: 'law' } : null;
};

/** Base rate 1,250p under a floor of 1,345p is paid as 1,345p, and it is the floor that says so. */
const hourly = (asked: Asked, term: string, ratePence: number): TermFigure => {
  const floor = adultFloor(asked);
  return floor && floor.row.value >= ratePence
    ? read(term, floor.says, floor.row, { is: 'hourly', pence: floor.row.value })
    : own(asked, term, { is: 'hourly', pence: ratePence });
};

/** A share the law sets a least for: at or below it the law says so. */
const leastShare = (asked: Asked, term: string, basisPoints: number, least: Series): TermFigure => {
  const row = rateIfKnown(least, asked.onDay);
  return row && row.value >= basisPoints
    ? read(term, 'law', row, { is: 'share', basisPoints: row.value })
    : own(asked, term, { is: 'share', basisPoints });
};

const moreOf = (more: More | null): FigureValue =>
  more === null ? { is: 'word', word: 'nothing-more' } : { is: 'more', more };
const windowOf = (window: Window | null): FigureValue =>
  window === null ? { is: 'word', word: 'nothing-more' } : { is: 'window', ...window };

const ofNights = (asked: Asked): TermFigure[] => {
  const { sleepIn, wakingNight, liveIn } = asked.terms;
  return [
    wakingNight
      ? hourly(asked, 'waking_night.rate', wakingNight.ratePence)
      : own(asked, 'waking_night.rate', { is: 'word', word: 'as-night' }),
    own(asked, 'sleep_in.amount', {
      is: 'night',
      pence: sleepIn.amountPence,
      minutes: sleepIn.coversMinutes,
    }),
    own(
      asked,
      'sleep_in.awake_after_minutes',
      sleepIn.awakeAfterMinutes === null
        ? { is: 'word', word: 'each-waking' }
        : { is: 'woken', minutes: sleepIn.awakeAfterMinutes },
    ),
    own(
      asked,
      'live_in.amount',
      liveIn
        ? {
            is: 'day',
            pence: liveIn.amountPence,
            minutes: liveIn.coversMinutes,
            breakMinutes: liveIn.breakMinutes,
          }
        : { is: 'word', word: 'by-the-hour' },
    ),
  ];
};

/** HMRC's approved rate stands beside what the mutual pays: 60p by car in 2026, of which 55p is free of tax. */
const mile = (asked: Asked, term: string, pence: number, approved: Series): TermFigure => {
  const free = rateIfKnown(approved, asked.onDay)?.value ?? 0;
  return own(asked, term, { is: 'mile', pence, freePence: Math.min(pence, free) });
};

const rateOrBasic = (asked: Asked, term: string, pence: number | null): TermFigure =>
  own(asked, term, pence === null ? { is: 'word', word: 'as-basic' } : { is: 'hourly', pence });

/** What is paid beside hours of care, and what silence pays. */
const ofPromises = (asked: Asked): TermFigure[] => {
  const { training, meeting, cancellation, guaranteedHours, sickPay, silence } = asked.terms;
  const topUp = guaranteedHours.topUpBasisPoints;
  return [
    rateOrBasic(asked, 'training.rate', training.ratePence),
    rateOrBasic(asked, 'meeting.rate', meeting.ratePence),
    own(
      asked,
      'cancellation',
      cancellation.length > 0 ? { is: 'bands', bands: cancellation } : { is: 'word', word: 'nothing' },
    ),
    own(
      asked,
      'guaranteed_hours.top_up',
      topUp > 0 ? { is: 'promised', basisPoints: topUp } : { is: 'word', word: 'nothing' },
    ),
    own(asked, 'sick_pay.share', sickPay ? { is: 'sick', ...sickPay } : { is: 'word', word: 'as-law' }),
    own(
      asked,
      'silence.beyond_plan_minutes',
      silence.beyondPlanMinutes > 0
        ? { is: 'beyond', minutes: silence.beyondPlanMinutes }
        : { is: 'word', word: 'up-to-plan' },
    ),
  ];
};

const ofTheWay = (asked: Asked): TermFigure[] => {
  const { travel } = asked.terms;
  return [
    rateOrBasic(asked, 'travel.rate', travel.ratePence),
    own(asked, 'travel.between_employers', {
      is: 'word',
      word: travel.betweenEmployers ? 'paid' : 'not-paid',
    }),
    mile(asked, 'mileage.car', travel.carMilePence, carMile),
    mile(asked, 'mileage.motorcycle', travel.motorcycleMilePence, motorcycleMile),
    mile(asked, 'mileage.cycle', travel.cycleMilePence, cycleMile),
  ];
};

const ofTheLaw = ({ onDay }: Asked): TermFigure[] => {
  const wages: [string, Series][] = [
    ['law.wage_from_21', nationalLivingWage],
    ['law.wage_18_to_20', minimumWage18To20],
    ['law.wage_under_18', minimumWageUnder18],
  ];
  const insurance = rateIfKnown(employerRate, onDay);
  const above = rateIfKnown(secondaryThreshold, onDay);
  const sick = rateIfKnown(sickPayFlat, onDay);
  return [
    ...wages.flatMap(([term, series]) => {
      const row = rateIfKnown(series, onDay);
      return row ? [read(term, 'law', row, { is: 'hourly', pence: row.value })] : [];
    }),
    ...(insurance && above
      ? [
          read('law.employer_ni', 'law', insurance, {
            is: 'above',
            basisPoints: insurance.value,
            pence: above.value,
          }),
        ]
      : []),
    ...(sick ? [read('law.sick_pay', 'law', sick, { is: 'weekly', pence: sick.value })] : []),
  ];
};

/**
 * The figures of one version on a day, for an adult carer, in the order people ask: pay, unsocial hours,
 * nights, the way, what is promised, what is set aside, what the mutual gets, and the law beneath. What no dated row is known
 * for is left out.
 * Wales, floor terms, 2026-11-23: base rate 1,345p, said by the adopted floor, from 2026-04-01.
 */
export const termFigures = (asked: Asked): TermFigure[] => {
  const { baseRates, enhancements, shortestVisitMinutes, holiday, pension, contribution } = asked.terms;
  return [
    ...Object.entries(baseRates).map(([role, rate]) => hourly(asked, `base_rate.${role}`, rate)),
    own(asked, 'floor', { is: 'word', word: asked.terms.floor }),
    own(asked, 'shortest_visit.minutes', { is: 'minutes', minutes: shortestVisitMinutes }),
    own(asked, 'evening', windowOf(enhancements.evening)),
    own(asked, 'night', windowOf(enhancements.night)),
    own(asked, 'saturday.more', moreOf(enhancements.saturday)),
    own(asked, 'sunday.more', moreOf(enhancements.sunday)),
    own(asked, 'bank_holiday.more', moreOf(enhancements.bankHoliday?.more ?? null)),
    ...(enhancements.bankHoliday
      ? [
          own(asked, 'bank_holiday.day_itself', {
            is: 'word',
            word: enhancements.bankHoliday.itselfToo ? 'paid' : 'not-paid',
          }),
        ]
      : []),
    own(asked, 'combine', { is: 'word', word: enhancements.combine }),
    ...ofNights(asked),
    ...ofTheWay(asked),
    ...ofPromises(asked),
    leastShare(asked, 'holiday.share', holiday.basisPoints, holidayAccrual),
    own(asked, 'holiday.paid', { is: 'word', word: holiday.paid }),
    leastShare(asked, 'pension.share', pension.basisPoints, employerMinimum),
    own(asked, 'pension.of', { is: 'word', word: pension.of }),
    own(asked, 'pension.enrols', { is: 'word', word: pension.enrols }),
    own(asked, 'contribution', moreOf(contribution)),
    ...ofTheLaw(asked),
  ];
};

const sameValue = (a: FigureValue, b: FigureValue) => JSON.stringify(a) === JSON.stringify(b);

/** What one version says otherwise than the one before it, on its first day: what the mutual itself changed. */
export const figuresChanged = (before: Terms, after: Terms, fromOn: Day, nation: Nation): TermFigure[] => {
  const was = new Map(
    termFigures({ terms: before, fromOn, onDay: fromOn, nation }).map((figure) => [figure.term, figure]),
  );
  return termFigures({ terms: after, fromOn, onDay: fromOn, nation }).filter((figure) => {
    const old = was.get(figure.term);
    return !old || !sameValue(old.value, figure.value);
  });
};
