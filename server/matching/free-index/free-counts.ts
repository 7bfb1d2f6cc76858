/** For how many visits each of 32 carers is free, counted for all of them at once. */
import type { FreeSlots, Rows } from './free-slots.ts';

/** Of each word that was looked at, who is free for each visit; used by one search at a time. */
let kept = new Int32Array(8_192);

/** The n-th bits of six planes are one carer's count in twos: up to 63. */
export class FreeCounts {
  readonly #slots: FreeSlots;
  readonly #rows: readonly Rows[];
  #all = true;
  #ones = 0;
  #twos = 0;
  #fours = 0;
  #eights = 0;
  #sixteens = 0;
  #thirtyTwos = 0;

  constructor(slots: FreeSlots, rows: readonly Rows[]) {
    this.#slots = slots;
    this.#rows = rows;
  }

  /** Those of a word who are free for every visit. */
  every(word: number): number {
    this.#all = true;
    let free = -1;
    for (let at = 0; at < this.#rows.length && free !== 0; at += 1)
      free &= this.#slots.freeThrough(this.#rows[at] as Rows, word);
    return free;
  }

  /** Those of a word who are free for some visits and not for all; kept under its place among the words. */
  some(word: number, place: number): number {
    this.#all = false;
    const start = place * this.#rows.length;
    if (kept.length < start + this.#rows.length) {
      const grown = new Int32Array((start + this.#rows.length) * 2);
      grown.set(kept);
      kept = grown;
    }
    let [every, any, ones, twos, fours, eights, sixteens, thirtyTwos] = [-1, 0, 0, 0, 0, 0, 0, 0];
    for (let at = 0; at < this.#rows.length; at += 1) {
      const free = this.#slots.freeThrough(this.#rows[at] as Rows, word);
      kept[start + at] = free;
      every &= free;
      any |= free;
      let carry = free & ones;
      ones ^= free;
      if (carry === 0) continue;
      let next = carry & twos;
      twos ^= carry;
      carry = next & fours;
      fours ^= next;
      next = carry & eights;
      eights ^= carry;
      carry = next & sixteens;
      sixteens ^= next;
      thirtyTwos ^= carry;
    }
    this.#ones = ones;
    this.#twos = twos;
    this.#fours = fours;
    this.#eights = eights;
    this.#sixteens = sixteens;
    this.#thirtyTwos = thirtyTwos;
    return any & ~every;
  }

  /** Whether one of a word is free for the n-th visit: in the last pass over the words. */
  isFree(bit: number, place: number, nth: number): boolean {
    return this.#all || (((kept[place * this.#rows.length + nth] as number) >>> bit) & 1) === 1;
  }

  /** Of the word that was asked last. */
  of(bit: number): number {
    if (this.#all) return this.#rows.length;
    return (
      ((this.#ones >>> bit) & 1) |
      (((this.#twos >>> bit) & 1) << 1) |
      (((this.#fours >>> bit) & 1) << 2) |
      (((this.#eights >>> bit) & 1) << 3) |
      (((this.#sixteens >>> bit) & 1) << 4) |
      (((this.#thirtyTwos >>> bit) & 1) << 5)
    );
  }
}
