/** A bit for each number. */
export class Bits {
  words: Uint32Array;

  constructor(words = 8) {
    this.words = new Uint32Array(words);
  }

  /** Room for so many words. */
  grow(words: number): void {
    if (words <= this.words.length) return;
    const grown = new Uint32Array(words);
    grown.set(this.words);
    this.words = grown;
  }

  set(number: number): void {
    this.words[number >>> 5] = (this.words[number >>> 5] as number) | (1 << (number & 31));
  }
  clear(number: number): void {
    this.words[number >>> 5] = (this.words[number >>> 5] as number) & ~(1 << (number & 31));
  }
  has(number: number): boolean {
    return (((this.words[number >>> 5] as number) >>> (number & 31)) & 1) === 1;
  }
}
