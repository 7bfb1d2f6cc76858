/**
 * The terms laid flat under names, one value each, as terms.csv has them. A window is three names: it is
 * there when all three are, and gone when `more` is none. So are a live-in day and sick pay.
 */
import { adoptedFloors, paidRoleSchema, type Terms, termsSchema, type Window } from './schema.ts';
import {
  bands,
  minutes,
  more,
  oneOf,
  orNothing,
  percent,
  pounds,
  time,
  type Written,
  wholeDays,
  yesOrNo,
} from './written.ts';

/** What is said under several names, of which the first says whether it is there at all. */
const several: Record<string, readonly string[]> = {
  evening: ['evening.more', 'evening.from', 'evening.to'],
  night: ['night.more', 'night.from', 'night.to'],
  live_in: ['live_in.amount', 'live_in.covers_minutes', 'live_in.break_minutes'],
  sick_pay: ['sick_pay.share', 'sick_pay.from_day', 'sick_pay.most_days'],
};

/** The names that only together say something, for one of them; none for a name that stands alone. */
export const saidWith = (term: string): readonly string[] => {
  const [name = ''] = term.split('.');
  return Object.hasOwn(several, name) ? (several[name] ?? []) : [];
};

const windowed = (name: 'evening' | 'night') => ({
  [`${name}.from`]: orNothing(time, 'none'),
  [`${name}.to`]: orNothing(time, 'none'),
  [`${name}.more`]: orNothing(more, 'none'),
});

/** Every name but the base rates, which are `base_rate.<role>`. */
const named: Record<string, Written<unknown>> = {
  floor: oneOf(adoptedFloors),
  combine: oneOf(['highest', 'add']),
  ...windowed('evening'),
  ...windowed('night'),
  'saturday.more': orNothing(more, 'none'),
  'sunday.more': orNothing(more, 'none'),
  'bank_holiday.more': orNothing(more, 'none'),
  'bank_holiday.day_itself': yesOrNo,
  'waking_night.rate': orNothing(pounds, 'none'),
  'sleep_in.amount': pounds,
  'sleep_in.covers_minutes': minutes,
  'sleep_in.awake_after_minutes': orNothing(minutes, 'none'),
  'live_in.amount': orNothing(pounds, 'none'),
  'live_in.covers_minutes': orNothing(minutes, 'none'),
  'live_in.break_minutes': orNothing(minutes, 'none'),
  'shortest_visit.minutes': minutes,
  'travel.rate': orNothing(pounds, 'basic'),
  'travel.between_employers': yesOrNo,
  'mileage.car': pounds,
  'mileage.motorcycle': pounds,
  'mileage.cycle': pounds,
  'training.rate': orNothing(pounds, 'basic'),
  'meeting.rate': orNothing(pounds, 'basic'),
  cancellation: bands,
  'guaranteed_hours.top_up': percent,
  'sick_pay.share': orNothing(percent, 'none'),
  'sick_pay.from_day': orNothing(wholeDays, 'none'),
  'sick_pay.most_days': orNothing(wholeDays, 'none'),
  'silence.beyond_plan_minutes': minutes,
  'holiday.share': percent,
  'holiday.paid': oneOf(['when-taken', 'with-pay']),
  'pension.share': percent,
  'pension.of': oneOf(['qualifying-earnings', 'all-earnings']),
  'pension.enrols': oneOf(['by-earnings', 'everyone']),
  contribution: more,
};

const baseRate = 'base_rate.';

/** How a term's value is written, or null for a name that is no term. */
export const writtenAs = (term: string): Written<unknown> | null => {
  if (Object.hasOwn(named, term)) return named[term] ?? null;
  const isRole = term.startsWith(baseRate) && paidRoleSchema.safeParse(term.slice(baseRate.length)).success;
  return isRole ? pounds : null;
};

export const termNames: readonly string[] = [`${baseRate}personal-assistant`, ...Object.keys(named)];

export type Flat = ReadonlyMap<string, unknown>;

