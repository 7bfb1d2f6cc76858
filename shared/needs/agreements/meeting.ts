/** Whether two things agreed until further notice ever come together, read from their rules. */
import type { Reason } from '../../contract/problem.ts';
import { addDays, addMinutes, type Day, dayAt, type Instant, timeAt } from '../../language/time.ts';
import type { MeansOfTravel } from '../../members/schema.ts';
import { restReason } from '../../shifts/rest.ts';
import { type Stay, travelReason } from '../../shifts/travel.ts';
import type { WorkingCarer } from '../../shifts/work-span.ts';
import { type NeedRule, visitsOf } from '../visits.ts';

/** One visit of a need, agreed from a day to a day. */
export interface AgreedVisit {
  rule: NeedRule;
  visit: number;
  fromOn: Day;
  untilOn: Day | null;
  latitude: number | null;
  longitude: number | null;
}

const twoDays = 2 * 24 * 60;
/**
 * A year and a month: both clock changes, every bank holiday and all of alternate weeks up to eight come round
 * in it. Stretches and first days further on are added to it.
 */
const daysOfAYear = 400;

/** The last day that must be looked at, so that nothing the rules say is left out. */
export const lastDayToCompare = (agreed: readonly AgreedVisit[], from: Day): Day => {
  const said = agreed.flatMap(({ rule, fromOn, untilOn }) => [
    fromOn,
    rule.fromOn ?? from,
    untilOn ?? from,
    ...(rule.pattern?.spans ?? []).flatMap((span) => [span.from, span.to]),
    ...(rule.pattern?.pauses ?? []).flatMap((pause) => [pause.from, pause.to ?? pause.from]),
  ]);
  return addDays(
    said.reduce((last, onDay) => (onDay > last ? onDay : last), from),
    daysOfAYear,
  );
};

/** When and where an agreed visit takes its carer, between two days. */
export const staysOf = (agreed: AgreedVisit, from: Day, to: Day, zone: string): Stay[] => {
  const { rule, visit, fromOn, untilOn, latitude, longitude } = agreed;
  const first = fromOn > from ? fromOn : from;
  const last = untilOn !== null && untilOn < to ? untilOn : to;
  return visitsOf(rule, first, last, zone, visit).map(({ startsAt, endsAt }) => ({
    startsAt,
    endsAt,
    latitude,
    longitude,
  }));
};

/** The stays that begin around a moment; both lists are in the order of time, so each is passed once. */
const around = (sorted: readonly Stay[]) => {
  let [start, end] = [0, 0];
  return ({ startsAt, endsAt }: Stay): Stay[] => {
    const [from, to] = [addMinutes(startsAt, -twoDays), addMinutes(endsAt, twoDays)];
    while (start < sorted.length && (sorted[start]?.startsAt ?? to) < from) start += 1;
    end = Math.max(end, start);
    while (end < sorted.length && (sorted[end]?.startsAt ?? to) < to) end += 1;
    return sorted.slice(start, end);
  };
};

const meets = (one: Stay, others: readonly Stay[]): Stay | undefined =>
  others.find((other) => other.startsAt < one.endsAt && one.startsAt < other.endsAt);

const inOrder = (stays: readonly Stay[]): Stay[] =>
  [...stays].sort((a, b) => (a.startsAt < b.startsAt ? -1 : Number(a.startsAt > b.startsAt)));

type Because = 'overlap' | 'travel' | 'rest';

const wouldMeet = (firstAt: Instant, zone: string, because: Because, more: object): Reason => ({
  code: 'agreements-would-meet',
  facts: { firstAt, firstOn: dayAt(firstAt, zone), because, ...more },
  instead: `They first meet on ${dayAt(firstAt, zone)} at ${timeAt(firstAt, zone)}. Take single visits, or agree up to the day before.`,
});

/** What must be known of a carer to say whether they can be in one place after the other. */
export interface MeetingCarer {
  travelsBy: MeansOfTravel | null;
  /** For the rest between working days; null where a single shift may be taken with a rest to make up for it. */
  working: WorkingCarer | null;
}

/**
 * Why a carer cannot agree to these visits beside what they have agreed to already, or null: the first time
 * that two of them overlap, leave no time for the way, or too little rest (Working Time Regulations 1998
 * reg 10). Facts: firstAt, firstOn, because (`overlap`, `travel` or `rest`) and otherStartsAt. Every Tuesday at ten, and in term times that begin in June on Tuesdays at half
 * past ten, first meet on the first Tuesday of June, however far off it is.
 */
export const meetingReason = (
  wanted: readonly Stay[],
  agreed: readonly Stay[],
  { travelsBy, working }: MeetingCarer,
  zone: string,
): Reason | null => {
  const near = around(inOrder(agreed));
  const nearAll = around(inOrder([...agreed, ...wanted]));
  for (const one of inOrder(wanted)) {
    const others = near(one);
    const other = meets(one, others);
    if (other) return wouldMeet(one.startsAt, zone, 'overlap', { otherStartsAt: other.startsAt });
    const late = travelReason(one, others, travelsBy, zone);
    if (late) return wouldMeet(one.startsAt, zone, 'travel', late.facts ?? {});
    const allDay = nearAll(one).filter((stay) => stay !== one);
    const tired = working && restReason(one, allDay, working, zone);
    if (tired) return wouldMeet(one.startsAt, zone, 'rest', tired.facts ?? {});
  }
  return null;
};
