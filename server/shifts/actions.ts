import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import {
  addMinutes,
  type Day,
  dayAt,
  daysBetween,
  type Instant,
  type TimeOfDay,
  timeAt,
} from '#shared/language/time.ts';
import { daysAhead, startRefused, visitOn, visitTooShort } from '#shared/needs/visits.ts';
import { stepRefused } from '#shared/shifts/journey.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { byDecision } from '../terms/decided.ts';
import { termsOn } from '../terms/reads.ts';
import { letGo } from './booking.ts';
import { askedFor, comingShiftsOf, stopAsking } from './for-need.ts';
import { offeredAgain, timesOf } from './offered-again.ts';
import { lapseOffers } from './offers/lapse.ts';
import { isHolderOf, nothingBeside, presentShift, windowOf } from './policy.ts';
import { findShift, type ShiftRow, shiftToTake } from './reads.ts';
import { changeShift, forgetDeclines, keepDecline, layOut, takeDeclineBack } from './records.ts';
import { knownShift, showShift } from './show.ts';
import { asRefusal, parties, refuseAtOnce, takeOne } from './take.ts';
import { tellShift } from './tell.ts';

export const layOutShifts = (tx: Writer, rows: Parameters<typeof layOut>[1]): Promise<void> =>
  layOut(tx, rows);

export const takeShift = async (call: Call, shiftId: Id<'shift'>): Promise<Shift> => {
  try {
    return await call.write(
      async (tx) => {
        const [row, mutual] = await Promise.all([
          shiftToTake(tx, call.actor.mutualId, shiftId),
          mutualOf(tx, call.actor.mutualId),
        ]);
        if (!row) throw new Refusal('not-found');
        await refuseAtOnce(tx, call, row);
        const taken = await takeOne(tx, call, row, mutual);
        await note(tx, call, 'SHIFT_TAKEN', shiftId);
        await tellShift(tx, call, 'shift.taken', row);
        return presentShift(call.actor, taken, mutual, call.now, nothingBeside);
      },
      { isolation: 'constraints-decide' },
    );
  } catch (error) {
    throw asRefusal(error);
  }
};

/** Too little rest is left, and its carer keeps a longer one free afterwards. */
export const takeWithRest = async (
  call: Call,
  shiftId: Id<'shift'>,
  restStartsAt: Instant,
): Promise<Shift> => {
  try {
    return await call.write(async (tx) => {
      const [row, mutual] = await Promise.all([
        shiftToTake(tx, call.actor.mutualId, shiftId),
        mutualOf(tx, call.actor.mutualId),
      ]);
      if (!row) throw new Refusal('not-found');
      await refuseAtOnce(tx, call, row);
      const taken = await takeOne(tx, call, row, mutual, restStartsAt);
      const { restEndsAt } = taken.shift;
      await note(tx, call, 'SHIFT_TAKEN_WITH_REST', shiftId, { restStartsAt, restEndsAt });
      await tellShift(tx, call, 'shift.taken', row);
      return presentShift(call.actor, taken, mutual, call.now, nothingBeside);
    });
  } catch (error) {
    throw asRefusal(error);
  }
};

