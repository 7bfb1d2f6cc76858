/**
 * Who pays how much of what several holders buy together. Pure; whole pence; the shares always add up to the
 * invoice, nobody pays less than nothing or more than they pledged, and the order of people does not matter.
 */
import type { Reason } from '../contract/problem.ts';
import type { Id } from '../language/ids.ts';
import { noPence, type Pence, pence, share, subtract, sum } from '../language/money.ts';
import type { Instant } from '../language/time.ts';
import type { ShareRule } from './schema.ts';

export interface Sharer {
  holderId: Id<'member'>;
  pledgedAt: Instant;
  /** Hours or uses, as pledged or as it turned out; null where the rule does not count them. */
  units: number | null;
  /** The most they said they would pay. */
  pledgedPence: Pence;
  /** For somebody who left after closing: what could not be cancelled for them. Null for those who stay. */
  leaverPaysPence: Pence | null;
}

/** Equal: one each. By hours or use: their number. As agreed: in the proportion of what each pledged. */
const weightOf = (rule: ShareRule, sharer: Sharer): number => {
  if (rule === 'equal') return 1;
  return rule === 'as-agreed' ? sharer.pledgedPence : (sharer.units ?? 0);
};

const capOf = ({ pledgedPence, leaverPaysPence }: Sharer): Pence =>
  leaverPaysPence === null || leaverPaysPence > pledgedPence ? pledgedPence : leaverPaysPence;

interface Part {
  sharer: Sharer;
  weight: number;
  cap: Pence;
}

/** Ties of a penny go to whoever pledged first; at the same moment, to the member who joined first. */
const byPledge = (a: Part, b: Part): number => {
  if (a.sharer.pledgedAt !== b.sharer.pledgedAt) return a.sharer.pledgedAt < b.sharer.pledgedAt ? -1 : 1;
  return a.sharer.holderId < b.sharer.holderId ? -1 : 1;
};

/** Who has nothing to count pays nothing; where nobody has, all pay alike. */
const partsOf = (rule: ShareRule, sharers: readonly Sharer[]): Part[] => {
  const parts = sharers
    .map((sharer) => ({ sharer, weight: weightOf(rule, sharer), cap: capOf(sharer) }))
    .sort(byPledge);
  return parts.some(({ weight }) => weight > 0)
    ? parts.filter(({ weight }) => weight > 0)
    : parts.map((part) => ({ ...part, weight: 1 }));
};

/** The most that these people together said they would pay, by this rule. Pence. */
export const coverOf = (rule: ShareRule, sharers: readonly Sharer[]): Pence =>
  sum(partsOf(rule, sharers).map(({ cap }) => cap));

/** Why a sum cannot be shared: it is above what was pledged. */
export const shareRefused = (
  amountPence: Pence,
  rule: ShareRule,
  sharers: readonly Sharer[],
): Reason | null => {
  const coveredPence = coverOf(rule, sharers);
  return amountPence > coveredPence
    ? {
        code: 'invoice-above-pledged',
        facts: { amountPence, coveredPence },
        instead: 'Ask those who take part whether they pledge more, or agree a lower price.',
      }
    : null;
};

/**
 * The share of each, by largest remainder. Whoever would come above what they said pays that, and the rest is
 * shared by the same rule among the others, until nobody is above.
 * £100.00 among three alike: £33.34 to the first who pledged, £33.33, £33.33. By 1, 2 and 3 hours £60.00 is
 * £10, £20, £30. £90.00 among three alike, one of whom left and £12.00 could not be cancelled: £12, £39, £39.
 * Refuses, by RangeError, a sum above what was pledged or below nothing: ask `shareRefused` first.
 */
export const sharesOf = (
  amountPence: Pence,
  rule: ShareRule,
  sharers: readonly Sharer[],
): Map<Id<'member'>, Pence> => {
  const shares = new Map<Id<'member'>, Pence>(sharers.map(({ holderId }) => [holderId, noPence]));
  if (amountPence < 0 || shareRefused(amountPence, rule, sharers))
    throw new RangeError('A sum is shared that nobody pledged');
  let open = partsOf(rule, sharers);
  let left = amountPence;
  while (open.length > 0) {
    const fair = share(
      left,
      open.map(({ weight }) => weight),
    );
    const above = new Set(open.filter(({ cap }, place) => (fair[place] ?? noPence) > cap));
    if (above.size === 0) {
      for (const [place, { sharer }] of open.entries()) shares.set(sharer.holderId, fair[place] ?? noPence);
      return shares;
    }
    for (const { sharer, cap } of above) shares.set(sharer.holderId, cap);
    left = subtract(left, sum([...above].map(({ cap }) => cap)));
    open = open.filter((part) => !above.has(part));
  }
  return shares;
};

/**
 * What comes back when the supplier took less than was paid: by what each paid, so that everybody's cost falls
 * alike. £12.00 back of £90.00 paid as £12, £39 and £39: £1.60, £5.20, £5.20.
 * Refuses, by RangeError, more than was paid.
 */
export const givenBackOf = (
  leftoverPence: Pence,
  paid: readonly { holderId: Id<'member'>; pledgedAt: Instant; sharePence: Pence }[],
): Map<Id<'member'>, Pence> => {
  const ordered = [...paid]
    .filter(({ sharePence }) => sharePence > 0)
    .sort((a, b) => (`${a.pledgedAt} ${a.holderId}` < `${b.pledgedAt} ${b.holderId}` ? -1 : 1));
  const paidPence = sum(ordered.map(({ sharePence }) => sharePence));
  if (leftoverPence < 0 || leftoverPence > paidPence)
    throw new RangeError('More would be given back than was paid');
  if (paidPence === 0) return new Map();
  const back = share(
    leftoverPence,
    ordered.map(({ sharePence }) => sharePence),
  );
  return new Map(ordered.map(({ holderId }, place) => [holderId, back[place] ?? noPence]));
};

/**
 * What somebody pledges at most. Equal: the cost if no more than the fewest come, rounded up: £100 for at least
 * three is £33.34. By hours or use: their number at the price the offer states. As agreed: what they say.
 */
export const pledgeOf = (
  offer: { shareRule: ShareRule; costPence: Pence; minimumPeople: number; unitPence: Pence | null },
  said: { units: number | null; amountPence: Pence | null },
): Pence => {
  if (offer.shareRule === 'equal') return pence(Math.ceil(offer.costPence / offer.minimumPeople));
  if (offer.shareRule === 'as-agreed') return said.amountPence ?? noPence;
  return pence((said.units ?? 0) * (offer.unitPence ?? 0));
};
