/** Ending what was agreed, by either side, without a reason and with notice. */
import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, dayAt, startOfDay } from '#shared/language/time.ts';
import { noticeRefused } from '#shared/needs/agreements/notice.ts';
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

export const endAgreement = (call: Call, agreementId: Id<'agreement'>, lastDay: Day): Promise<Agreement> =>
  call.write(async (tx) => {
    const { mutualId } = call.actor;
    const found = await findAgreement(tx, mutualId, agreementId);
    if (!found || !isOneOfThem(found, call)) throw new Refusal('not-found');
    if (found.agreement.status === 'ended') throw new Refusal('agreement-over');
    const { zone } = await mutualOf(tx, mutualId);
    const today = dayAt(call.now, zone);
    refuseIf(noticeRefused(lastDay, today));
    await endOne(tx, call, found.agreement, lastDay);
    await release(tx, call, found, lastDay, zone);
    const need = await findNeed(tx, mutualId, found.agreement.needId);
    if (need) await tellNeed(tx, call, need);
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
