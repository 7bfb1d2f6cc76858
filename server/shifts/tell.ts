import type { Writer } from '#db/database.ts';
import type { EventName } from '#shared/contract/events.ts';
import type { Call } from '../http/call.ts';
import { carersWhoHear } from '../needs/hearers.ts';
import { notify } from '../notices/actions.ts';
import { announce } from '../oversight/actions.ts';
import type { ShiftRow } from './reads.ts';

const kinds = {
  'shift.taken': 'shift-taken',
  'shift.changed': 'shift-changed',
  'shift.cancelled': 'shift-cancelled',
} as const;

/** Tells the two people, the coordinators, and the carers whose circle may see such a shift now. */
export const tellShift = async (
  tx: Writer,
  call: Call,
  name: Extract<EventName, 'shift.taken' | 'shift.changed' | 'shift.cancelled'>,
  row: ShiftRow,
): Promise<void> => {
  const { mutualId, shiftId, needId, holderId, askedCarerId, startsAt } = row.shift;
  // Whoever is asked whether they keep it at another time waits for it as much as whoever holds it.
  const carerId = row.shift.carerId ?? askedCarerId;
  const concerned = [holderId, ...(carerId ? [carerId] : [])];
  const [{ members, groups }] = await Promise.all([
    carersWhoHear(tx, { ...row, mutualId, holderId }, call.now),
    notify(tx, call, kinds[name], concerned, { shiftId, needId, startsAt }),
  ]);
  const theTwo = [holderId, call.actor.memberId, ...(carerId ? [carerId] : [])];
  announce(
    tx,
    call,
    name,
    { shiftId, needId },
    { members: [...theTwo, ...members], groups: [...groups, 'coordinators'] },
  );
};
