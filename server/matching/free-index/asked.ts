/** What is asked of the index, made ready once for all who are looked at. */
import { dayNumber } from '#shared/language/calendar-days.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Day, dayAt, type Instant, millisecondsOf, mondayOf } from '#shared/language/time.ts';
import type { AskedCare } from '#shared/matching/judging.ts';
import { plainWord } from '#shared/matching/match-words.ts';
import { type WallSpan, wallSpanOf } from '#shared/matching/wall-spans.ts';
import type { Closeness } from '#shared/members/pairs/schema.ts';
import { rateOn } from '#shared/rates/series.ts';
import { dailyRest, weeklyLimit } from '#shared/rates/working-time.ts';
import type { TakingPair } from '#shared/shifts/taking.ts';

const minute = 60_000;

/** A visit by every clock the judging reads. */
export interface AskedVisit {
  startsAt: Instant;
  endsAt: Instant;
  /** Minutes since 1970 began. */
  from: number;
  until: number;
  minutes: number;
  wall: WallSpan;
  onDay: Day;
  dayNumbered: number;
  week: Day;
  weekNumbered: number;
  restMinutes: number;
  weekLimit: number;
}

export interface ClosePair extends TakingPair {
  closeness: Closeness;
}

export interface Asked {
  care: AskedCare;
  visits: readonly AskedVisit[];
  /** How many visits are in each week, and the minutes of one. */
  weeks: readonly { numbered: number; visits: number; minutes: number }[];
  zone: string;
  now: Instant;
  pairs: ReadonlyMap<Id<'member'>, ClosePair>;
  /** What is spoken of, between blanks. */
  text: string;
  skills: readonly string[];
  languages: readonly string[];
}

export const minuteOf = (at: Instant): number => Math.floor(millisecondsOf(at) / minute);

const weeksOf = (visits: readonly AskedVisit[]): Asked['weeks'] => {
  const weeks = new Map<number, { numbered: number; visits: number; minutes: number }>();
  for (const { weekNumbered, minutes } of visits) {
    const week = weeks.get(weekNumbered);
    if (week) week.visits += 1;
    else weeks.set(weekNumbered, { numbered: weekNumbered, visits: 1, minutes });
    if (week) week.minutes = Math.min(week.minutes, minutes);
  }
  return [...weeks.values()];
};

const visitOf = (span: { startsAt: Instant; endsAt: Instant }, zone: string): AskedVisit => {
  const [from, until] = [minuteOf(span.startsAt), minuteOf(span.endsAt)];
  const onDay = dayAt(span.startsAt, zone);
  const week = mondayOf(onDay);
  return {
    ...span,
    from,
    until,
    minutes: until - from,
    wall: wallSpanOf(span, zone),
    onDay,
    dayNumbered: dayNumber(onDay),
    week,
    weekNumbered: dayNumber(week),
    restMinutes: rateOn(dailyRest, onDay).value,
    weekLimit: rateOn(weeklyLimit, week).value,
  };
};

export const askedOf = (
  care: AskedCare,
  pairs: ReadonlyMap<Id<'member'>, ClosePair>,
  zone: string,
  now: Instant,
): Asked => {
  const visits = care.visits.map((span) => visitOf(span, zone));
  return {
    care,
    visits,
    weeks: weeksOf(visits),
    zone,
    now,
    pairs,
    text: ` ${plainWord(`${care.about} ${care.skills.join(' ')}`)} `,
    skills: care.skills.map(plainWord),
    languages: care.languages.map(plainWord),
  };
};

/** Every run of one, two or three words that is spoken of, once: what a carer’s word may be among. */
export const runsIn = (text: string): string[] => {
  const words = text.trim().split(' ').filter(Boolean);
  return [
    ...new Set(words.flatMap((_, at) => [1, 2, 3].map((long) => words.slice(at, at + long).join(' ')))),
  ];
};
