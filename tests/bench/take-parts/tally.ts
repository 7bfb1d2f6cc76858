import type { Answers, Prepared } from './load.ts';
import type { Told } from './plan.ts';

/** Who was told that a shift is theirs, and what should not have been answered. */
export class Tally {
  readonly told: Told[] = [];
  readonly wrong: string[] = [];
  readonly #expected: (takes: number) => number;

  /** @param expected of so many requests of one turn: how many take a shift. */
  constructor(expected: (takes: number) => number) {
    this.#expected = expected;
  }

  count(takes: readonly Prepared[], answers: Answers): void {
    const taken = takes.filter((_, at) => answers.statuses[at] === 200);
    for (const { path, headers } of taken)
      this.told.push([path.split('/')[3] ?? '', headers['acting-as'] ?? '']);
    if (taken.length !== this.#expected(takes.length))
      this.wrong.push(`${taken.length} of ${takes.length} were taken, not ${this.#expected(takes.length)}`);
    this.onlyKnown('the house', answers);
  }

  /** Taken, or refused because somebody else was quicker: nothing else. */
  onlyKnown(who: string, { statuses }: Answers): void {
    const strange = new Set(statuses.filter((status) => status !== 200 && status !== 409));
    if (strange.size > 0) this.wrong.push(`${who} answered ${[...strange].join(', ')}`);
  }
}
