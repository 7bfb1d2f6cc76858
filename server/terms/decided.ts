import type { Reader } from '#db/database.ts';
import type { Reason } from '#shared/contract/problem.ts';
import { isId } from '#shared/language/ids.ts';
import { dayAt } from '#shared/language/time.ts';
import type { TermsVersion } from '#shared/terms/schema.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import { enteredOf } from './reads.ts';

/** A refusal by a term, with the vote that decided it; as it is where nobody voted it yet. */
export const byDecision = async (
  handle: Reader,
  { mutualId, zone }: MutualRow,
  { termsId, voted }: TermsVersion,
  reason: Reason | null,
): Promise<Reason | null> => {
  if (!reason || !voted) return reason;
  const { origin, enteredAt } = await enteredOf(handle, mutualId, termsId);
  if (!isId('proposal', origin)) return reason;
  return { ...reason, facts: { ...reason.facts, proposalId: origin, decidedOn: dayAt(enteredAt, zone) } };
};
