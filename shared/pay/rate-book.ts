/**
 * The terms made ready for pricing: for each role, kind of care and floor, what an hour is paid on every
 * kind of day and in every window. Made once for a version of the terms and kept as long as it is in use.
 */
import { type Pence, pence } from '../language/money.ts';
import type { Nation } from '../mutuals/schema.ts';
import { bankHolidays } from '../rates/bank-holidays.ts';
import type { RateRow } from '../rates/series.ts';
import type { CareKind } from '../shifts/schema.ts';
import { type More, type Terms, usualRole, type Window } from '../terms/schema.ts';
import type { ComingOfAge } from './coming-of-age.ts';
import { type Floor, floorOn } from './floors.ts';
import type { PayFacts, PayLineKind, PayRule } from './lines.ts';
import { type Bands, bandsOf, dayKinds, inEvening, inNight, windowWays } from './pieces.ts';

/** What one line pays for an hour: a rate, or a share (basis points) of one. */
export interface Hourly {
  readonly kind: PayLineKind;
  readonly ratePence: Pence;
  readonly basisPoints: number | null;
  readonly rule: PayRule;
  readonly facts: PayFacts;
  readonly source: string;
}

/** Hundredths of a hundredth of a penny an hour: the size by which enhancements are compared. */
export const worth = (hourly: Hourly): number => hourly.ratePence * (hourly.basisPoints ?? 10_000);

/** What an hour is paid under one floor. */
export interface PaidHour {
  /** Basic pay and top-up together. */
  readonly ratePence: Pence;
  /** Source of that rate: the terms, or the floor it was topped up to. */
  readonly source: string;
  /** By kind of day and window: all that is paid, basic first. */
  readonly lines: readonly (readonly Hourly[])[];
}

const noFacts: PayFacts = {};

const enhancement = (
  kind: PayLineKind,
  rule: PayRule,
  more: More,
  ratePence: Pence,
  facts: PayFacts,
): Hourly => ({
  kind,
  rule,
  ratePence: 'pencePerHour' in more ? more.pencePerHour : ratePence,
  basisPoints: 'basisPoints' in more ? more.basisPoints : null,
  facts,
  source: `terms:${rule.replace('-', '_')}.more`,
});

const windowFacts = (window: Window): PayFacts => ({ from: window.from, to: window.to });

/** All that apply to one kind of day and window, dearest first among equals: holiday, weekend, night, evening. */
const thatApply = (terms: Terms, dayKind: number, windows: number, ratePence: Pence): Hourly[] => {
  const { bankHoliday, saturday, sunday, night, evening } = terms.enhancements;
  const found: Hourly[] = [];
  const weekday = dayKind % 7;
  if (dayKind >= 7 && bankHoliday)
    found.push(enhancement('bank-holiday', 'bank-holiday', bankHoliday.more, ratePence, noFacts));
  if (weekday === 6 && sunday) found.push(enhancement('weekend', 'sunday', sunday, ratePence, noFacts));
  if (weekday === 5 && saturday) found.push(enhancement('weekend', 'saturday', saturday, ratePence, noFacts));
  if (windows & inNight && night)
    found.push(enhancement('night', 'night', night.more, ratePence, windowFacts(night)));
  if (windows & inEvening && evening)
    found.push(enhancement('evening', 'evening', evening.more, ratePence, windowFacts(evening)));
  return found.filter((one) => worth(one) > 0);
};

/**
 * `highest`: a Sunday night with 10 % for Sunday and 20 % for night pays the night's 20 % and no more.
 * `add`: it pays both, 30 %. Shares are of the hour as paid, top-up included.
 */
const paidOnTop = (terms: Terms, dayKind: number, windows: number, ratePence: Pence): Hourly[] => {
  const found = thatApply(terms, dayKind, windows, ratePence);
  if (terms.enhancements.combine === 'add' || found.length < 2) return found;
  return [found.reduce((best, one) => (worth(one) > worth(best) ? one : best))];
};

const basicHour = (terms: Terms, role: string, kind: CareKind): Hourly => {
  if (kind === 'waking-night' && terms.wakingNight)
    return {
      kind: 'basic',
      rule: 'waking-night-rate',
      ratePence: terms.wakingNight.ratePence,
      basisPoints: null,
      facts: noFacts,
      source: 'terms:waking_night.rate',
    };
  const paidAs = terms.baseRates[role] === undefined ? usualRole : role;
  return {
    kind: 'basic',
    rule: 'basic',
    ratePence: terms.baseRates[paidAs] ?? pence(0),
    basisPoints: null,
    facts: { role: paidAs },
    source: `terms:base_rate.${paidAs}`,
  };
};

