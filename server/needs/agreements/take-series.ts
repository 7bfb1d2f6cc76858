/** Taking a need that repeats: every open visit of one time of day, and those to come until further notice. */
import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays } from '#shared/language/time.ts';
import { stepRefused } from '#shared/shifts/journey.ts';
import { isKeptForAnother } from '#shared/shifts/kept-for.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import type { Call } from '../../http/call.ts';
import { type MutualRow, mutualOf } from '../../mutuals/reads.ts';
import { announce, note } from '../../oversight/actions.ts';
import { isCarerOf } from '../../shifts/policy.ts';
import { findShift, type ShiftRow, shiftsOfNeed } from '../../shifts/reads.ts';
import { presentAll } from '../../shifts/show.ts';
import { asRefusal, parties, refuseAtOnce, takeOne } from '../../shifts/take.ts';
import { tellShift } from '../../shifts/tell.ts';
import { findNeed } from '../reads.ts';
import { endOne } from './ask.ts';
import { type AskingCarer, wouldMeet } from './meet.ts';
import { agreementsOfNeed } from './reads.ts';
import { keepAgreement } from './records.ts';

const isSameSeries = ({ shift }: ShiftRow, first: ShiftRow): boolean =>
  shift.place === first.shift.place && shift.visit === first.shift.visit;

/**
 * The carer stands by it until somebody says otherwise; where it is agreed with somebody, that stays. Who was asked
 * about a changed time and said nothing while it was kept for them has made room.
 */
const agree = async (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  carer: AskingCarer,
  zone: string,
): Promise<void> => {
  const { mutualId, needId, visit, place, holderId, originalDay: fromOn } = row.shift;
  const need = (await findNeed(tx, mutualId, needId))?.need;
  if (!need || need.onDay !== null) return;
  const agreed = await agreementsOfNeed(tx, mutualId, needId);
  const former = agreed.find((one) => one.visit === visit && one.place === place);
  if (former?.status === 'standing') return;
  const { holderLatitude: latitude, holderLongitude: longitude } = row;
  const wanted = { need, visits: [visit], fromOn, latitude, longitude };
  refuseIf(await wouldMeet(tx, call, carer, wanted, zone));
  if (former) await endOne(tx, call, former, addDays(fromOn, -1));
  const agreementId = call.deps.newId('agreement');
  await keepAgreement(tx, {
    mutualId,
    agreementId,
    needId,
    visit,
    place,
    holderId,
    carerId: carer.memberId,
    fromOn,
    untilOn: null,
    status: 'standing',
    agreedAt: call.now,
  });
  const hearers = { members: [holderId, carer.memberId] };
  announce(tx, call, 'agreement.changed', { agreementId, needId }, hearers);
};

/**
 * This one and every later open one of its need at the same time of day, inside a write; all of them or none.
 * Answers how many.
 * @param opened what may be known of one beside its circles, where the holder has just said yes to this carer.
 */
export const takeAllFrom = async (
  tx: Writer,
  call: Call,
  first: ShiftRow,
  mutual: MutualRow,
  opened: (row: ShiftRow) => ShiftRow = (row) => row,
): Promise<number> => {
  const { mutualId, memberId } = call.actor;
  const { carer } = await parties(tx, call, opened(first));
  refuseIf(stepRefused('take', first.shift.status));
  const { needId, startsAt } = first.shift;
  const open = (await shiftsOfNeed(tx, mutualId, needId, startsAt)).filter(
    (row) =>
      row.shift.status === 'offered' &&
      isSameSeries(row, first) &&
      !isKeptForAnother(row.shift, memberId, call.now),
  );
  for (const row of open) await takeOne(tx, call, opened(row), mutual);
  await agree(tx, call, first, { ...carer, memberId }, mutual.zone);
  return open.length;
};

export const takeSeries = async (call: Call, shiftId: Id<'shift'>): Promise<{ items: Shift[] }> => {
  try {
    return await call.write(async (tx) => {
      const { mutualId } = call.actor;
      const first = await findShift(tx, mutualId, shiftId);
      if (!first) throw new Refusal('not-found');
      const { needId, startsAt } = first.shift;
      await refuseAtOnce(tx, call, first);
      const taken = await takeAllFrom(tx, call, first, await mutualOf(tx, mutualId));
      await note(tx, call, 'SERIES_TAKEN', needId, { shifts: taken });
      await tellShift(tx, call, 'shift.taken', first);
      const laid = await shiftsOfNeed(tx, mutualId, needId, startsAt);
      const mine = laid.filter((row) => isCarerOf(call.actor, row));
      return { items: await presentAll(tx, call, mine) };
    });
  } catch (error) {
    throw asRefusal(error);
  }
};
