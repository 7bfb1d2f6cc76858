import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import {
  type Day,
  dayAt,
  type Instant,
  minutesBetween,
  mondayOf,
  type TimeOfDay,
} from '#shared/language/time.ts';
import { startRefused, visitOn } from '#shared/needs/visits.ts';
import { stepRefused } from '#shared/shifts/journey.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { termsOn } from '../terms/reads.ts';
import { letGo } from './booking.ts';
import { isCarerOf, isHolderOf } from './policy.ts';
import { findShift, type ShiftRow, shiftsOfNeed } from './reads.ts';
import { changeShift, keepDecline, layOut } from './records.ts';
import { knownShift, presentAll, showShift } from './show.ts';
import { asRefusal, parties, takeOne } from './take.ts';

export const layOutShifts = (tx: Writer, rows: Parameters<typeof layOut>[1]): Promise<void> =>
  layOut(tx, rows);

const tell = (
  tx: Writer,
  call: Call,
  name: 'shift.taken' | 'shift.changed' | 'shift.cancelled',
  row: ShiftRow,
): void => {
  const { shiftId, needId, holderId, carerId } = row.shift;
  const members = [holderId, call.actor.memberId, ...(carerId ? [carerId] : [])];
  announce(tx, call, name, { shiftId, needId }, { members, groups: ['carers', 'coordinators'] });
};

export const takeShift = async (call: Call, shiftId: Id<'shift'>): Promise<Shift> => {
  try {
    return await call.write(
      async (tx) => {
        const row = await findShift(tx, call.actor.mutualId, shiftId);
        if (!row) throw new Refusal('not-found');
        const mutual = await mutualOf(tx, call.actor.mutualId);
        await takeOne(tx, call, row, mutual);
        await note(tx, call, 'SHIFT_TAKEN', shiftId);
        tell(tx, call, 'shift.taken', row);
        return showShift(call, shiftId, tx);
      },
      { isolation: 'constraints-decide' },
    );
  } catch (error) {
    throw asRefusal(error);
  }
};

/** This shift and every later open one of its need; all of them or none. */
export const takeSeries = async (call: Call, shiftId: Id<'shift'>): Promise<{ items: Shift[] }> => {
  try {
    return await call.write(async (tx) => {
      const first = await findShift(tx, call.actor.mutualId, shiftId);
      if (!first) throw new Refusal('not-found');
      const mutual = await mutualOf(tx, call.actor.mutualId);
      const all = await shiftsOfNeed(tx, call.actor.mutualId, first.shift.needId, first.shift.startsAt);
      const open = all.filter(
        (row) => row.shift.status === 'offered' && row.shift.place === first.shift.place,
      );
      await parties(tx, call, first);
      if (!open.some((row) => row.shift.shiftId === shiftId)) throw new Refusal('shift-already-taken');
      for (const row of open) await takeOne(tx, call, row, mutual);
      await note(tx, call, 'SERIES_TAKEN', first.shift.needId, { shifts: open.length });
      tell(tx, call, 'shift.taken', first);
      const taken = await shiftsOfNeed(tx, call.actor.mutualId, first.shift.needId, first.shift.startsAt);
      const mine = taken.filter((row) => isCarerOf(call.actor, row));
      return { items: await presentAll(tx, call, mine) };
    });
  } catch (error) {
    throw asRefusal(error);
  }
};

export const declineShift = (call: Call, shiftId: Id<'shift'>): Promise<null> =>
  call.write(async (tx) => {
    const row = await knownShift(tx, call, shiftId);
    if (row.shift.status !== 'offered') throw new Refusal('shift-not-open');
    const { mutualId, memberId } = call.actor;
    await keepDecline(tx, { mutualId, shiftId, carerId: memberId, declinedAt: call.now });
    await note(tx, call, 'SHIFT_DECLINED', shiftId);
    return null;
  });

const offeredAgain = {
  status: 'offered',
  carerId: null,
  takenAt: null,
  quote: null,
  quotedPence: null,
  quotedGrossPence: null,
  bookingId: null,
} as const;

/** I cannot come: offered again at once, and the holder sees it. */
export const handBackShift = (call: Call, shiftId: Id<'shift'>): Promise<Shift> =>
  call.write(async (tx) => {
    const row = await knownShift(tx, call, shiftId);
    if (!isCarerOf(call.actor, row)) throw new Refusal('shift-not-held');
    refuseIf(stepRefused('hand-back', row.shift.status));
    if (row.shift.startsAt <= call.now) throw new Refusal('shift-not-changeable');
    const [seen] = await presentAll(tx, call, [row]);
    await letGo(tx, call, row.shift.bookingId);
    await changeShift(tx, call.actor.mutualId, shiftId, offeredAgain);
    await note(tx, call, 'SHIFT_HANDED_BACK', shiftId);
    tell(tx, call, 'shift.changed', row);
    if (!seen) throw new Refusal('not-found');
    const hidden = { address: null, accessNotes: null, notes: null, takenAt: null, quote: null };
    return { ...seen, ...hidden, status: 'offered', carerId: null, carerName: null };
  });

