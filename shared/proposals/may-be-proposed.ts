/** What a change may not be, whoever votes for it. */
import type { Reason } from '../contract/problem.ts';
import { addDays, type Day, dayAt, mondayOf } from '../language/time.ts';
import { beginsWithAWeek, isPossible, rulesWith } from '../mutuals/rules-change.ts';
import type { Mutual } from '../mutuals/schema.ts';
import { termsBelowFloor } from '../terms/below-floor.ts';
import type { Change } from './schema.ts';

type Where = Pick<Mutual, 'nation' | 'zone' | 'rules'>;
type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

const termsRefused = (change: Of<'terms'>, lastVotingDay: Day, { nation }: Where): Reason | null => {
  if (change.fromOn <= lastVotingDay) return { code: 'terms-not-forward', facts: { lastVotingDay } };
  const [below] = termsBelowFloor(change.terms, change.fromOn, nation);
  if (!below) return null;
  const { term, value, floor, by, onDay, source } = below;
  return { code: 'terms-below-floor', facts: { term, value, floor, by, onDay, source } };
};

const tooEarly = (lastVotingDay: Day): Reason => ({
  code: 'change-too-early',
  facts: { earliestOn: addDays(lastVotingDay, 1) },
});

const ruleRefused = ({ rules, fromOn }: Of<'rule'>, lastVotingDay: Day, where: Where): Reason | null => {
  if (fromOn <= lastVotingDay) return tooEarly(lastVotingDay);
  if (beginsWithAWeek(rules) && mondayOf(fromOn) !== fromOn)
    return { code: 'rules-do-not-fit', facts: { mondayOn: addDays(mondayOf(fromOn), 7) } };
  return isPossible(rulesWith(where.rules, rules)) ? null : { code: 'rules-do-not-fit' };
};

/** Whoever was to join in must still be able to when it is decided. */
const offerRefused = ({ offer }: Of<'purchase'>, lastVotingDay: Day, { zone }: Where): Reason | null =>
  dayAt(offer.closesAt, zone) <= lastVotingDay ? tooEarly(lastVotingDay) : null;

/**
 * Law cannot be voted down, and everything holds forward only. Base rate 1,250p from 2026-12-20 in Wales: refused,
 * for the law asks for 1,271p. Terms from 2026-12-20 with voting until 2026-12-20: refused, from the day after at
 * the earliest. Money collected on Wednesdays from Thursday 2027-02-04: refused, from Monday 2027-02-08.
 * @param lastVotingDay the last day a vote on it could still close, adjourned or not
 */
export const changeRefused = (change: Change, lastVotingDay: Day, where: Where): Reason | null => {
  switch (change.kind) {
    case 'terms':
      return termsRefused(change, lastVotingDay, where);
    case 'rule':
      return ruleRefused(change, lastVotingDay, where);
    case 'purchase':
      return offerRefused(change, lastVotingDay, where);
    case 'fund':
      return change.fromOn !== null && change.fromOn <= lastVotingDay ? tooEarly(lastVotingDay) : null;
    default:
      return null;
  }
};