const layWindow = (name: string, window: Window | null): [string, unknown][] => [
  [`${name}.from`, window?.from ?? null],
  [`${name}.to`, window?.to ?? null],
  [`${name}.more`, window?.more ?? null],
];

export const layFlat = (terms: Terms): Map<string, unknown> => {
  const { enhancements, sleepIn, liveIn, travel, sickPay, holiday, pension } = terms;
  return new Map<string, unknown>([
    ...Object.entries(terms.baseRates).map(([role, rate]): [string, unknown] => [baseRate + role, rate]),
    ['floor', terms.floor],
    ['combine', enhancements.combine],
    ...layWindow('evening', enhancements.evening),
    ...layWindow('night', enhancements.night),
    ['saturday.more', enhancements.saturday],
    ['sunday.more', enhancements.sunday],
    ['bank_holiday.more', enhancements.bankHoliday?.more ?? null],
    ['bank_holiday.day_itself', enhancements.bankHoliday?.itselfToo ?? false],
    ['waking_night.rate', terms.wakingNight?.ratePence ?? null],
    ['sleep_in.amount', sleepIn.amountPence],
    ['sleep_in.covers_minutes', sleepIn.coversMinutes],
    ['sleep_in.awake_after_minutes', sleepIn.awakeAfterMinutes],
    ['live_in.amount', liveIn?.amountPence ?? null],
    ['live_in.covers_minutes', liveIn?.coversMinutes ?? null],
    ['live_in.break_minutes', liveIn?.breakMinutes ?? null],
    ['shortest_visit.minutes', terms.shortestVisitMinutes],
    ['travel.rate', travel.ratePence],
    ['travel.between_employers', travel.betweenEmployers],
    ['mileage.car', travel.carMilePence],
    ['mileage.motorcycle', travel.motorcycleMilePence],
    ['mileage.cycle', travel.cycleMilePence],
    ['training.rate', terms.training.ratePence],
    ['meeting.rate', terms.meeting.ratePence],
    ['cancellation', terms.cancellation],
    ['guaranteed_hours.top_up', terms.guaranteedHours.topUpBasisPoints],
    ['sick_pay.share', sickPay?.basisPoints ?? null],
    ['sick_pay.from_day', sickPay?.fromDay ?? null],
    ['sick_pay.most_days', sickPay?.mostDays ?? null],
    ['silence.beyond_plan_minutes', terms.silence.beyondPlanMinutes],
    ['holiday.share', holiday.basisPoints],
    ['holiday.paid', holiday.paid],
    ['pension.share', pension.basisPoints],
    ['pension.of', pension.of],
    ['pension.enrols', pension.enrols],
    ['contribution', terms.contribution],
  ]);
};

const windowOf = (flat: Flat, name: string) =>
  flat.get(`${name}.more`) === null
    ? null
    : { from: flat.get(`${name}.from`), to: flat.get(`${name}.to`), more: flat.get(`${name}.more`) };

const liveInOf = (flat: Flat) =>
  flat.get('live_in.amount') === null
    ? null
    : {
        amountPence: flat.get('live_in.amount'),
        coversMinutes: flat.get('live_in.covers_minutes'),
        breakMinutes: flat.get('live_in.break_minutes'),
      };

const sickPayOf = (flat: Flat) =>
  flat.get('sick_pay.share') === null
    ? null
    : {
        basisPoints: flat.get('sick_pay.share'),
        fromDay: flat.get('sick_pay.from_day'),
        mostDays: flat.get('sick_pay.most_days'),
      };

