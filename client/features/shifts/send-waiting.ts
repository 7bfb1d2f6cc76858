/** Sends what waits, one after the other, under the key it was written down with. */
import { call, type Sending } from '#client/lib/call.ts';
import { queryClient } from '#client/lib/query-client.ts';
import type { Endpoint } from '#shared/contract/endpoint.ts';
import { shiftsEndpoints } from '#shared/shifts/endpoints.ts';
import { lookInDrawer, putBack, takeOut } from './waiting-drawer.ts';
import { afterFailure, toSend, type WaitingHours } from './waiting-hours.ts';

/** What was said changes these answers; the page gone to next must not show for a moment what was so before. */
export const lookAgain = (): void => {
  for (const feature of ['shifts', 'needs', 'budgets']) {
    queryClient.removeQueries({ queryKey: [feature], type: 'inactive' });
    void queryClient.invalidateQueries({ queryKey: [feature] });
  }
};

export type Came = { of: WaitingHours; to: 'sent' | 'refused' | 'waits'; error?: unknown };

const ways = {
  hours: shiftsEndpoints.recordHours,
  confirm: shiftsEndpoints.confirmHours,
  correct: shiftsEndpoints.correctHours,
  dispute: shiftsEndpoints.disputeHours,
};

/** What is said belongs to its way of saying it: kept together when it was written down. */
type Send = (way: Endpoint, input: unknown, sending: Sending) => Promise<unknown>;

export const sendWord = ({ says = 'hours', body, shift, key, acting }: WaitingHours): Promise<unknown> =>
  (call as Send)(ways[says], { params: { shiftId: shift.shiftId }, body }, { key, acting });

const send = async (one: WaitingHours): Promise<Came> => {
  try {
    await sendWord(one);
  } catch (error) {
    const after = afterFailure(one, error);
    if (after.refused) await putBack(after);
    return { of: after, to: after.refused ? 'refused' : 'waits', error };
  }
  await takeOut(one);
  lookAgain();
  return { of: one, to: 'sent' };
};

const underWay = new Map<string, Promise<Came>>();

/** Whoever asks while it is being sent waits for that same sending. */
export const sendOne = (one: WaitingHours): Promise<Came> => {
  const sending = underWay.get(one.key) ?? send(one).finally(() => underWay.delete(one.key));
  underWay.set(one.key, sending);
  return sending;
};

/** Everything of this sign-in that waits; stops at the first that nobody answers. */
export const sendWaiting = async (email: string): Promise<Came[]> => {
  const came: Came[] = [];
  for (const one of toSend(await lookInDrawer(), email)) {
    const last = await sendOne(one);
    came.push(last);
    if (last.to === 'waits') break;
  }
  return came;
};
