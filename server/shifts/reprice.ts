/**
 * Care that was taken before members decided other terms for its day is worked and paid by the new ones: what was
 * promised and what is kept apart for it follow, so that nobody is surprised at the settlement. What was promised
 * before stays on record.
 */
import type { Reader, Writer } from '#db/database.ts';
import { addMinutes, dayAt, type Instant, mondayOf, startOfDay } from '#shared/language/time.ts';
import type { Call } from '../http/call.ts';
import { carerForQuote } from '../members/reads.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import { announce } from '../oversight/actions.ts';
import { termsOn } from '../terms/reads.ts';
import { book, letGo } from './booking.ts';
import { shiftsAround } from './carer-time-reads.ts';
import { promiseOf } from './promise.ts';
import { findPair, type ShiftRow } from './reads.ts';
import { changeShift, keepPromise } from './records.ts';
import { takenFrom, takenToChange } from './taken-reads.ts';

const atOnce = 25;
const twoDays = 2 * 24 * 60;

/** What it costs is bounded by nothing here: care that was agreed is not called off because it costs more. */
const repromise = async (tx: Writer, call: Call, row: ShiftRow, mutual: MutualRow): Promise<void> => {
  const { mutualId, zone } = mutual;
  const { shiftId, holderId, carerId, bookingId, startsAt, endsAt, needId } = row.shift;
  const version = await termsOn(tx, mutualId, dayAt(startsAt, zone));
  const carer = carerId ? await carerForQuote(tx, mutualId, carerId) : null;
  if (!carer || !carerId || row.quote?.termsVersion === version.version) return;
  const week = startOfDay(mondayOf(dayAt(startsAt, zone)), zone);
  const span = { from: addMinutes(week, -twoDays), to: addMinutes(endsAt, twoDays) };
  const others = (await shiftsAround(tx, mutualId, carerId, span)).filter((one) => one.shiftId !== shiftId);
  const engagement = (await findPair(tx, mutualId, holderId, carerId))?.engagement ?? 'employed-by-holder';
  const { pay, quote } = promiseOf(row, others, carer, engagement, version, mutual);
  const promiseId = call.deps.newId('promise');
  await keepPromise(tx, { mutualId, promiseId, quote });
  const quoted = { promiseId, quotedPence: pay.totalPence, quotedGrossPence: pay.grossPence };
  if (pay.totalPence === row.shift.quotedPence) {
    await changeShift(tx, mutualId, shiftId, quoted);
    return;
  }
  const newBookingId = call.deps.newId('journal');
  await letGo(tx, call, bookingId);
  await changeShift(tx, mutualId, shiftId, { ...quoted, bookingId: newBookingId });
  await book(tx, call, { shiftId, holderId, carerId }, pay.totalPence, newBookingId);
  announce(tx, call, 'shift.changed', { shiftId, needId }, { members: [holderId, carerId] });
};

type Taken = Awaited<ReturnType<typeof takenFrom>>[number];

/** Looked at outside first: whoever begins again finds most of it done. */
const promisedByOthers = async (handle: Reader, mutual: MutualRow, page: readonly Taken[]) => {
  const found: Taken[] = [];
  for (const taken of page) {
    const { version } = await termsOn(handle, mutual.mutualId, dayAt(taken.startsAt, mutual.zone));
    if (taken.quote?.termsVersion !== version) found.push(taken);
  }
  return found;
};

/** All that is taken from a moment on, a few in each write, soonest first; safe to run again from the beginning. */
export const repriceTaken = async (call: Call, mutual: MutualRow, from: Instant): Promise<void> => {
  const { mutualId } = mutual;
  let after: { startsAt: Instant; shiftId: string } = { startsAt: from, shiftId: '' };
  for (;;) {
    const page = await takenFrom(call.deps.db.read, mutualId, after, atOnce);
    const last = page.at(-1);
    if (!last) return;
    const others = await promisedByOthers(call.deps.db.read, mutual, page);
    if (others.length > 0)
      await call.write(async (tx) => {
        for (const { shiftId } of others) {
          const row = await takenToChange(tx, mutualId, shiftId);
          if (row) await repromise(tx, call, row, mutual);
        }
      });
    after = last;
  }
};
