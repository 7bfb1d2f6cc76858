/** A carer's written choice about the 48-hour average, and its end by notice. */
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import { ageOn, type Day, dayAt } from '#shared/language/time.ts';
import { rateOn } from '#shared/rates/series.ts';
import { adultAge, longestNotice } from '#shared/rates/working-time.ts';
import { endsWithNotice, isOptedOut } from '#shared/shifts/opt-out.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { carerForTime } from './reads.ts';
import { changeMember } from './records.ts';

/** Under 18 nobody may give the limit up. */
export const mayOptOut = (bornOn: Day | null, onDay: Day): boolean =>
  bornOn === null || ageOn(bornOn, onDay) >= rateOn(adultAge, onDay).value;

const known = async (tx: Parameters<typeof carerForTime>[0], call: Call) => {
  const { mutualId, memberId } = call.actor;
  const { zone } = await mutualOf(tx, mutualId);
  const carer = await carerForTime(tx, mutualId, memberId);
  if (!carer) throw new Refusal('not-found');
  return { carer, today: dayAt(call.now, zone) };
};

const told = (tx: Parameters<typeof announce>[0], call: Call): void =>
  announce(tx, call, 'member.changed', { memberId: call.actor.memberId }, { groups: ['coordinators'] });

/** The written choice holds from today. Made again while it holds, only the notice is new. */
export const optOut = (call: Call, noticeDays: number): Promise<{ from: Day }> =>
  call.write(async (tx) => {
    const { mutualId, memberId } = call.actor;
    const { carer, today } = await known(tx, call);
    if (!mayOptOut(carer.bornOn, today)) throw new Refusal('too-young-for-this');
    const optedOutFrom = isOptedOut(carer, today) && carer.optedOutFrom ? carer.optedOutFrom : today;
    await changeMember(tx, mutualId, memberId, {
      optedOutFrom,
      optedOutUntil: null,
      optOutNoticeDays: noticeDays,
    });
    await note(tx, call, 'WEEKLY_LIMIT_OPTED_OUT', memberId, { from: optedOutFrom, noticeDays });
    told(tx, call);
    return { from: optedOutFrom };
  });

export const endOptOut = (call: Call): Promise<{ until: Day }> =>
  call.write(async (tx) => {
    const { mutualId, memberId } = call.actor;
    const { carer, today } = await known(tx, call);
    refuseIf(isOptedOut(carer, today) ? null : { code: 'not-opted-out' });
    const notice = carer.optOutNoticeDays ?? rateOn(longestNotice, today).value;
    const until = carer.optedOutUntil ?? endsWithNotice(today, notice);
    await changeMember(tx, mutualId, memberId, { optedOutUntil: until });
    await note(tx, call, 'WEEKLY_LIMIT_HELD_AGAIN', memberId, { until });
    told(tx, call);
    return { until };
  });
