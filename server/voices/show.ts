/** The map as those who ask may see it. */
import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Voices } from '#shared/voices/schema.ts';
import type { Call } from '../http/call.ts';
import { countsOf, findProposal } from '../proposals/reads.ts';
import { mayAddNow, presentVoices } from './policy.ts';
import { outreachesOf, voicesOf } from './reads.ts';

export const showVoices = async (
  call: Call,
  proposalId: Id<'proposal'>,
  handle: Reader = call.deps.db.read,
): Promise<Voices> => {
  const { mutualId } = call.actor;
  const row = await findProposal(handle, mutualId, proposalId);
  if (!row) throw new Refusal('not-found');
  const { proposal } = row;
  return presentVoices(
    await voicesOf(handle, mutualId, proposalId),
    await outreachesOf(handle, mutualId, proposalId),
    {
      actor: call.actor,
      proposal,
      mayAdd: mayAddNow(call, proposal),
      counts: await countsOf(handle, mutualId, [proposalId]),
    },
  );
};
