/** A carer's own working time. Nobody else is shown their total, whoever they work for. */
import type { Reader } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { ageOn, type Day, dayAt, type Instant, mondayOf } from '#shared/language/time.ts';
import { rateOn } from '#shared/rates/series.ts';
import { adultAge, longestNotice, weeklyLimit, weeklyWarning } from '#shared/rates/working-time.ts';
import { restPossible } from '#shared/shifts/compensatory-rest.ts';
import { endsWithNotice, isOptedOut } from '#shared/shifts/opt-out.ts';
import { averageUpTo, weeksToKnow } from '#shared/shifts/weekly-hours.ts';
import { workingTimeWarnings } from '#shared/shifts/working-time.ts';
import type { TimeOfShift, WorkingTime } from '#shared/shifts/working-time-endpoints.ts';
import type { Call } from '../http/call.ts';
import { carerForTime } from '../members/reads.ts';
import { changeMember } from '../members/records.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { minutesByWeekOf, shiftsAround } from './carer-time-reads.ts';
import { around } from './judge.ts';
import { knownShift } from './show.ts';

const ownTime = async (handle: Reader, call: Call) => {
  const { mutualId, memberId } = call.actor;
  const { zone } = await mutualOf(handle, mutualId);
  const carer = await carerForTime(handle, mutualId, memberId);
  if (!carer) throw new Refusal('not-found');
  return { carer, zone, today: dayAt(call.now, zone), startedOn: dayAt(carer.joinedAt, zone) };
};

const isGrown = (bornOn: Day | null, onDay: Day): boolean =>
  bornOn === null || ageOn(bornOn, onDay) >= rateOn(adultAge, onDay).value;

export const lookAtWorkingTime = async (call: Call): Promise<WorkingTime> => {
  const { read } = call.deps.db;
  const { mutualId, memberId } = call.actor;
  const { carer, today, startedOn } = await ownTime(read, call);
  const week = mondayOf(today);
  const weeks = await minutesByWeekOf(read, mutualId, memberId, weeksToKnow(today));
  return {
    weeks: [...weeks].map(([weekOn, minutes]) => ({ weekOn, minutes })),
    thisWeekMinutes: weeks.get(week) ?? 0,
    averageMinutes: averageUpTo(weeks, week, startedOn),
    warnMinutes: rateOn(weeklyWarning, today).value,
    limitMinutes: rateOn(weeklyLimit, today).value,
    optOut: isGrown(carer.bornOn, today)
      ? { from: carer.optedOutFrom, until: carer.optedOutUntil, noticeDays: carer.optOutNoticeDays }
      : null,
  };
};

const told = (tx: Parameters<typeof announce>[0], call: Call): void =>
  announce(tx, call, 'member.changed', { memberId: call.actor.memberId }, { groups: ['coordinators'] });

/** The written choice holds from today. Made again while it holds, only the notice is new. */
export const optOut = (call: Call, noticeDays: number): Promise<{ from: Day }> =>
  call.write(async (tx) => {
    const { mutualId, memberId } = call.actor;
    const { carer, today } = await ownTime(tx, call);
    if (!isGrown(carer.bornOn, today)) throw new Refusal('too-young-for-this');
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
    const { carer, today } = await ownTime(tx, call);
    refuseIf(isOptedOut(carer, today) ? null : { code: 'not-opted-out' });
    const notice = carer.optOutNoticeDays ?? rateOn(longestNotice, today).value;
    const until = carer.optedOutUntil ?? endsWithNotice(today, notice);
    await changeMember(tx, mutualId, memberId, { optedOutUntil: until });
    await note(tx, call, 'WEEKLY_LIMIT_HELD_AGAIN', memberId, { until });
    told(tx, call);
    return { until };
  });

/** What taking an open shift would mean: only its carer-to-be asks, and only they are answered. */
export const timeOfShift = async (call: Call, shiftId: Id<'shift'>): Promise<TimeOfShift> => {
  const { read } = call.deps.db;
  const { mutualId, memberId } = call.actor;
  const { shift } = await knownShift(read, call, shiftId);
  const { carer, zone, startedOn } = await ownTime(read, call);
  const onDay = dayAt(shift.startsAt, zone);
  const span: { from: Instant; to: Instant } = around(shift.startsAt, shift.endsAt, zone);
  const everything = await shiftsAround(read, mutualId, memberId, span);
  const neighbours = everything.filter((other) => other.shiftId !== shiftId);
  const weeks = await minutesByWeekOf(read, mutualId, memberId, weeksToKnow(onDay));
  const working = { bornOn: carer.bornOn, startedOn, optedOut: isOptedOut(carer, onDay) };
  const rest = restPossible(shift, neighbours, working, zone);
  return {
    warnings: workingTimeWarnings(shift, { neighbours, weeks, carer: working, zone }),
    restMinutes: rest?.minutes ?? null,
    restEarliestAt: rest?.startsAt ?? null,
  };
};
