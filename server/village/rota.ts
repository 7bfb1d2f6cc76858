/** Who goes to whom, and when: every week the same, with time for the way and for rest. */
import { type Day, type TimeOfDay, timeOfDay, type Weekday } from '#shared/language/time.ts';
import { legBetween } from '#shared/shifts/travel.ts';
import type { Villager } from './people.ts';
import { packages, type Wish } from './wishes.ts';

export interface Round {
  holder: Villager;
  wish: Wish;
  startsTime: TimeOfDay;
  /** One carer for each place; nobody where the village had no time left. */
  carers: Villager[];
}

interface Visit {
  from: number;
  until: number;
  holder: Villager;
}

type Diary = Map<Weekday, Visit[]>;

const fullWeek = 36 * 60;
const spare = 5;
const latestEnd: Record<Villager['habit'], number> = {
  mornings: 15 * 60,
  evenings: 22 * 60,
  nights: 32 * 60,
};

const upToFive = (minutes: number): number => Math.ceil(minutes / 5) * 5;

const written = (minutes: number): TimeOfDay =>
  timeOfDay(`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);

const wayBetween = (from: Villager, to: Villager, carer: Villager, onDay: Day): number =>
  from === to ? 0 : (legBetween(from.home, to.home, carer.travelsBy ?? 'foot', onDay)?.minutes ?? 0);

/** The diaries of all carers while the rota is made. */
const openDiaries = (onDay: Day) => {
  const diaries = new Map<Villager, Diary>();
  const minutesOf = (carer: Villager): number =>
    [...(diaries.get(carer)?.values() ?? [])].flat().reduce((so, visit) => so + visit.until - visit.from, 0);
  /** The earliest start this carer could make on every one of the days, or null. */
  const earliest = (carer: Villager, holder: Villager, wish: Wish): number | null => {
    const [first, last] = wish.between;
    const starts = wish.days.map((weekday) => {
      const before = diaries.get(carer)?.get(weekday)?.at(-1);
      return before ? before.until + wayBetween(before.holder, holder, carer, onDay) + spare : first;
    });
    const start = upToFive(Math.max(first, ...starts));
    const fits = start <= last && start + wish.minutes <= latestEnd[wish.habit];
    return fits && minutesOf(carer) + wish.minutes * wish.days.length <= fullWeek ? start : null;
  };
  const enter = (carer: Villager, holder: Villager, wish: Wish, start: number): void => {
    const diary: Diary = diaries.get(carer) ?? new Map();
    for (const weekday of wish.days)
      diary.set(weekday, [
        ...(diary.get(weekday) ?? []),
        { from: start, until: start + wish.minutes, holder },
      ]);
    diaries.set(carer, diary);
  };
  return { earliest, enter, minutesOf };
};

/** Those with the least to do come first; who speaks the holder's language before those who do not. */
const inTurn = (
  carers: readonly Villager[],
  holder: Villager,
  minutesOf: (carer: Villager) => number,
): Villager[] =>
  carers
    .map((carer, place) => ({
      carer,
      place,
      speaks: carer.languagesSpoken.includes(holder.language) ? 0 : 1,
      minutes: Math.floor(minutesOf(carer) / 300),
    }))
    .sort((a, b) => a.minutes - b.minutes || a.speaks - b.speaks || a.place - b.place)
    .map(({ carer }) => carer);

/** The week of the village, from the first day on. Wishes that fit nobody stay open: somebody may yet come. */
export const rotaOf = (holders: readonly Villager[], carers: readonly Villager[], onDay: Day): Round[] => {
  const diaries = openDiaries(onDay);
  const rounds: Round[] = [];
  // The first two of the cast have a fuller week than a turn would give them.
  for (const [place, holder] of holders.entries())
    for (const wish of packages[place === 0 ? 3 : place % packages.length] ?? []) {
      const found: { carer: Villager; start: number }[] = [];
      for (const carer of inTurn(
        carers.filter((one) => one.habit === wish.habit),
        holder,
        diaries.minutesOf,
      )) {
        const start = diaries.earliest(carer, holder, wish);
        const first = found[0]?.start;
        if (start === null || (first !== undefined && start > first)) continue;
        found.push({ carer, start: first ?? start });
        if (found.length === (wish.carersNeeded ?? 1)) break;
      }
      const start = found[0]?.start ?? wish.between[0];
      for (const { carer } of found) diaries.enter(carer, holder, wish, start);
      rounds.push({ holder, wish, startsTime: written(start), carers: found.map(({ carer }) => carer) });
    }
  return rounds;
};
