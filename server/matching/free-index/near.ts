/** Who near a place could come at all, with the most points they could have: bits and figures only, no rules. */
import type { Asked } from './asked.ts';
import type { Bits } from './bits.ts';
import { cellsWithin } from './cells.ts';
import { noLimit } from './figures-kept.ts';
import { FreeCounts } from './free-counts.ts';
import type { FreeIndex } from './free-index.ts';
import type { Rows } from './free-slots.ts';
import { milesFrom } from './miles.ts';
import { Points } from './points.ts';
import type { WordKind } from './word-sets.ts';

/** As `Fit` and points in one figure: a better fit before any points. */
export const pointsInTier = 4_096;
export const mostPlaces = 3 * pointsInTier;

/** Numbers, the place each could have at most and the visits each could come to; the first `count` hold. */
export interface Near {
  numbers: Int32Array;
  places: Int32Array;
  possible: Int32Array;
  /** Where the word of each stands among those that were looked at. */
  words: Int32Array;
  count: number;
}

const roomFor = (count: number): Near => ({
  numbers: new Int32Array(count),
  places: new Int32Array(count),
  possible: new Int32Array(count),
  words: new Int32Array(count),
  count: 0,
});

/** Used by one search at a time. */
let room = roomFor(4_096);

const emptyFor = (count: number): Near => {
  if (room.numbers.length < count) room = roomFor(count * 2);
  room.count = 0;
  return room;
};

/** Sets of several words; who is in how many of them is asked one by one. */
const setsOf = (index: FreeIndex, kind: WordKind, words: readonly string[]): Bits[] =>
  words.flatMap((word) => index.words.of(kind, word) ?? []);

const inHowMany = (sets: readonly Bits[], word: number, bit: number): number => {
  let many = 0;
  for (let at = 0; at < sets.length; at += 1)
    many += (((sets[at] as Bits).words[word] as number) >>> bit) & 1;
  return many;
};

const anyOf = (sets: readonly Bits[], word: number): number => {
  let any = 0;
  for (let at = 0; at < sets.length; at += 1) any |= (sets[at] as Bits).words[word] as number;
  return any;
};

/** No more than there is room for in each week, and none after a check has run out. */
const mostPossible = (index: FreeIndex, asked: Asked, number: number, free: number): number => {
  const { figures } = index;
  const most = figures.mostMinutes(number);
  const until = figures.checksUntil(number);
  const last = asked.visits[asked.visits.length - 1];
  if (until < (last?.dayNumbered ?? 0))
    return Math.min(free, asked.visits.filter(({ dayNumbered }) => dayNumbered <= until).length);
  if (most === noLimit) return free;
  let possible = 0;
  for (let at = 0; at < asked.weeks.length; at += 1) {
    const { numbered, visits, minutes } = asked.weeks[at] as Asked['weeks'][number];
    const left = most - figures.plannedIn(number, numbered);
    if (left >= minutes) possible += Math.min(visits, Math.floor(left / minutes));
  }
  return Math.min(free, possible);
};

/** One search: what is asked, made ready for looking at a great many. */
export class Look {
  readonly #index: FreeIndex;
  readonly #asked: Asked;
  readonly #visits: number;
  readonly #skills: Bits[];
  readonly #languages: Bits[];
  readonly #interests: Bits[];
  readonly #likes: Bits[];
  readonly #unwilling: Bits[];
  readonly #points: Points;
  readonly #milesOf: (number: number) => number;
  readonly #counts: FreeCounts;
  readonly #words = new Map<number, number[]>();

  constructor(index: FreeIndex, asked: Asked, rows: readonly Rows[]) {
    const { runs, care } = asked;
    this.#index = index;
    this.#asked = asked;
    this.#visits = rows.length;
    this.#skills = setsOf(index, 'skill', asked.skills);
    this.#languages = setsOf(index, 'language', asked.languages);
    this.#interests = setsOf(index, 'interest', runs);
    this.#likes = setsOf(index, 'like', runs);
    this.#unwilling = [...setsOf(index, 'not', runs), ...setsOf(index, 'kind', [care.kind])];
    this.#points = new Points(asked, { interests: this.#interests.length, likes: this.#likes.length });
    this.#milesOf = milesFrom(index.figures, care);
    this.#counts = new FreeCounts(index.slots, rows);
  }

  #wordsWithin(miles: number): number[] {
    const words = this.#words.get(miles) ?? this.#index.seats.wordsIn(cellsWithin(miles, this.#asked.care));
    this.#words.set(miles, words);
    return words;
  }

  /**
   * Everybody within so many miles who does none of it unwillingly and is free for every visit, or else for some:
   * whoever could come to all of them comes before everybody else. The answer is used up before the next is asked
   * for: it is the same room each time.
   */
  near(miles: number, free: 'for-every-visit' | 'for-some'): Near {
    const words = this.#wordsWithin(miles);
    const near = emptyFor(words.length * 32);
    for (let place = 0; place < words.length; place += 1) {
      const word = words[place] as number;
      let alive = free === 'for-every-visit' ? this.#counts.every(word) : this.#counts.some(word, place);
      if (alive !== 0) alive &= ~anyOf(this.#unwilling, word);
      while (alive !== 0) {
        const bit = 31 - Math.clz32(alive & -alive);
        alive &= alive - 1;
        this.#add(near, word, bit, place, miles);
      }
    }
    return near;
  }

  #add(near: Near, word: number, bit: number, wordPlace: number, miles: number): void {
    const { figures } = this.#index;
    const number = word * 32 + bit;
    const possible = mostPossible(this.#index, this.#asked, number, this.#counts.of(bit));
    if (possible === 0) return;
    const away = this.#milesOf(number);
    if (away > miles || away > figures.furthestMiles(number)) return;
    const agreed = figures.guaranteedMinutes(number);
    const first = this.#asked.visits[0];
    const sum = this.#points.of(
      possible,
      inHowMany(this.#skills, word, bit),
      inHowMany(this.#languages, word, bit),
      away,
      inHowMany(this.#interests, word, bit),
      inHowMany(this.#likes, word, bit),
      agreed > 0 && first ? Math.max(0, agreed - figures.plannedIn(number, first.weekNumbered)) : 0,
    );
    near.numbers[near.count] = number;
    near.places[near.count] = (possible === this.#visits ? 2 : 1) * pointsInTier + sum;
    near.possible[near.count] = possible;
    near.words[near.count] = wordPlace;
    near.count += 1;
  }

  /** Whether one of those just found lies free, by the bits, for the n-th visit. */
  isFree(number: number, wordPlace: number, nth: number): boolean {
    return this.#counts.isFree(number & 31, wordPlace, nth);
  }
}
