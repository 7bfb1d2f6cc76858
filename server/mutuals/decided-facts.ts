import type { Reader } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Day, dayAt } from '#shared/language/time.ts';
import { decisionOnRule } from './reads.ts';

/** Where and when members decided the rule somebody is refused by; nothing while it is as it was at the beginning. */
export const decidedFacts = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  rule: string,
  zone: string,
): Promise<{ proposalId?: Id<'proposal'>; decidedOn?: Day }> => {
  const made = await decisionOnRule(handle, mutualId, rule);
  return made ? { proposalId: made.proposalId, decidedOn: dayAt(made.decidedAt, zone) } : {};
};
