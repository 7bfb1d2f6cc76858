import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day } from '#shared/language/time.ts';
import type { Terms } from '#shared/terms/schema.ts';
import type { Call } from '../http/call.ts';
import { announce, note } from '../oversight/actions.ts';
import { allTerms } from './reads.ts';
import { keepTerms } from './records.ts';

/** What members voted becomes the next version, from its day on. Earlier versions stay as they were. */
export const startVotedTerms = async (
  tx: Writer,
  call: Call,
  voted: { terms: Terms; fromOn: Day; proposalId: Id<'proposal'> },
): Promise<Id<'terms'>> => {
  const { mutualId } = call.actor;
  const [newest] = await allTerms(tx, mutualId);
  const termsId = call.deps.newId('terms');
  await keepTerms(tx, {
    mutualId,
    termsId,
    version: (newest?.version ?? 0) + 1,
    fromOn: voted.fromOn,
    voted: true,
    origin: voted.proposalId,
    body: voted.terms,
    enteredAt: call.now,
  });
  await note(tx, call, 'TERMS_STARTED', termsId, { fromOn: voted.fromOn, proposalId: voted.proposalId });
  announce(tx, call, 'terms.changed', { termsId }, { groups: ['everyone'] });
  return termsId;
};
