/** Who near a place could come at all, with the most points they could have: bits and figures only, no rules. */
import { type FitFigures, fitOf, pointsOf } from '#shared/matching/ranking.ts';
import { type Asked, runsIn } from './asked.ts';
import type { Bits } from './bits.ts';
import { cellsWithin } from './cells.ts';
import type { FreeIndex } from './free-index.ts';
import type { FreeSlots, Rows } from './free-slots.ts';
import type { WordKind } from './word-sets.ts';

/** As `Fit` and points in one figure: a better fit before any points. */
export const pointsInTier = 4_096;
export const mostPlaces = 3 * pointsInTier;

export interface Near {
  /** Numbers, and the place each could have at most; only the first `count` hold. */
  numbers: number[];
  places: number[];
  possible: number[];
  count: number;
}

const earthMetres = 6_371_000;
const metresInMile = 1_609.344;
const [planes, mostCounted] = [6, 63];
const noLimit = 2_147_483_647;

/** Sets of several words; who is in how many of them is asked one by one. */
const setsOf = (index: FreeIndex, kind: WordKind, words: readonly string[]): Bits[] =>
  words.flatMap((word) => index.words.of(kind, word) ?? []);

const inHowMany = (sets: readonly Bits[], number: number): number => {
  let many = 0;
  for (const set of sets) if (set.has(0, number)) many += 1;
  return many;
};

const anyOf = (sets: readonly Bits[], word: number): number => {
  let any = 0;
  for (const set of sets) any |= set.words[word] ?? 0;
  return any;
};

/** Visits for which each of 32 carers is free, counted in planes: the n-th bits of six words are one’s count. */
class Counts {
  readonly #planes = new Int32Array(planes);
  any = 0;
  every = 0;

  count(slots: FreeSlots, rows: readonly Rows[], word: number): void {
    this.#planes.fill(0);
    this.any = 0;
    this.every = -1;
    for (const through of rows) {
      let carry = slots.freeThrough(through, word);
      this.any |= carry;
      this.every &= carry;
      for (let plane = 0; carry !== 0 && plane < planes; plane += 1) {
        const before = this.#planes[plane] as number;
        this.#planes[plane] = before ^ carry;
        carry &= before;
      }
    }
  }
  of(bit: number): number {
    let count = 0;
    for (let plane = 0; plane < planes; plane += 1)
      count |= (((this.#planes[plane] as number) >>> bit) & 1) << plane;
    return count;
  }
}

/** Whole miles from a home to a place, as `milesBetween` has them; null where one is not known. */
const milesFrom = (index: FreeIndex, { care }: Asked): ((number: number) => number | null) => {
  if (care.latitude === null || care.longitude === null) return () => null;
  const [north, east] = [(care.latitude * Math.PI) / 180, (care.longitude * Math.PI) / 180];
  const x = Math.cos(north) * Math.cos(east);
  const y = Math.cos(north) * Math.sin(east);
  const z = Math.sin(north);
  const { figures } = index;
  return (number) => {
    const dx = (figures.x[number] as number) - x;
    const dy = (figures.y[number] as number) - y;
    const dz = (figures.z[number] as number) - z;
    const half = Math.sqrt(dx * dx + dy * dy + dz * dz) / 2;
    if (Number.isNaN(half)) return null;
    return Math.ceil(Math.round(2 * earthMetres * Math.asin(half)) / metresInMile);
  };
};

/** No more than there is room for in each week, and none after a check has run out. */
const mostPossible = (index: FreeIndex, asked: Asked, number: number, free: number): number => {
  const { figures } = index;
  const most = figures.most[number] as number;
  const last = asked.visits[asked.visits.length - 1];
  if ((figures.checksUntil[number] as number) < (last?.dayNumbered ?? 0)) {
    const until = figures.checksUntil[number] as number;
    return Math.min(free, asked.visits.filter(({ dayNumbered }) => dayNumbered <= until).length);
  }
  if (most === noLimit) return free;
  let room = 0;
  for (const { numbered, visits, minutes } of asked.weeks)
    room += Math.max(0, Math.min(visits, Math.floor((most - figures.plannedIn(number, numbered)) / minutes)));
  return Math.min(free, room);
};

const blank = ({ care, visits, skills, languages }: Asked): FitFigures => ({
  visits: visits.length,
  possible: 0,
  whenNotSaid: false,
  skillsAsked: skills.length,
  skillsMet: 0,
  languagesAsked: languages.length,
  languagesMet: 0,
  closeness: 'none',
  timesHere: 0,
  miles: null,
  furthestMiles: null,
  interests: 0,
  likes: 0,
  refused: 0,
  owedMinutes: 0,
  visitMinutes: visits[0]?.minutes ?? 0,
  ...(care.visits.length > mostCounted ? { visits: mostCounted } : {}),
});

const placeOf = (figures: FitFigures): number => {
  const fit = fitOf(figures);
  return (fit === 'wholly' ? 2 : fit === 'partly' ? 1 : 0) * pointsInTier + pointsOf(figures);
};

/**
 * Everybody within so many miles who does none of it unwillingly and is free for every visit, or else for some:
 * whoever could come to all of them comes before everybody else.
 */
export const lookNear = (
  index: FreeIndex,
  asked: Asked,
  miles: number,
  free: 'for-every-visit' | 'for-some',
): Near | null => {
  const rows = asked.visits.map(({ wall }) => index.slots.rowsOf(wall));
  if (!rows.every((found) => found !== null)) return null;
  const runs = runsIn(asked.text);
  const [skills, languages] = [
    setsOf(index, 'skill', asked.skills),
    setsOf(index, 'language', asked.languages),
  ];
  const [interests, likes] = [setsOf(index, 'interest', runs), setsOf(index, 'like', runs)];
  const unwilling = [...setsOf(index, 'not', runs), ...setsOf(index, 'kind', [asked.care.kind])];
  const milesOf = milesFrom(index, asked);
  const figures = blank(asked);
  const first = asked.visits[0];
  const counts = new Counts();
  const near: Near = { numbers: [], places: [], possible: [], count: 0 };
  const { figures: kept } = index;
  for (const word of index.seats.wordsIn(cellsWithin(miles, asked.care))) {
    counts.count(index.slots, rows, word);
    const wanted = free === 'for-every-visit' ? counts.every : counts.any & ~counts.every;
    if (wanted === 0) continue;
    let alive = wanted & ~anyOf(unwilling, word);
    while (alive !== 0) {
      const bit = 31 - Math.clz32(alive & -alive);
      alive &= alive - 1;
      const number = word * 32 + bit;
      figures.possible = mostPossible(index, asked, number, counts.of(bit));
      if (figures.possible === 0) continue;
      figures.miles = milesOf(number);
      if (figures.miles !== null && figures.miles > miles) continue;
      figures.furthestMiles = kept.furthest[number] as number;
      figures.skillsMet = inHowMany(skills, number);
      figures.languagesMet = inHowMany(languages, number);
      figures.interests = inHowMany(interests, number);
      figures.likes = inHowMany(likes, number);
      const guaranteed = kept.guaranteed[number] as number;
      figures.owedMinutes =
        guaranteed > 0 && first ? Math.max(0, guaranteed - kept.plannedIn(number, first.weekNumbered)) : 0;
      const place = placeOf(figures);
      if (place < pointsInTier) continue;
      near.numbers.push(number);
      near.places.push(place);
      near.possible.push(figures.possible);
      near.count += 1;
    }
  }
  return near;
};