/** The carer names a time within the window the holder gave; from then on it is the time of this shift. */
export const takeShiftAt = async (call: Call, shiftId: Id<'shift'>, startsAt: Instant): Promise<Shift> => {
  try {
    return await call.write(async (tx) => {
      const row = await findShift(tx, call.actor.mutualId, shiftId);
      if (!row) throw new Refusal('not-found');
      await refuseAtOnce(tx, call, row);
      await parties(tx, call, row);
      refuseIf(stepRefused('take', row.shift.status));
      const mutual = await mutualOf(tx, call.actor.mutualId);
      const latest = addMinutes(row.shift.startsAt, windowOf(row));
      if (startsAt < row.shift.startsAt || startsAt > latest)
        throw new Refusal('invalid-input', [
          {
            pointer: '/startsAt',
            detail: `Begin from ${timeAt(row.shift.startsAt, mutual.zone)} to ${timeAt(latest, mutual.zone)}.`,
          },
        ]);
      const endsAt = addMinutes(startsAt, row.shift.plannedMinutes);
      const chosen = timesOf({ startsAt, endsAt }, mutual.zone);
      const offeredStartsAt = row.shift.startsAt;
      await changeShift(tx, call.actor.mutualId, shiftId, { ...chosen, offeredStartsAt });
      await takeOne(tx, call, { ...row, shift: { ...row.shift, ...chosen } }, mutual);
      await note(tx, call, 'SHIFT_TAKEN', shiftId, { startsAt });
      await tellShift(tx, call, 'shift.taken', row);
      return showShift(call, shiftId, tx);
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
    if (row.shift.askedCarerId === memberId) await stopAsking(tx, call, row);
    await note(tx, call, 'SHIFT_DECLINED', shiftId);
    return null;
  });

/** Takes a "not for me" back, whatever has become of the shift meanwhile. */
export const reconsiderShift = (call: Call, shiftId: Id<'shift'>): Promise<null> =>
  call.write(async (tx) => {
    await knownShift(tx, call, shiftId);
    const { mutualId, memberId } = call.actor;
    await takeDeclineBack(tx, { mutualId, shiftId, carerId: memberId });
    await note(tx, call, 'SHIFT_RECONSIDERED', shiftId);
    return null;
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
      askedCarerId: null,
      askedUntil: null,
    });
    if (row.shift.carersWait) await lapseOffers(tx, call, row.shift);
    await note(tx, call, 'SHIFT_CANCELLED', shiftId);
    await tellShift(tx, call, 'shift.cancelled', row);
    return showShift(call, shiftId, tx);
  });

export interface MovedTo {
  onDay: Day;
  startsTime: TimeOfDay;
  wallMinutes: number;
  whenTwice?: 'earlier' | 'later' | undefined;
}

const tooFarAhead = new Refusal('invalid-input', [
  { pointer: '/onDay', detail: `Choose a day within ${daysAhead} days.` },
]);

const onlyBreaks = new Refusal('invalid-input', [
  { pointer: '/wallMinutes', detail: 'The breaks are as long as the visit.' },
]);

/** The other places of the same visit, as long as they are at the same time and can still change. */
const besideIt = async (tx: Writer, call: Call, { shift }: ShiftRow): Promise<ShiftRow[]> =>
  (await comingShiftsOf(tx, call, shift.needId, shift.startsAt)).open.filter(
    (one) =>
      one.shift.shiftId !== shift.shiftId &&
      one.shift.visit === shift.visit &&
      one.shift.originalDay === shift.originalDay &&
      one.shift.startsAt === shift.startsAt,
  );

/** Another time for one shift: whoever held it is asked again. */
export const moveShift = (call: Call, shiftId: Id<'shift'>, to: MovedTo): Promise<Shift> =>
  call.write(async (tx) => {
    const row = await ownedShift(tx, call, shiftId);
    refuseIf(stepRefused('move', row.shift.status));
    const mutual = await mutualOf(tx, call.actor.mutualId);
    if (daysBetween(dayAt(call.now, mutual.zone), to.onDay) > daysAhead) throw tooFarAhead;
    const rule = { ...to, days: [], fromOn: null, untilOn: null, whenTwice: to.whenTwice ?? null };
    refuseIf(startRefused(rule, to.onDay, mutual.zone));
    const visit = visitOn(rule, to.onDay, mutual.zone);
    if (visit.startsAt <= call.now || row.shift.startsAt <= call.now) throw new Refusal('shift-in-the-past');
    const version = await termsOn(tx, call.actor.mutualId, to.onDay);
    const tooShort = visitTooShort(to.wallMinutes, version.terms.shortestVisitMinutes);
    refuseIf(await byDecision(tx, mutual, version, tooShort));
    if ((row.shift.breakMinutes ?? 0) >= to.wallMinutes) throw onlyBreaks;
    // Who comes with another comes with them at the new time too.
    for (const one of [row, ...(await besideIt(tx, call, row))]) {
      await letGo(tx, call, one.shift.bookingId);
      await forgetDeclines(tx, call.actor.mutualId, one.shift.shiftId);
      await changeShift(tx, call.actor.mutualId, one.shift.shiftId, {
        ...offeredAgain,
        ...timesOf(visit, mutual.zone),
        ...askedFor(call, one, visit.startsAt),
        moved: true,
      });
      if (one.shift.carersWait) await lapseOffers(tx, call, one.shift);
      await note(tx, call, 'SHIFT_MOVED', one.shift.shiftId);
      await tellShift(tx, call, 'shift.changed', one);
    }
    return showShift(call, shiftId, tx);
  });
