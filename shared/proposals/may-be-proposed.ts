/** What a change may not be, whoever votes for it. */
import type { Reason } from '../contract/problem.ts';
import type { Day } from '../language/time.ts';
import type { Nation } from '../mutuals/schema.ts';
import { termsBelowFloor } from '../terms/rules.ts';
import type { Change } from './schema.ts';

/**
 * Law cannot be voted down, and terms hold forward only. Base rate 1,250p from 2026-12-20 in Wales: refused, for
 * the law asks for 1,271p. Terms from 2026-12-20 with voting until 2026-12-20: refused, from the day after at the
 * earliest.
 * @param lastVotingDay the last day a vote on it could still close, adjourned or not
 */
export const changeRefused = (change: Change, lastVotingDay: Day, nation: Nation): Reason | null => {
  if (change.kind !== 'terms') return null;
  if (change.fromOn <= lastVotingDay) return { code: 'terms-not-forward', facts: { lastVotingDay } };
  const [below] = termsBelowFloor(change.terms, change.fromOn, nation);
  if (!below) return null;
  const { term, value, floor, by, source } = below;
  return { code: 'terms-below-floor', facts: { term, value, floor, by, source } };
};
