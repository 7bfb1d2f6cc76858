/**
 * Writers of one process on PostgreSQL run side by side until one of them has failed too often: then it
 * waits until the others are through and runs alone, so that contention ends in an answer.
 */
export class Turns {
  #running = 0;
  #alone = false;
  readonly #waiting: { alone: boolean; go: () => void }[] = [];

  /** Waits for a place; answers with the function that gives it back. */
  async take(alone: boolean): Promise<() => void> {
    if (this.#waiting.length > 0 || !this.#mayRun(alone))
      await new Promise<void>((go) => this.#waiting.push({ alone, go }));
    else this.#enter(alone);
    return () => {
      this.#running -= 1;
      if (alone) this.#alone = false;
      this.#wake();
    };
  }

  #mayRun(alone: boolean): boolean {
    return !this.#alone && (!alone || this.#running === 0);
  }

  #enter(alone: boolean): void {
    this.#running += 1;
    this.#alone = alone;
  }

  #wake(): void {
    for (let next = this.#waiting[0]; next && this.#mayRun(next.alone); next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#enter(next.alone);
      next.go();
    }
  }
}