const ownedShift = async (tx: Writer, call: Call, shiftId: Id<'shift'>): Promise<ShiftRow> => {
  const row = await knownShift(tx, call, shiftId);
  if (!isHolderOf(call.actor, row)) throw new Refusal('not-found');
  return row;
};

export const cancelShift = (call: Call, shiftId: Id<'shift'>): Promise<Shift> =>
  call.write(async (tx) => {
    const row = await ownedShift(tx, call, shiftId);
    refuseIf(stepRefused('cancel', row.shift.status));
    if (row.shift.startsAt <= call.now) throw new Refusal('shift-not-changeable');
    await letGo(tx, call, row.shift.bookingId);
    await changeShift(tx, call.actor.mutualId, shiftId, {
      status: 'cancelled',
      bookingId: null,
      cancelledAt: call.now,
      cancelledById: call.actor.by.memberId,
    });
    await note(tx, call, 'SHIFT_CANCELLED', shiftId);
    tell(tx, call, 'shift.cancelled', row);
    return showShift(call, shiftId, tx);
  });

const timesOf = ({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }, zone: string) => ({
  startsAt,
  endsAt,
  plannedMinutes: minutesBetween(startsAt, endsAt),
  weekOn: mondayOf(dayAt(startsAt, zone)),
});

export interface MovedTo {
  onDay: Day;
  startsTime: TimeOfDay;
  wallMinutes: number;
  whenTwice?: 'earlier' | 'later' | undefined;
}

/** Another time for one shift: whoever held it is asked again. */
export const moveShift = (call: Call, shiftId: Id<'shift'>, to: MovedTo): Promise<Shift> =>
  call.write(async (tx) => {
    const row = await ownedShift(tx, call, shiftId);
    refuseIf(stepRefused('move', row.shift.status));
    const mutual = await mutualOf(tx, call.actor.mutualId);
    const rule = { ...to, days: [], fromOn: null, untilOn: null, whenTwice: to.whenTwice ?? null };
    refuseIf(startRefused(rule, to.onDay, mutual.zone));
    const visit = visitOn(rule, to.onDay, mutual.zone);
    if (visit.startsAt <= call.now || row.shift.startsAt <= call.now) throw new Refusal('shift-in-the-past');
    const { terms } = await termsOn(tx, call.actor.mutualId, to.onDay);
    if (to.wallMinutes < terms.shortestVisitMinutes)
      throw new Refusal({ code: 'visit-too-short', facts: { shortestMinutes: terms.shortestVisitMinutes } });
    await letGo(tx, call, row.shift.bookingId);
    await changeShift(tx, call.actor.mutualId, shiftId, {
      ...offeredAgain,
      ...timesOf(visit, mutual.zone),
      moved: true,
    });
    await note(tx, call, 'SHIFT_MOVED', shiftId);
    tell(tx, call, 'shift.changed', row);
    return showShift(call, shiftId, tx);
  });

/** Shifts of a need that have not begun and can still change. */
export const openShiftsOf = async (
  tx: Writer,
  call: Call,
  needId: Id<'need'>,
  from: Instant,
): Promise<ShiftRow[]> =>
  (await shiftsOfNeed(tx, call.actor.mutualId, needId, from)).filter(
    (row) => row.shift.status === 'offered' || row.shift.status === 'taken',
  );

export const cancelForNeed = async (tx: Writer, call: Call, row: ShiftRow): Promise<void> => {
  await letGo(tx, call, row.shift.bookingId);
  await changeShift(tx, call.actor.mutualId, row.shift.shiftId, {
    status: 'cancelled',
    bookingId: null,
    cancelledAt: call.now,
    cancelledById: call.actor.by.memberId,
  });
  tell(tx, call, 'shift.cancelled', row);
};

export const retimeForNeed = async (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  to: { startsAt: Instant; endsAt: Instant },
  zone: string,
): Promise<void> => {
  await letGo(tx, call, row.shift.bookingId);
  await changeShift(tx, call.actor.mutualId, row.shift.shiftId, { ...offeredAgain, ...timesOf(to, zone) });
  tell(tx, call, 'shift.changed', row);
};
