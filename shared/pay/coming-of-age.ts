/** The ages that change pay: 18, 21 and 22, as day numbers, so that asking costs a comparison. */
import { dayNumber } from '../language/calendar-days.ts';
import type { Day } from '../language/time.ts';

export interface ComingOfAge {
  readonly at18: number;
  readonly at21: number;
  readonly at22: number;
}

/** Who gave no date of birth is treated as grown up: paid the highest floor, insured and enrolled. */
const always: ComingOfAge = {
  at18: Number.NEGATIVE_INFINITY,
  at21: Number.NEGATIVE_INFINITY,
  at22: Number.NEGATIVE_INFINITY,
};

// 29 February counts on to 1 March in a plain year, as the law does
const birthday = (bornOn: Day, years: number): number =>
  dayNumber(`${Number(bornOn.slice(0, 4)) + years}${bornOn.slice(4)}` as Day);

const remembered = new Map<Day, ComingOfAge>();
const most = 50_000;

/** Born 2005-11-25: 21 from day number 20,782, 2026-11-25. */
export const comingOfAge = (bornOn: Day | null): ComingOfAge => {
  if (bornOn === null) return always;
  const before = remembered.get(bornOn);
  if (before) return before;
  if (remembered.size >= most) remembered.clear();
  const ages = { at18: birthday(bornOn, 18), at21: birthday(bornOn, 21), at22: birthday(bornOn, 22) };
  remembered.set(bornOn, ages);
  return ages;
};
