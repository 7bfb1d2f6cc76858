/** Who has a word: a set of bits for each skill, language, interest, liking, and thing not done. */
import { Bits } from './bits.ts';

export type WordKind = 'skill' | 'language' | 'interest' | 'like' | 'not' | 'kind';

export interface HasWord {
  kind: WordKind;
  word: string;
}

export class WordSets {
  readonly #sets = new Map<WordKind, Map<string, Bits>>();
  readonly #before = new Map<number, readonly HasWord[]>();
  #words = 8;

  grow(words: number): void {
    if (words <= this.#words) return;
    this.#words = Math.ceil(words * 1.5);
    for (const sets of this.#sets.values()) for (const set of sets.values()) set.grow(this.#words);
  }

  put(number: number, has: readonly HasWord[]): void {
    for (const { kind, word } of this.#before.get(number) ?? []) this.of(kind, word)?.clear(number);
    for (const { kind, word } of has) {
      const sets = this.#sets.get(kind) ?? new Map<string, Bits>();
      this.#sets.set(kind, sets);
      let set = sets.get(word);
      if (!set) {
        set = new Bits(this.#words);
        sets.set(word, set);
      }
      set.set(number);
    }
    this.#before.set(number, has);
  }

  of(kind: WordKind, word: string): Bits | undefined {
    return this.#sets.get(kind)?.get(word);
  }
}
