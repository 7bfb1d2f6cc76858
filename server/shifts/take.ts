import { constraintOf } from '#db/constraints.ts';
import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { dayAt, type Instant } from '#shared/language/time.ts';
import { stepRefused } from '#shared/shifts/journey.ts';
import { holderDecidesOn } from '#shared/shifts/offers/standing.ts';
import { isOptedOut } from '#shared/shifts/opt-out.ts';
import { budgetsToSpend } from '../budgets/reads.ts';
import type { Call } from '../http/call.ts';
import { carerForCare } from '../members/reads.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import { metFurtherOn } from '../needs/agreements/meet.ts';
import { termsOn } from '../terms/reads.ts';
import { book } from './booking.ts';
import { excludedFor, pairAsAllowed } from './council-rules.ts';
import { judged } from './judge.ts';
import { moneyFor, moneyReason } from './money-left.ts';
import { lapseOffers } from './offers/lapse.ts';
import { mayTry } from './policy.ts';
import { placeOf, promiseOf } from './promise.ts';
import { findPair, findShift, type ShiftRow } from './reads.ts';
import { giveTo, keepPromise } from './records.ts';

/** Whether the shift's holder and this carer may be brought together, and what is known of both. */
export const parties = async (tx: Writer, call: Call, row: ShiftRow) => {
  const { mutualId, memberId } = call.actor;
  const [pair, carer] = await Promise.all([
    findPair(tx, mutualId, row.shift.holderId, memberId),
    carerForCare(tx, mutualId, memberId),
  ]);
  if (!carer || !mayTry(call.actor, row, pair, call.now)) throw new Refusal('not-found');
  return { pair, carer };
};

/** Taking there and then is refused where the holder says yes first: the carer says theirs and waits. */
export const refuseAtOnce = async (tx: Writer, call: Call, row: ShiftRow): Promise<void> => {
  if (!holderDecidesOn(row, row.shift, call.actor.memberId)) return;
  await parties(tx, call, row);
  refuseIf(stepRefused('take', row.shift.status));
  throw new Refusal({ code: 'holder-decides', instead: 'Say yes, and wait for the holder’s.' });
};

type Known = NonNullable<Awaited<ReturnType<typeof carerForCare>>>;

/** What the rules ask of a carer, on the day of a shift. */
export const asJudged = (carer: Known, { shift }: ShiftRow, zone: string) => ({
  ...carer,
  startedOn: dayAt(carer.joinedAt, zone),
  optedOut: isOptedOut(carer, dayAt(shift.startsAt, zone)),
});

/** Somebody was quicker: another carer, or the holder with another time. */
export const takenOrMoved = async (
  tx: Writer,
  mutualId: Id<'mutual'>,
  shiftId: Id<'shift'>,
): Promise<Refusal> => {
  const now = await findShift(tx, mutualId, shiftId);
  return now?.shift.status === 'offered'
    ? new Refusal({ code: 'shift-not-open', instead: 'Its time was just changed. Look at it again.' })
    : new Refusal('shift-already-taken');
};

/**
 * One shift for one carer, inside a write: every rule, the promise, the money kept apart. Answers with the
 * shift as it is now.
 * @param restStartsAt when the carer will rest to make up for what this shift leaves too little.
 */
export const takeOne = async (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  mutual: MutualRow,
  restStartsAt: Instant | null = null,
): Promise<ShiftRow> => {
  const { mutualId, memberId } = call.actor;
  const { shift } = row;
  const { pair: known, carer } = await parties(tx, call, row);
  // Before anything else is asked: most who are refused were not quick enough.
  refuseIf(stepRefused('take', shift.status));
  const { zone } = mutual;
  const onDay = dayAt(shift.startsAt, zone);
  const pair = await pairAsAllowed(tx, row, known, onDay);
  const { others, rest } = await judged(tx, call, row, asJudged(carer, row, zone), pair, zone, restStartsAt);
  refuseIf(await excludedFor(tx, row, onDay));
  refuseIf(await metFurtherOn(tx, call, placeOf(row), { ...carer, memberId }, mutual));
  const [version, money] = await Promise.all([
    termsOn(tx, mutualId, onDay),
    moneyFor(tx, row, zone, () => budgetsToSpend(tx, mutualId, shift.holderId)),
  ]);
  const engagement = pair?.engagement ?? 'employed-by-holder';
  const { pay, quote } = promiseOf(row, others, carer, engagement, version, mutual);
  refuseIf(moneyReason(money, pay.totalPence));
  const held = { shiftId: shift.shiftId, holderId: shift.holderId, carerId: memberId };
  const bookingId = call.deps.newId('journal');
  const taken = {
    carerId: memberId,
    takenAt: call.now,
    promiseId: call.deps.newId('promise'),
    quotedPence: pay.totalPence,
    quotedGrossPence: pay.grossPence,
    bookingId,
    ...rest,
  };
  const { shiftId, startsAt, endsAt } = shift;
  const given = await giveTo(tx, { mutualId, shiftId, startsAt, endsAt, ...taken });
  if (!given) throw await takenOrMoved(tx, mutualId, shiftId);
  if (given.carersWait) await lapseOffers(tx, call, shift);
  await keepPromise(tx, { mutualId, promiseId: taken.promiseId, quote });
  await book(tx, call, held, pay.totalPence, bookingId);
  return { ...row, quote, carerName: carer.name, shift: { ...shift, ...taken, status: 'taken' } };
};

const guarded = {
  carer_shifts_overlap: 'shift-overlaps',
  visit_two_hands: 'shift-overlaps',
  agreements_two_hands: 'shift-overlaps',
  agreements_by_place: 'shift-already-taken',
} as const;

/** What the engine's own guards say, in the members' words. */
export const asRefusal = (error: unknown): unknown => {
  const broken = constraintOf(error);
  return broken && broken.name in guarded ? new Refusal(guarded[broken.name as keyof typeof guarded]) : error;
};
