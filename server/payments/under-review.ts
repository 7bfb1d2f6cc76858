import type { Reader } from '#db/database.ts';
import type { Reason } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { decidedFacts } from '../mutuals/decided-facts.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import { hasOpenClaim } from './claim-reads.ts';

/** Where the mutual's rules say so, nothing new is booked until somebody has looked at what a bank took back. */
export const bookingStopped = async (
  handle: Reader,
  { mutualId, rules, zone }: MutualRow,
  holderId: Id<'member'>,
): Promise<Reason | null> =>
  rules.claimStopsBooking && (await hasOpenClaim(handle, mutualId, holderId))
    ? {
        code: 'holder-under-review',
        facts: await decidedFacts(handle, mutualId, 'claimStopsBooking', zone),
        instead: 'What is booked stays booked. Ask a coordinator of your mutual.',
      }
    : null;
