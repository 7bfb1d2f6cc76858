/** Who has a word: a set of bits for each skill, language, interest, liking, and thing not done. */
import { Bits } from './bits.ts';

export type WordKind = 'skill' | 'language' | 'interest' | 'like' | 'not' | 'kind';

export class WordSets {
  readonly #sets = new Map<string, Bits>();
  readonly #before = new Map<number, readonly string[]>();
  #words = 8;

  grow(words: number): void {
    this.#words = Math.max(words, this.#words);
    for (const set of this.#sets.values()) set.grow(words);
  }

  static key(kind: WordKind, word: string): string {
    return `${kind} ${word}`;
  }

  put(number: number, keys: readonly string[]): void {
    for (const key of this.#before.get(number) ?? []) this.#sets.get(key)?.clear(0, number);
    for (const key of keys) {
      let set = this.#sets.get(key);
      if (!set) {
        set = new Bits(1, this.#words);
        this.#sets.set(key, set);
      }
      set.set(0, number);
    }
    this.#before.set(number, keys);
  }

  of(kind: WordKind, word: string): Bits | undefined {
    return this.#sets.get(WordSets.key(kind, word));
  }
}
