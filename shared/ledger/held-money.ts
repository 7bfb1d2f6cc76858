/**
 * How long money has lain with the payment service. It may hold money for 90 days at most outside the USA and
 * Thailand (docs.stripe.com/connect/account-balances, "Holding funds", read 2026-11): we warn at 60 days and
 * have the old part paid out by day 80. What came first goes first.
 */
import { noPence, type Pence, pence, subtract, sum } from '../language/money.ts';
import { addDays, type Day, daysBetween } from '../language/time.ts';

const warnAfterDays = 60;
const payOutByDays = 80;
const mostDays = 90;

/** Money that came in on a day. */
export interface CameIn {
  onDay: Day;
  amountPence: Pence;
}

/** Held for `fromDays` to `toDays` days, both counted. */
export interface AgeBand {
  fromDays: number;
  toDays: number | null;
  amountPence: Pence;
}

export interface HeldMoney {
  heldPence: Pence;
  oldestOn: Day | null;
  bands: AgeBand[];
  /** Held for 60 days or longer, and the day by which it must be paid out. */
  oldPence: Pence;
  payOutBy: Day | null;
}

const bands: readonly Omit<AgeBand, 'amountPence'>[] = [
  { fromDays: 0, toDays: 29 },
  { fromDays: 30, toDays: warnAfterDays - 1 },
  { fromDays: warnAfterDays, toDays: payOutByDays - 1 },
  { fromDays: payOutByDays, toDays: mostDays },
  { fromDays: mostDays + 1, toDays: null },
];

/** What is left of what came in, newest first, when the oldest has gone out first. */
const stillHeld = (heldPence: Pence, newestFirst: readonly CameIn[]): CameIn[] => {
  const left: CameIn[] = [];
  let rest = heldPence;
  for (const { onDay, amountPence } of newestFirst) {
    if (rest <= 0) break;
    const part = pence(Math.min(rest, amountPence));
    left.push({ onDay, amountPence: part });
    rest = subtract(rest, part);
  }
  return left;
};

/**
 * The age of what is held, from what came in, newest first; whole pence, days of the mutual.
 * £50.00 came on 1 September, £30.00 on 20 November, and £40.00 went out since: £40.00 is held on 23 November,
 * £10.00 of it for 83 days and £30.00 for 3. The £10.00 had to be paid out by 20 November.
 */
export const ageOfHeld = (heldPence: Pence, newestFirst: readonly CameIn[], today: Day): HeldMoney => {
  const left = stillHeld(heldPence, newestFirst);
  const aged = left.map((part) => ({ ...part, days: daysBetween(part.onDay, today) }));
  const between = (fromDays: number, toDays: number | null) =>
    sum(
      aged
        .filter(({ days }) => days >= fromDays && (toDays === null || days <= toDays))
        .map((one) => one.amountPence),
    );
  const oldestOn = left.at(-1)?.onDay ?? null;
  const oldPence = between(warnAfterDays, null);
  return {
    heldPence: heldPence > 0 ? heldPence : noPence,
    oldestOn,
    bands: bands.map((band) => ({ ...band, amountPence: between(band.fromDays, band.toDays) })),
    oldPence,
    payOutBy: oldPence > 0 && oldestOn !== null ? addDays(oldestOn, payOutByDays) : null,
  };
};
