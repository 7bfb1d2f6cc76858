/** Rows of bits, a bit for each number; all rows grow together. */
export class Bits {
  readonly #rows: number;
  /** Words in a row. */
  stride: number;
  words: Uint32Array;

  constructor(rows: number, words = 8) {
    this.#rows = rows;
    this.stride = words;
    this.words = new Uint32Array(rows * words);
  }

  /** Room for so many words in each row. */
  grow(words: number): void {
    if (words <= this.stride) return;
    const stride = Math.max(words, Math.ceil(this.stride * 1.5));
    const bits = new Uint32Array(this.#rows * stride);
    for (let row = 0; row < this.#rows; row += 1)
      bits.set(this.words.subarray(row * this.stride, (row + 1) * this.stride), row * stride);
    this.words = bits;
    this.stride = stride;
  }

  set(row: number, number: number): void {
    const at = row * this.stride + (number >>> 5);
    this.words[at] = (this.words[at] as number) | (1 << (number & 31));
  }
  clear(row: number, number: number): void {
    const at = row * this.stride + (number >>> 5);
    this.words[at] = (this.words[at] as number) & ~(1 << (number & 31));
  }
  has(row: number, number: number): boolean {
    return (((this.words[row * this.stride + (number >>> 5)] as number) >>> (number & 31)) & 1) === 1;
  }
}
