/** Who is free when: a row for each quarter of an hour of the days covered. */
import { type WallSpan, without } from '#shared/matching/wall-spans.ts';
import { Bits } from './bits.ts';
import { type IndexDays, slotMinutes } from './days.ts';

/** The rows a visit needs, first and last. */
export interface Rows {
  first: number;
  last: number;
}

export class FreeSlots {
  readonly #bits: Bits;
  readonly #days: IndexDays;
  readonly #before = new Map<number, readonly WallSpan[]>();

  constructor(days: IndexDays) {
    this.#days = days;
    this.#bits = new Bits((days.untilWall - days.fromWall) / slotMinutes);
  }

  grow(words: number): void {
    this.#bits.grow(words);
  }

  /** A quarter of which any part is free counts: nobody is missed, and the judging looks at the minute. */
  #each(spans: readonly WallSpan[], act: (row: number) => void): void {
    for (const { from, until } of spans) {
      const first = Math.max(0, Math.floor((from - this.#days.fromWall) / slotMinutes));
      const last = Math.ceil((Math.min(until, this.#days.untilWall) - this.#days.fromWall) / slotMinutes);
      for (let row = first; row < last; row += 1) act(row);
    }
  }

  /** Writes only what differs from before. */
  put(number: number, spans: readonly WallSpan[]): void {
    const before = this.#before.get(number) ?? [];
    this.#each(without(before, spans), (row) => this.#bits.clear(row, number));
    this.#each(spans.length > 0 && before.length > 0 ? without(spans, before) : spans, (row) =>
      this.#bits.set(row, number),
    );
    // A quarter may be cleared of one part while another part of it is free.
    if (before.length > 0) this.#each(this.#edges(spans), (row) => this.#bits.set(row, number));
    if (spans.length > 0) this.#before.set(number, spans);
    else this.#before.delete(number);
  }

  /** First and last minute of each span: only there a quarter may be free in part. */
  #edges(spans: readonly WallSpan[]): WallSpan[] {
    return spans.flatMap(({ from, until }) => [
      { from, until: from + 1 },
      { from: until - 1, until },
    ]);
  }

  isFree(number: number, row: number): boolean {
    return this.#bits.has(row, number);
  }

  /** The rows a visit needs, first and last, or null where it is not within the days covered. */
  rowsOf({ from, until }: WallSpan): Rows | null {
    if (from < this.#days.fromWall || until > this.#days.untilWall) return null;
    return {
      first: Math.floor((from - this.#days.fromWall) / slotMinutes),
      last: Math.ceil((until - this.#days.fromWall) / slotMinutes) - 1,
    };
  }

  /** Those of one word who are free through all of these rows. */
  freeThrough({ first, last }: Rows, word: number): number {
    const { words, stride } = this.#bits;
    let free = -1;
    for (let at = first * stride + word, row = first; row <= last && free !== 0; row += 1, at += stride)
      free &= words[at] as number;
    return free;
  }
}