/** Terms from their flat form, as the schema judges them. */
export const standUp = (flat: Flat) => {
  const bankHoliday = flat.get('bank_holiday.more');
  const wakingNight = flat.get('waking_night.rate');
  return termsSchema.safeParse({
    baseRates: Object.fromEntries(
      [...flat].flatMap(([term, rate]) =>
        term.startsWith(baseRate) ? [[term.slice(baseRate.length), rate]] : [],
      ),
    ),
    floor: flat.get('floor'),
    enhancements: {
      combine: flat.get('combine'),
      evening: windowOf(flat, 'evening'),
      night: windowOf(flat, 'night'),
      saturday: flat.get('saturday.more'),
      sunday: flat.get('sunday.more'),
      bankHoliday:
        bankHoliday === null ? null : { more: bankHoliday, itselfToo: flat.get('bank_holiday.day_itself') },
    },
    wakingNight: wakingNight === null ? null : { ratePence: wakingNight },
    sleepIn: {
      amountPence: flat.get('sleep_in.amount'),
      coversMinutes: flat.get('sleep_in.covers_minutes'),
      awakeAfterMinutes: flat.get('sleep_in.awake_after_minutes'),
    },
    liveIn: liveInOf(flat),
    shortestVisitMinutes: flat.get('shortest_visit.minutes'),
    travel: {
      ratePence: flat.get('travel.rate'),
      betweenEmployers: flat.get('travel.between_employers'),
      carMilePence: flat.get('mileage.car'),
      motorcycleMilePence: flat.get('mileage.motorcycle'),
      cycleMilePence: flat.get('mileage.cycle'),
    },
    training: { ratePence: flat.get('training.rate') },
    meeting: { ratePence: flat.get('meeting.rate') },
    cancellation: flat.get('cancellation'),
    guaranteedHours: { topUpBasisPoints: flat.get('guaranteed_hours.top_up') },
    sickPay: sickPayOf(flat),
    silence: { beyondPlanMinutes: flat.get('silence.beyond_plan_minutes') },
    holiday: { basisPoints: flat.get('holiday.share'), paid: flat.get('holiday.paid') },
    pension: {
      basisPoints: flat.get('pension.share'),
      of: flat.get('pension.of'),
      enrols: flat.get('pension.enrols'),
    },
    contribution: flat.get('contribution'),
  });
};

/** Where it is not simply the names joined: the place in the schema → the name of the term. */
const namedAt: Record<string, string> = {
  'enhancements.saturday': 'saturday.more',
  'enhancements.sunday': 'sunday.more',
  'enhancements.bankHoliday': 'bank_holiday.more',
  'enhancements.evening': 'evening.more',
  'enhancements.night': 'night.more',
  'enhancements.combine': 'combine',
  wakingNight: 'waking_night.rate',
  sleepIn: 'sleep_in.amount',
  'sleepIn.coversMinutes': 'sleep_in.covers_minutes',
  'sleepIn.awakeAfterMinutes': 'sleep_in.awake_after_minutes',
  liveIn: 'live_in.amount',
  'liveIn.coversMinutes': 'live_in.covers_minutes',
  'liveIn.breakMinutes': 'live_in.break_minutes',
  shortestVisitMinutes: 'shortest_visit.minutes',
  travel: 'travel.rate',
  'travel.carMilePence': 'mileage.car',
  'travel.motorcycleMilePence': 'mileage.motorcycle',
  'travel.cycleMilePence': 'mileage.cycle',
  training: 'training.rate',
  meeting: 'meeting.rate',
  guaranteedHours: 'guaranteed_hours.top_up',
  sickPay: 'sick_pay.share',
  'sickPay.fromDay': 'sick_pay.from_day',
  'sickPay.mostDays': 'sick_pay.most_days',
  silence: 'silence.beyond_plan_minutes',
  holiday: 'holiday.share',
  pension: 'pension.share',
};

/** Where the schema's complaint belongs in the flat form: path → term. */
export const termAt = (path: readonly PropertyKey[]): string => {
  const [first = '', second = 'personal-assistant', third] = path.map(String);
  if (first === 'baseRates') return baseRate + second;
  const isWindow = first === 'enhancements' && (second === 'evening' || second === 'night');
  if (isWindow && (third === 'from' || third === 'to')) return `${second}.${third}`;
  return namedAt[`${first}.${second}`] ?? namedAt[first] ?? first;
};
