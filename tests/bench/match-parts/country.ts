/** Carers of many towns with their weeks, shifts and words, and needs among them. Fixed by its seed. */
import { dayNumber } from '#shared/language/calendar-days.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, day, instant, type Weekday, weekdays } from '#shared/language/time.ts';

export const now = instant('2026-11-23T09:00:00.000Z');
export const firstMonday = day('2026-11-23');
/** In these weeks the clocks of London show UTC: minutes on the wall are minutes since 1970 began. */
export const zone = 'Europe/London';
const start = dayNumber(firstMonday) * 1_440;
const [weeks, daysInWeek] = [10, 7];

export interface Carer {
  nth: number;
  latitude: number;
  longitude: number;
  furthestMiles: number | null;
  mostMinutes: number | null;
  guaranteedMinutes: number;
  skills: string[];
  languages: string[];
  interests: string[];
  willNotDo: string[];
  blocks: { weekday: number; starts: number; minutes: number }[];
  away: { from: number; until: number }[];
  shifts: { from: number; until: number; holder: number }[];
}

export interface Holder {
  nth: number;
  latitude: number;
  longitude: number;
}

export interface Need {
  nth: number;
  holder: Holder;
  weekly: boolean;
  /** Minutes since 1970 began. */
  visits: { from: number; until: number }[];
  title: string;
  skills: string[];
  languages: string[];
  pairs: { carer: number; team: boolean }[];
}

export interface Country {
  carers: Carer[];
  holders: Holder[];
  needs: Need[];
}

const known = ['hoist', 'cooking', 'medication', 'driving', 'dementia', 'stoma', 'shopping', 'bathing'];
const liked = ['gardening', 'music', 'football', 'chess', 'birds', 'baking'];
const titles = ['Help getting up', 'Gardening together', 'Lunch and music', 'An evening out', 'Shopping'];

const idText = (noun: string, nth: number): string =>
  `${noun}_01900000-0000-7000-8000-${nth.toString(16).padStart(12, '0')}`;
export const carerId = (nth: number) => idText('member', nth) as Id<'member'>;
export const holderId = (nth: number) => idText('member', 0x1000000 + nth) as Id<'member'>;
export const needId = (nth: number) => idText('need', nth) as Id<'need'>;
export const mutualId = idText('mutual', 1) as Id<'mutual'>;
export const weekdayOf = (place: number): Weekday => weekdays[place] ?? 'MO';
export const dayOf = (minute: number) => addDays(firstMonday, Math.floor((minute - start) / 1_440));

const chanceFrom = (seed: number) => {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
  const some = <T>(all: readonly T[], oneIn: number): T[] => all.filter(() => below(oneIn) === 0);
  const oneOf = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  return { below, some, oneOf };
};
type Chance = ReturnType<typeof chanceFrom>;

type Point = Pick<Holder, 'latitude' | 'longitude'>;

/** Towns of unlike size over a country: the biggest holds a fiftieth of everybody. */
const townsFor = (chance: Chance, carers: number): Point[] =>
  Array.from({ length: Math.max(20, Math.round(carers / 200)) }, () => ({
    latitude: 50.6 + chance.below(44_000) / 10_000,
    longitude: -4.8 + chance.below(50_000) / 10_000,
  }));

const anyTown = (chance: Chance, towns: readonly Point[]): number =>
  Math.floor((towns.length * chance.below(1_000) * chance.below(1_000)) / 1_000_000);

const somewhereIn = (chance: Chance, { latitude, longitude }: Point): Point => {
  const spread = () => (chance.below(1_000) + chance.below(1_000) - 1_000) / 18_000;
  return { latitude: latitude + spread(), longitude: longitude + spread() * 1.6 };
};

const weekOf = (chance: Chance): Carer['blocks'] => {
  const starts = chance.oneOf([360, 420, 420, 480, 540, 900]);
  return Array.from({ length: daysInWeek }, (_, weekday) => weekday)
    .filter(() => chance.below(10) < 7)
    .map((weekday) => ({ weekday, starts, minutes: 60 * (5 + chance.below(5)) }));
};

