/** A carer's own working time. Nobody else is shown their total, whoever they work for. */
import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { dayAt, mondayOf } from '#shared/language/time.ts';
import { rateOn } from '#shared/rates/series.ts';
import { weeklyLimit, weeklyWarning } from '#shared/rates/working-time.ts';
import { restPossible } from '#shared/shifts/compensatory-rest.ts';
import { isOptedOut } from '#shared/shifts/opt-out.ts';
import { averageUpTo, weeksToKnow } from '#shared/shifts/weekly-hours.ts';
import { workingTimeWarnings } from '#shared/shifts/working-time.ts';
import type { TimeOfShift, WorkingTime } from '#shared/shifts/working-time-endpoints.ts';
import type { Call } from '../http/call.ts';
import { mayOptOut } from '../members/opt-out.ts';
import { carerForTime } from '../members/reads.ts';
import { mutualOf } from '../mutuals/reads.ts';
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
    optOut: mayOptOut(carer.bornOn, today)
      ? { from: carer.optedOutFrom, until: carer.optedOutUntil, noticeDays: carer.optOutNoticeDays }
      : null,
  };
};

/** What taking an open shift would mean: only its carer-to-be asks, and only they are answered. */
export const timeOfShift = async (call: Call, shiftId: Id<'shift'>): Promise<TimeOfShift> => {
  const { read } = call.deps.db;
  const { mutualId, memberId } = call.actor;
  const { shift } = await knownShift(read, call, shiftId);
  const { carer, zone, startedOn } = await ownTime(read, call);
  const onDay = dayAt(shift.startsAt, zone);
  const span = around(shift.startsAt, shift.endsAt, zone);
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
