/** What the holder’s council says to a shift for this carer. Asked only where a rule could speak, which is seldom. */
import type { Reader } from '#db/database.ts';
import type { Reason } from '#shared/contract/problem.ts';
import type { Day } from '#shared/language/time.ts';
import type { TakingPair } from '#shared/shifts/taking.ts';
import { councilRulesFor, councilSays } from '../budgets/council-says.ts';
import type { ShiftRow } from './reads.ts';

/** Where the council lets relatives of the household be paid, none of them needs an exception. */
export const pairAsAllowed = async <P extends TakingPair>(
  handle: Reader,
  { shift: { mutualId, holderId } }: ShiftRow,
  pair: P | null,
  onDay: Day,
): Promise<P | null> => {
  if (!pair?.sameHousehold || pair.exceptionReference !== null) return pair;
  const rules = await councilRulesFor(handle, mutualId, holderId, onDay);
  return { ...pair, sameHousehold: rules?.sameHousehold.value !== 'allowed' };
};

/** A need that says nothing of its kind of help was asked about when it was posted. */
export const excludedFor = async (
  handle: Reader,
  { use, shift: { mutualId, holderId } }: ShiftRow,
  onDay: Day,
): Promise<Reason | null> =>
  use === null ? null : councilSays(handle, mutualId, holderId, { use, onDay, pair: null });
