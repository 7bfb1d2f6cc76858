/** Ending what was agreed, by either side, without a reason and with notice. */
import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, dayAt, startOfDay } from '#shared/language/time.ts';
import { noticeRefused, soonestEndOn } from '#shared/needs/agreements/notice.ts';
import type { Agreement } from '#shared/needs/agreements/schema.ts';
import type { Call } from '../../http/call.ts';
import { mutualOf } from '../../mutuals/reads.ts';
import { comingShiftsOf, releaseForNeed } from '../../shifts/for-need.ts';
import { tellNeed } from '../own.ts';
import { findNeed } from '../reads.ts';
import { endOne } from './ask.ts';
import { type AgreementRow, agreementsOfCarer, findAgreement } from './reads.ts';
import { presentAgreement } from './show.ts';

const isOneOfThem = ({ agreement }: AgreementRow, { actor }: Call): boolean =>
  agreement.holderId === actor.memberId || (agreement.carerId === actor.memberId && actor.rights === null);

/** Visits after the last day are offered again; those before it stay as they were agreed. */
const release = async (
  tx: Writer,
  call: Call,
  { agreement }: AgreementRow,
  lastDay: Day,
  zone: string,
): Promise<void> => {
  const { needId, visit, place, carerId } = agreement;
  const { open } = await comingShiftsOf(tx, call, needId, startOfDay(addDays(lastDay, 1), zone));
  for (const row of open) {
    const isTheirs = row.shift.carerId === carerId || row.shift.askedCarerId === carerId;
    if (isTheirs && row.shift.visit === visit && row.shift.place === place)
      await releaseForNeed(tx, call, row);
  }
};

/** With its notice: visits after the last day are offered to others, and both sides are told. */
const endWith = async (
  tx: Writer,
  call: Call,
  row: AgreementRow,
  lastDay: Day,
  zone: string,
): Promise<void> => {
  await endOne(tx, call, row.agreement, lastDay);
  await release(tx, call, row, lastDay, zone);
  const need = await findNeed(tx, call.actor.mutualId, row.agreement.needId);
  if (need) await tellNeed(tx, call, need);
};

/** Two who go on with each other no longer: everything they agreed ends as soon as its notice allows. */
export const endAgreementsBetween = async (
  tx: Writer,
  call: Call,
  { holderId, carerId }: { holderId: Id<'member'>; carerId: Id<'member'> },
): Promise<void> => {
  const { mutualId } = call.actor;
  const { zone } = await mutualOf(tx, mutualId);
  const today = dayAt(call.now, zone);
  for (const row of await agreementsOfCarer(tx, mutualId, carerId, today))
    if (row.agreement.holderId === holderId && row.agreement.status !== 'ended')
      await endWith(tx, call, row, soonestEndOn(today), zone);
};

export const endAgreement = (call: Call, agreementId: Id<'agreement'>, lastDay: Day): Promise<Agreement> =>
  call.write(async (tx) => {
    const { mutualId } = call.actor;
    const found = await findAgreement(tx, mutualId, agreementId);
    if (!found || !isOneOfThem(found, call)) throw new Refusal('not-found');
    if (found.agreement.status === 'ended') throw new Refusal('agreement-over');
    const { zone } = await mutualOf(tx, mutualId);
    const today = dayAt(call.now, zone);
    refuseIf(noticeRefused(lastDay, today));
    await endWith(tx, call, found, lastDay, zone);
    const ended = await findAgreement(tx, mutualId, agreementId);
    return presentAgreement(ended ?? found, today);
  });

/** Whoever leaves has agreed to nothing any more. In the leaver's name. */
export const endAllAgreements = async (tx: Writer, call: Call): Promise<void> => {
  const { mutualId, memberId } = call.actor;
  const { zone } = await mutualOf(tx, mutualId);
  const today = dayAt(call.now, zone);
  for (const { agreement } of await agreementsOfCarer(tx, mutualId, memberId, today))
    await endOne(tx, call, agreement, today);
};
