import { isOfPay } from '../mutuals/rules-change.ts';
import type { Change } from './schema.ts';
import type { DecidedBy, VotingRules } from './voting-rules.ts';

/**
 * Who must agree to a change, and how many of them, by the mutual's own rules. A rule about pay needs holders and
 * carers each, whatever other rules need; an amendment needs what it amends needs.
 * @param amended who decides on what an amendment is about
 */
export const decidedByOf = (
  change: Change,
  { decisions }: VotingRules,
  amended: DecidedBy | null = null,
): DecidedBy => {
  if (change.kind === 'amendment') return amended ?? decisions.question;
  const decided = decisions[change.kind];
  return change.kind === 'rule' && isOfPay(change.rules)
    ? { ...decided, majority: 'holders-and-carers' }
    : decided;
};
