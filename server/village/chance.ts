/** Chance with a seed: whoever asks the same questions in the same order gets the same village. */
export interface Chance {
  /** A whole number from 0 up to, and without, this one. */
  below(end: number): number;
  pick<T>(list: readonly T[]): T;
  /** True so many times in a hundred. */
  happens(inHundred: number): boolean;
}

/** Mulberry32: 32 bits of state are plenty for a village. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    pick: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new RangeError('There is nothing to pick from');
      return found;
    },
    happens: (inHundred) => below(100) < inHundred,
  };
};