const shiftsOf = (
  chance: Chance,
  blocks: Carer['blocks'],
  most: number,
  holders: readonly Holder[],
): Carer['shifts'] => {
  const all: Carer['shifts'] = [];
  for (let week = 0; week < weeks && holders.length > 0; week += 1)
    for (const { weekday, starts, minutes: room } of blocks) {
      if (all.length >= most || chance.below(5) === 0) continue;
      const minutes = 60 + 30 * chance.below(4);
      const later = 15 * chance.below((room - minutes) / 15);
      const from = start + (week * daysInWeek + weekday) * 1_440 + starts + later;
      all.push({ from, until: from + minutes, holder: chance.oneOf(holders).nth });
    }
  return all;
};

const carerOf = (
  chance: Chance,
  nth: number,
  home: Point,
  shifts: number,
  holders: readonly Holder[],
): Carer => {
  const blocks = weekOf(chance);
  const away = chance.below(4) === 0 ? [chance.below(60)] : [];
  return {
    nth,
    ...home,
    furthestMiles: chance.below(3) === 0 ? null : 4 + chance.below(14),
    mostMinutes: chance.below(3) === 0 ? 60 * (12 + chance.below(24)) : null,
    guaranteedMinutes: chance.below(5) === 0 ? 60 * (8 + chance.below(16)) : 0,
    skills: chance.some(known, 3),
    languages: chance.below(4) === 0 ? ['cy', 'en'] : ['en'],
    interests: chance.some(liked, 3),
    willNotDo: chance.some(liked, 12),
    blocks,
    away: away.map((later) => ({ from: later, until: later + 3 + chance.below(7) })),
    shifts: shiftsOf(chance, blocks, shifts, holders),
  };
};

const visitsOf = (chance: Chance, weekly: boolean): Need['visits'] => {
  const minutes = chance.oneOf([60, 60, 90, 120]);
  const at = 420 + 30 * chance.below(22);
  const days = weekly
    ? Array.from({ length: 6 }, (_, week) =>
        [0, 2, 4].map((weekday) => 7 + week * daysInWeek + weekday),
      ).flat()
    : [1 + chance.below(27)];
  return days.map((later) => {
    const from = start + later * 1_440 + at;
    return { from, until: from + minutes };
  });
};

const needOf = (chance: Chance, nth: number, holders: readonly Holder[], carers: readonly Carer[]): Need => {
  const holder = holders[chance.below(holders.length)] as Holder;
  const weekly = nth % 5 >= 3;
  const pairs = [chance.below(carers.length), chance.below(carers.length)];
  return {
    nth,
    holder,
    weekly,
    visits: visitsOf(chance, weekly),
    title: chance.oneOf(titles),
    skills: chance.some(known, 6).slice(0, 2),
    languages: chance.below(3) === 0 ? ['cy'] : [],
    pairs: nth % 2 === 0 ? [...new Set(pairs)].map((carer, at) => ({ carer, team: at === 0 })) : [],
  };
};

/** 60 of 100 needs are for once, 40 for three times a week over six weeks. Care is given within a town. */
export const countryOf = (size: { carers: number; shifts: number; needs: number }): Country => {
  const chance = chanceFrom(20_261_123);
  const towns = townsFor(chance, size.carers);
  const byTown = towns.map((): Holder[] => []);
  const holders = Array.from({ length: Math.round(size.carers / 4) }, (_, nth) => {
    const town = anyTown(chance, towns);
    const holder = { nth, ...somewhereIn(chance, towns[town] as Point) };
    byTown[town]?.push(holder);
    return holder;
  });
  const carers = Array.from({ length: size.carers }, (_, nth) => {
    const town = anyTown(chance, towns);
    return carerOf(chance, nth, somewhereIn(chance, towns[town] as Point), size.shifts, byTown[town] ?? []);
  });
  const needs = Array.from({ length: size.needs }, (_, nth) => needOf(chance, nth, holders, carers));
  return { carers, holders, needs };
};
