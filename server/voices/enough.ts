import type { Reader } from '#db/database.ts';
import { refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { voicesMissing } from '#shared/voices/may-be-noticed.ts';
import { entriesThatCount } from '#shared/voices/put-right.ts';
import { voicesOf } from './reads.ts';

/** Asked before everybody is given notice of a vote: are those who use care and those who give it thought of? */
export const refuseUnheard = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  proposalId: Id<'proposal'>,
): Promise<void> => {
  refuseIf(voicesMissing(entriesThatCount(await voicesOf(handle, mutualId, proposalId))));
};
