/** What is agreed, as either side sees it. */

import type { Day } from '#shared/language/time.ts';
import { dayAt } from '#shared/language/time.ts';
import { soonestEndOn } from '#shared/needs/agreements/notice.ts';
import type { Agreement } from '#shared/needs/agreements/schema.ts';
import type { Call } from '../../http/call.ts';
import { mutualOf } from '../../mutuals/reads.ts';
import { type AgreementRow, agreementsOfCarer, agreementsOfHolder } from './reads.ts';

export const presentAgreement = (row: AgreementRow, today: Day): Agreement => {
  const { agreement, need } = row;
  const time = need.pattern?.moreTimes.find(({ visit }) => visit === agreement.visit);
  return {
    agreementId: agreement.agreementId,
    needId: agreement.needId,
    title: need.title,
    holderId: agreement.holderId,
    holderName: row.holderName,
    carerId: agreement.carerId,
    carerName: row.carerName,
    days: time?.days ?? need.days,
    everyWeeks: need.pattern?.everyWeeks ?? 1,
    startsTime: time?.startsTime ?? need.startsTime,
    wallMinutes: time?.wallMinutes ?? need.wallMinutes,
    fromOn: agreement.fromOn,
    untilOn: agreement.untilOn,
    status: agreement.status,
    agreedAt: agreement.agreedAt,
    soonestEndOn: soonestEndOn(today),
  };
};

/** A representative sees what the holder receives, never what they give as a carer. */
export const listAgreements = async (call: Call): Promise<Agreement[]> => {
  const { read } = call.deps.db;
  const { mutualId, memberId, rights } = call.actor;
  const today = dayAt(call.now, (await mutualOf(read, mutualId)).zone);
  const received = await agreementsOfHolder(read, mutualId, memberId, today);
  const given = rights ? [] : await agreementsOfCarer(read, mutualId, memberId, today);
  return [...received, ...given].map((row) => presentAgreement(row, today));
};