/** Basic 1,250p under a floor of 1,345p: basic 1,250p and top-up 95p; enhancements are shares of 1,345p. */
const paidHour = (terms: Terms, basic: Hourly, floor: Floor): PaidHour => {
  const missing = floor.row.value - basic.ratePence;
  const ratePence = pence(Math.max(floor.row.value, basic.ratePence));
  const source = missing > 0 ? `rates:${floor.row.id}` : basic.source;
  const always: Hourly[] = [basic];
  if (missing > 0)
    always.push({
      kind: 'top-up-to-floor',
      rule: floor.rule,
      ratePence: pence(missing),
      basisPoints: null,
      facts: { floorPence: floor.row.value, fromOn: floor.row.fromOn },
      source,
    });
  // One object for one enhancement, so that its minutes meet on one line
  const same = new Map<string, Hourly>();
  const once = (hourly: Hourly): Hourly => {
    const known = same.get(hourly.rule) ?? hourly;
    same.set(hourly.rule, known);
    return known;
  };
  const lines = Array.from({ length: dayKinds * windowWays }, (_, place) => [
    ...always,
    ...paidOnTop(terms, Math.floor(place / windowWays), place % windowWays, ratePence).map(once),
  ]);
  return { ratePence, source, lines };
};

export interface RateBook {
  readonly bands: Bands;
  readonly holidays: ReadonlyMap<number, string>;
  /** What an hour of a day, by its number, is paid to a carer of these ages. */
  paidOn(onDay: number, ages: ComingOfAge): PaidHour;
}

const ageBand = (onDay: number, ages: ComingOfAge): number => {
  if (onDay >= ages.at21) return 2;
  return onDay >= ages.at18 ? 1 : 0;
};
const ageBands = 3;

const openBook = (terms: Terms, role: string, kind: CareKind, nation: Nation): RateBook => {
  const { evening, night, bankHoliday } = terms.enhancements;
  // A waking night with its own rate is paid by that rate in place of evening and night pay
  const ownRate = kind === 'waking-night' && terms.wakingNight !== null;
  const basic = basicHour(terms, role, kind);
  const byFloor = new Map<RateRow, PaidHour>();
  const byDay = new Map<number, PaidHour>();
  const underFloor = (floor: Floor): PaidHour => {
    const made = byFloor.get(floor.row) ?? paidHour(terms, basic, floor);
    byFloor.set(floor.row, made);
    return made;
  };
  return {
    bands: ownRate ? bandsOf(null, null) : bandsOf(evening, night),
    holidays: bankHolidays(nation, bankHoliday?.itselfToo === true),
    paidOn(onDay, ages) {
      const key = onDay * ageBands + ageBand(onDay, ages);
      const before = byDay.get(key);
      if (before) return before;
      const made = underFloor(floorOn(onDay, ages, terms.floor, nation));
      byDay.set(key, made);
      return made;
    },
  };
};

export type RateBooks = Record<CareKind, RateBook>;
const books = new WeakMap<Terms, Map<string, Partial<Record<Nation, RateBooks>>>>();

/**
 * The books of one role in one nation. A live-in day is paid by the hour like any other, without its breaks:
 * it is time work (National Minimum Wage Regulations 2015 reg 30, rest breaks left out by reg 35; the exemption
 * of live-in workers, reg 57(3), ended on 1 April 2024). So are a first meeting and a trial shift: both are work.
 * Terms are not changed once they have been priced with. */
export const rateBooks = (terms: Terms, role: string, nation: Nation): RateBooks => {
  let byRole = books.get(terms);
  if (!byRole) {
    byRole = new Map();
    books.set(terms, byRole);
  }
  let byNation = byRole.get(role);
  if (!byNation) {
    byNation = {};
    byRole.set(role, byNation);
  }
  const before = byNation[nation];
  if (before) return before;
  const day = openBook(terms, role, 'day', nation);
  const made = {
    day,
    'live-in': day,
    'first-meeting': day,
    trial: day,
    'waking-night': openBook(terms, role, 'waking-night', nation),
    'sleep-in': openBook(terms, role, 'sleep-in', nation),
  };
  byNation[nation] = made;
  return made;
};
