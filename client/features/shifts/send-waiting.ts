/** Sends what waits, one after the other, under the key it was written down with. */
import { call } from '#client/lib/call.ts';
import { queryClient } from '#client/lib/query-client.ts';
import { shiftsEndpoints } from '#shared/shifts/endpoints.ts';
import { lookInDrawer, putBack, takeOut } from './waiting-drawer.ts';
import { afterFailure, toSend, type WaitingHours } from './waiting-hours.ts';

export type Came = { of: WaitingHours; to: 'sent' | 'refused' | 'waits'; error?: unknown };

const send = async (one: WaitingHours): Promise<Came> => {
  const { key, acting, shift, body } = one;
  const input = { params: { shiftId: shift.shiftId }, body };
  try {
    await call(shiftsEndpoints.recordHours, input, { key, acting });
  } catch (error) {
    const after = afterFailure(one, error);
    if (after.refused) await putBack(after);
    return { of: after, to: after.refused ? 'refused' : 'waits', error };
  }
  await takeOut(one);
  for (const feature of ['shifts', 'needs', 'budgets'])
    void queryClient.invalidateQueries({ queryKey: [feature] });
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
