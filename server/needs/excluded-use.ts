import type { Reader } from '#db/database.ts';
import type { Reason } from '#shared/contract/problem.ts';
import { type CareUse, usualUse } from '#shared/councils/uses.ts';
import type { Day } from '#shared/language/time.ts';
import { councilSays } from '../budgets/council-says.ts';
import type { Call } from '../http/call.ts';

/** Whether the holder’s council lets its money be spent on this kind of help; unsaid, it is personal care. */
export const excludedReason = (
  handle: Reader,
  { actor: { mutualId, memberId } }: Call,
  use: CareUse | undefined,
  onDay: Day,
): Promise<Reason | null> =>
  councilSays(handle, mutualId, memberId, { use: use ?? usualUse, onDay, pair: null });
