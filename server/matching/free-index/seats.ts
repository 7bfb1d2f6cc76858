/**
 * A number for each carer. Numbers of one cell share words of 32, so that a search by place reads a few words
 * and nothing else.
 */
import type { Id } from '#shared/language/ids.ts';

export class Seats {
  readonly #numbers = new Map<Id<'member'>, { number: number; cell: number }>();
  readonly #words = new Map<number, number[]>();
  readonly #spare = new Map<number, number[]>();
  /** Words given out so far. */
  #given = 0;

  get words(): number {
    return this.#given;
  }

  numberOf(carerId: Id<'member'>): number | undefined {
    return this.#numbers.get(carerId)?.number;
  }

  /** Keeps the number of who stays in their cell. */
  take(carerId: Id<'member'>, cell: number): number {
    const before = this.#numbers.get(carerId);
    if (before?.cell === cell) return before.number;
    this.leave(carerId);
    const spare = this.#spare.get(cell) ?? [];
    this.#spare.set(cell, spare);
    if (spare.length === 0) {
      const word = this.#given;
      this.#given += 1;
      const words = this.#words.get(cell);
      if (words) words.push(word);
      else this.#words.set(cell, [word]);
      for (let bit = 31; bit >= 0; bit -= 1) spare.push(word * 32 + bit);
    }
    const number = spare.pop() as number;
    this.#numbers.set(carerId, { number, cell });
    return number;
  }

  leave(carerId: Id<'member'>): void {
    const before = this.#numbers.get(carerId);
    if (!before) return;
    this.#spare.get(before.cell)?.push(before.number);
    this.#numbers.delete(carerId);
  }

  /** The words of these cells. */
  wordsIn(cells: readonly number[]): number[] {
    const found: number[] = [];
    for (const cell of cells) {
      const words = this.#words.get(cell);
      if (words) for (const word of words) found.push(word);
    }
    return found;
  }

  carerIds(): IterableIterator<Id<'member'>> {
    return this.#numbers.keys();
  }
}
