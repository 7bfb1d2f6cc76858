import { constraintOf } from '#db/constraints.ts';
import type { Writer } from '#db/database.ts';
import { missingFor } from '#shared/budgets/figures.ts';
import { type Reason, Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Pence } from '#shared/language/money.ts';
import {
  addDays,
  addMinutes,
  dayAt,
  type Instant,
  momentOf,
  mondayOf,
  type TimeOfDay,
} from '#shared/language/time.ts';
import { takeRefused } from '#shared/shifts/taking.ts';
import { weeksToKnow } from '#shared/shifts/weekly-hours.ts';
import { bookedBefore, budgetsToSpend, standingOf } from '../budgets/reads.ts';
import type { Call } from '../http/call.ts';
import { carerForCare } from '../members/reads.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import { termsOn } from '../terms/reads.ts';
import { book } from './booking.ts';
import { mayTry } from './policy.ts';
import { placeOf, promiseOf } from './promise.ts';
import { findPair, findShift, minutesByWeekOf, type ShiftRow, shiftsAround } from './reads.ts';
import { giveTo } from './records.ts';

const midnight = '00:00' as TimeOfDay;
const twoDays = 2 * 24 * 60;

/** From two days before to two days after, and at least the whole pay week. */
const around = (startsAt: Instant, endsAt: Instant, zone: string) => {
  const week = mondayOf(dayAt(startsAt, zone));
  const from = momentOf(addDays(week, -1), midnight, zone);
  const to = momentOf(addDays(week, 8), midnight, zone);
  const before = addMinutes(startsAt, -twoDays);
  const after = addMinutes(endsAt, twoDays);
  return { from: from < before ? from : before, to: to > after ? to : after };
};

const moneyReason = async (
  tx: Writer,
  row: ShiftRow,
  costPence: Pence,
  zone: string,
): Promise<Reason | null> => {
  if (row.mayOverspend) return null;
  const { mutualId, holderId, startsAt } = row.shift;
  // Locked before anything is added up: two takes of one holder's money come one after the other.
  const budgets = await budgetsToSpend(tx, mutualId, holderId);
  const weekEndsOn = addDays(mondayOf(dayAt(startsAt, zone)), 6);
  const bookedByThenPence = await bookedBefore(
    tx,
    mutualId,
    holderId,
    momentOf(addDays(weekEndsOn, 1), midnight, zone),
  );
  const standing = await standingOf(tx, mutualId, holderId);
  const missing = missingFor(budgets, { ...standing, bookedByThenPence }, costPence, weekEndsOn);
  return missing > 0 ? { code: 'budget-would-overspend' } : null;
};

/** Whether the shift's holder and this carer may be brought together, and what is known of both. */
export const parties = async (tx: Writer, call: Call, row: ShiftRow) => {
  const { mutualId, memberId } = call.actor;
  const pair = await findPair(tx, mutualId, row.shift.holderId, memberId);
  if (!mayTry(call.actor, row, pair, call.now)) throw new Refusal('not-found');
  const carer = await carerForCare(tx, mutualId, memberId);
  if (!carer) throw new Refusal('not-found');
  return { pair, carer };
};

/** Somebody was quicker: another carer, or the holder with another time. */
const takenOrMoved = async (tx: Writer, mutualId: Id<'mutual'>, shiftId: Id<'shift'>): Promise<Refusal> => {
  const now = await findShift(tx, mutualId, shiftId);
  return now?.shift.status === 'offered'
    ? new Refusal({ code: 'shift-not-open', instead: 'Its time was just changed. Look at it again.' })
    : new Refusal('shift-already-taken');
};

/** One shift for one carer, inside a write: every rule, the promise, the money kept apart. */
export const takeOne = async (tx: Writer, call: Call, row: ShiftRow, mutual: MutualRow): Promise<void> => {
  const { mutualId, memberId } = call.actor;
  const { shift } = row;
  const { pair, carer } = await parties(tx, call, row);
  const others = await shiftsAround(
    tx,
    mutualId,
    memberId,
    around(shift.startsAt, shift.endsAt, mutual.zone),
  );
  const taking = { ...carer, startedOn: dayAt(carer.joinedAt, mutual.zone) };
  const weeks = await minutesByWeekOf(
    tx,
    mutualId,
    memberId,
    weeksToKnow(dayAt(shift.startsAt, mutual.zone)),
  );
  refuseIf(takeRefused(placeOf(row), others, weeks, taking, pair, mutual.zone, call.now));
  const version = await termsOn(tx, mutualId, dayAt(shift.startsAt, mutual.zone));
  const engagement = pair?.engagement ?? 'employed-by-holder';
  const { pay, quote } = promiseOf(row, others, carer, engagement, version, mutual);
  refuseIf(await moneyReason(tx, row, pay.totalPence, mutual.zone));
  const held = { shiftId: shift.shiftId, holderId: shift.holderId, carerId: memberId };
  const bookingId = call.deps.newId('journal');
  const given = await giveTo(tx, {
    mutualId,
    shiftId: shift.shiftId,
    carerId: memberId,
    takenAt: call.now,
    quote,
    quotedPence: pay.totalPence,
    quotedGrossPence: pay.grossPence,
    bookingId,
    startsAt: shift.startsAt,
    endsAt: shift.endsAt,
  });
  if (!given) throw await takenOrMoved(tx, mutualId, shift.shiftId);
  await book(tx, call, held, pay.totalPence, bookingId);
};

/** What the engine's own guards say, in the members' words. */
export const asRefusal = (error: unknown): unknown => {
  const broken = constraintOf(error);
  return broken?.name === 'carer_shifts_overlap' ? new Refusal('shift-overlaps') : error;
};
