/**
 * The terms laid flat under names, one value each, as terms.csv has them. A window is three names: it is
 * there when all three are, and gone when `more` is none.
 */
import { adoptedFloors, paidRoleSchema, type Terms, termsSchema, type Window } from './schema.ts';
import { minutes, more, oneOf, orNothing, percent, pounds, time, type Written, yesOrNo } from './written.ts';

export const windowNames: readonly string[] = ['evening', 'night'];

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
  'shortest_visit.minutes': minutes,
  'travel.rate': orNothing(pounds, 'basic'),
  'travel.between_employers': yesOrNo,
  'mileage.car': pounds,
  'mileage.cycle': pounds,
  'holiday.share': percent,
  'holiday.paid': oneOf(['when-taken', 'with-pay']),
  'pension.share': percent,
  'pension.of': oneOf(['qualifying-earnings', 'all-earnings']),
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
  const { enhancements, sleepIn, travel, holiday, pension } = terms;
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
    ['shortest_visit.minutes', terms.shortestVisitMinutes],
    ['travel.rate', travel.ratePence],
    ['travel.between_employers', travel.betweenEmployers],
    ['mileage.car', travel.carMilePence],
    ['mileage.cycle', travel.cycleMilePence],
    ['holiday.share', holiday.basisPoints],
    ['holiday.paid', holiday.paid],
    ['pension.share', pension.basisPoints],
    ['pension.of', pension.of],
    ['contribution', terms.contribution],
  ]);
};

const windowOf = (flat: Flat, name: string) =>
  flat.get(`${name}.more`) === null
    ? null
    : { from: flat.get(`${name}.from`), to: flat.get(`${name}.to`), more: flat.get(`${name}.more`) };

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
    },
    shortestVisitMinutes: flat.get('shortest_visit.minutes'),
    travel: {
      ratePence: flat.get('travel.rate'),
      betweenEmployers: flat.get('travel.between_employers'),
      carMilePence: flat.get('mileage.car'),
      cycleMilePence: flat.get('mileage.cycle'),
    },
    holiday: { basisPoints: flat.get('holiday.share'), paid: flat.get('holiday.paid') },
    pension: { basisPoints: flat.get('pension.share'), of: flat.get('pension.of') },
    contribution: flat.get('contribution'),
  });
};

/** Where the schema's complaint belongs in the flat form: path → term. */
export const termAt = (path: readonly PropertyKey[]): string => {
  const [first, second, third] = path.map(String);
  const window = windowNames.includes(second ?? '');
  const places: Record<string, string> = {
    baseRates: `${baseRate}${second ?? 'personal-assistant'}`,
    enhancements: window
      ? `${second}.${third ?? 'more'}`
      : `${second === 'bankHoliday' ? 'bank_holiday' : second}.more`,
    wakingNight: 'waking_night.rate',
    sleepIn: second === 'coversMinutes' ? 'sleep_in.covers_minutes' : 'sleep_in.amount',
    shortestVisitMinutes: 'shortest_visit.minutes',
    travel: { carMilePence: 'mileage.car', cycleMilePence: 'mileage.cycle' }[second ?? ''] ?? 'travel.rate',
    holiday: 'holiday.share',
    pension: 'pension.share',
  };
  return places[first ?? ''] ?? String(first);
};
