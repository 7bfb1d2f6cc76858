/**
 * Finds the carers who fit best among very many: bits say who is free near a place, the best by what bits and
 * figures can say are judged by every rule, and no more are judged than could still be among the best.
 */
import type { Id } from '#shared/language/ids.ts';
import { instantAt } from '#shared/language/time.ts';
import { findableText, isFoundIn } from '#shared/matching/language-names.ts';
import { plainWord } from '#shared/matching/match-words.ts';
import { joined, wallSpanOf, without } from '#shared/matching/wall-spans.ts';
import { cellOf } from './cells.ts';
import type { IndexDays } from './days.ts';
import { type CarerEntry, wallSpansOf } from './entry.ts';
import { FiguresKept } from './figures-kept.ts';
import { FreeSlots } from './free-slots.ts';
import { Seats } from './seats.ts';
import { type HasWord, WordSets } from './word-sets.ts';

const at = (minutes: number) => instantAt(minutes * 60_000);

export class FreeIndex {
  readonly days: IndexDays;
  readonly seats = new Seats();
  readonly slots: FreeSlots;
  readonly words = new WordSets();
  readonly figures: FiguresKept;
  readonly #entries: (CarerEntry | undefined)[] = [];
  readonly #texts: string[] = [];
  readonly #byHolder = new Map<Id<'member'>, Set<Id<'member'>>>();

  constructor(days: IndexDays) {
    this.days = days;
    this.slots = new FreeSlots(days);
    this.figures = new FiguresKept(days);
  }

  entry(number: number): CarerEntry | undefined {
    return this.#entries[number];
  }
  entryOf(carerId: Id<'member'>): CarerEntry | undefined {
    const number = this.seats.numberOf(carerId);
    return number === undefined ? undefined : this.#entries[number];
  }
  /** Those who came to a holder in the year before. */
  whoCameTo(holderId: Id<'member'>): ReadonlySet<Id<'member'>> {
    return this.#byHolder.get(holderId) ?? new Set();
  }

  /** Everybody who is found by these words. */
  *foundBy(words: string): Generator<CarerEntry> {
    for (const [number, entry] of this.#entries.entries())
      if (entry && isFoundIn(this.#texts[number] ?? '', words)) yield entry;
  }

  get size(): number {
    let size = 0;
    for (const _ of this.seats.carerIds()) size += 1;
    return size;
  }

  /** Takes what is known of a carer now in the place of what was. */
  put(entry: CarerEntry): void {
    const before = this.seats.numberOf(entry.carerId);
    const number = this.seats.take(entry.carerId, cellOf(entry));
    if (before !== undefined && before !== number) this.#empty(before);
    const words = this.seats.words;
    this.slots.grow(words);
    this.words.grow(words);
    this.figures.grow(words);
    this.#countVisits(number, entry);
    this.#entries[number] = entry;
    this.#texts[number] = findableText(entry.shown);
    this.slots.put(number, entry.free ? without(wallSpansOf(entry.free), this.#heldWalls(entry)) : []);
    this.words.put(number, wordsHeld(entry));
    this.figures.put(number, entry);
  }

  /** Somebody who is no carer here any more. */
  remove(carerId: Id<'member'>): void {
    const number = this.seats.numberOf(carerId);
    if (number === undefined) return;
    this.seats.leave(carerId);
    this.#empty(number);
  }

  #countVisits(number: number, entry: CarerEntry | undefined): void {
    const before = this.#entries[number];
    if (before)
      for (const holderId of before.times.keys()) this.#byHolder.get(holderId)?.delete(before.carerId);
    for (const holderId of entry?.times.keys() ?? []) {
      const came = this.#byHolder.get(holderId) ?? new Set();
      this.#byHolder.set(holderId, came.add((entry as CarerEntry).carerId));
    }
  }

  #empty(number: number): void {
    this.#countVisits(number, undefined);
    this.#entries[number] = undefined;
    this.slots.put(number, []);
    this.words.put(number, []);
  }

  /** Held time on the clock of the wall; a night on which that clock is put back is left to the judging. */
  #heldWalls({ held }: CarerEntry) {
    return joined(
      held.flatMap(({ from, until }) => {
        const wall = wallSpanOf({ startsAt: at(from), endsAt: at(until) }, this.days.zone);
        return wall.until - wall.from === until - from ? [wall] : [];
      }),
    );
  }
}

/** Every word of a carer under its kind. */
export const wordsHeld = ({ shown, likes, willNotDo, kindsNotDone }: CarerEntry): HasWord[] => {
  const of = (kind: HasWord['kind'], words: readonly string[]) =>
    words.map((word): HasWord => ({ kind, word: plainWord(word) }));
  return [
    ...of('skill', shown.skills),
    ...of('language', shown.languagesSpoken),
    ...of('interest', shown.interests),
    ...of('like', likes),
    ...of('not', willNotDo),
    ...kindsNotDone.map((kind): HasWord => ({ kind: 'kind', word: kind })),
  ];
};
