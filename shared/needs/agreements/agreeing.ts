/** Whether something may be agreed until further notice beside all that a carer agreed to, read from the rules. */
import type { Reason } from '../../contract/problem.ts';
import { addDays, type Day, dayAt, mondayOf, startOfDay } from '../../language/time.ts';
import { isOptedOut, type OptOut } from '../../shifts/opt-out.ts';
import type { Stay } from '../../shifts/travel.ts';
import { minutesByWeek, type WeeklyMinutes, weeklyReason } from '../../shifts/weekly-hours.ts';
import type { WorkingCarer } from '../../shifts/work-span.ts';
import { type MeetingCarer, meetingReason } from './meeting.ts';

export interface AgreeingCarer extends OptOut {
  travelsBy: MeetingCarer['travelsBy'];
  /** Rest counts whatever was chosen about the hours of a week. */
  working: WorkingCarer;
}

export interface Agreeing {
  /** Visits of what is wanted beyond those laid out. */
  more: readonly Stay[];
  /** Those of it that are laid out and theirs already; each was judged when it was taken. */
  taken: readonly Stay[];
  /** All else they hold or agreed to, from their rules where nothing is laid out. */
  beside: readonly Stay[];
  /** Minutes by Monday, without what is wanted. */
  weeks: WeeklyMinutes;
  /** The last day looked at. */
  to: Day;
}

/** Minutes of one list of weeks and another: 2,400 and 180 are 2,580. */
export const addedWeeks = (one: WeeklyMinutes, other: WeeklyMinutes): Map<Day, number> => {
  const sum = new Map(one);
  for (const [week, minutes] of other) sum.set(week, (sum.get(week) ?? 0) + minutes);
  return sum;
};

/** The first week of what is wanted that would take an average over the limit, or null. */
const hoursReason = (
  wanted: readonly Stay[],
  others: WeeklyMinutes,
  carer: AgreeingCarer,
  zone: string,
): Reason | null => {
  const more = minutesByWeek(wanted, zone);
  const weeks = addedWeeks(others, more);
  for (const monday of [...more.keys()].sort()) {
    if (isOptedOut(carer, monday)) continue;
    const begin = startOfDay(monday, zone);
    const reason = weeklyReason({ startsAt: begin, endsAt: begin }, weeks, carer.working, zone);
    if (reason) return { ...reason, facts: { ...reason.facts, firstOn: monday } };
  }
  return null;
};

const from = (stays: readonly Stay[], onDay: Day | null, zone: string): readonly Stay[] =>
  onDay === null ? stays : stays.filter(({ startsAt }) => dayAt(startsAt, zone) >= onDay);

const reasonFrom = (
  asked: Agreeing,
  carer: AgreeingCarer,
  zone: string,
  onDay: Day | null,
): Reason | null => {
  const more = from(asked.more, onDay, zone);
  return (
    meetingReason(more, asked.beside, carer, zone) ??
    hoursReason([...from(asked.taken, onDay, zone), ...more], asked.weeks, carer, zone)
  );
};

/** What comes round again is seen by then; nearer to the end of what was compared, nothing is promised. */
const halfAYear = 183;

/** The first day from which nothing stands in the way any more: the fewer visits there are, the less there is. */
const earliestOn = (asked: Agreeing, carer: AgreeingCarer, zone: string): Day | null => {
  const wanted = [...asked.taken, ...asked.more].map(({ startsAt }) => dayAt(startsAt, zone));
  const days = [...new Set(wanted)].sort();
  let [low, high] = [1, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reasonFrom(asked, carer, zone, days[middle] ?? null)) low = middle + 1;
    else high = middle;
  }
  const found = days[low];
  return found !== undefined && found <= addDays(asked.to, -halfAYear) ? found : null;
};

/**
 * Why a carer cannot agree to this, or null: the first time it meets something, or leaves too little rest, or the
 * first week of an average over 48 hours (Working Time Regulations 1998 reg 4). Facts: earliestOn and earliestAt,
 * the first day from which it would work, null where there is none. 40 hours agreed elsewhere up to 26 March and
 * 10 hours wanted: by then the average may already fall, and the earliest is the first Monday with room.
 */
export const agreeingReason = (asked: Agreeing, carer: AgreeingCarer, zone: string): Reason | null => {
  const reason = reasonFrom(asked, carer, zone, null);
  if (!reason) return null;
  const onDay = earliestOn(asked, carer, zone);
  const isHours = reason.code === 'weekly-hours-too-long';
  const works = isHours ? `There is room from ${onDay}.` : `Take single visits, or agree from ${onDay}.`;
  const { instead, ...rest } = reason;
  const otherwise = isHours ? undefined : instead;
  return {
    ...rest,
    ...(onDay ? { instead: works } : otherwise ? { instead: otherwise } : {}),
    facts: {
      ...reason.facts,
      earliestOn: onDay,
      earliestAt: onDay && startOfDay(isHours ? mondayOf(onDay) : onDay, zone),
    },
  };
};
