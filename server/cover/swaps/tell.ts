/** Who hears of a swap: their screens at once, and what is new for whoever was not looking. */
import type { Writer } from '#db/database.ts';
import { waitsFor } from '#shared/cover/swaps/standing.ts';
import type { Call } from '../../http/call.ts';
import { notify } from '../../notices/actions.ts';
import { announce } from '../../oversight/actions.ts';
import { standing } from './policy.ts';
import type { SwapRow } from './reads.ts';

export const tellSwap = (tx: Writer, call: Call, { swap }: SwapRow): void => {
  const { swapId, fromCarerId, toCarerId, givenHolderId, wantedHolderId, agreedAt } = swap;
  const holders = agreedAt === null ? [] : [givenHolderId, ...(wantedHolderId ? [wantedHolderId] : [])];
  announce(tx, call, 'swap.changed', { swapId }, { members: [fromCarerId, toCarerId, ...holders] });
};

/** Whose word is missing now hears that it is waited for; each holder of their own shift, and of no other. */
export const tellAsked = async (tx: Writer, call: Call, row: SwapRow): Promise<void> => {
  const { swap, given, wanted } = row;
  for (const answerer of waitsFor(swap, standing(row, call.now))) {
    const { shiftId, needId, holderId, startsAt } = (answerer === 'wanted-holder' && wanted) || given;
    const to = answerer === 'carer' ? swap.toCarerId : holderId;
    await notify(tx, call, 'swap-waits', [to], { shiftId, needId, startsAt });
  }
};

/** Whichever way it ended, both carers must know who goes where. */
export const tellAnswered = (tx: Writer, call: Call, { swap, given }: SwapRow): Promise<void> => {
  const { shiftId, needId, startsAt } = given;
  const carers = [swap.fromCarerId, swap.toCarerId];
  return notify(tx, call, 'swap-answered', carers, { shiftId, needId, startsAt });
};
