/** What is asked of the index, made ready once for all who are looked at. */
import { dayNumber } from '#shared/language/calendar-days.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, dayAt, type Instant, millisecondsOf, mondayOf } from '#shared/language/time.ts';
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
  /** Its place among the weeks asked for. */
  weekNth: number;
  restMinutes: number;
  weekLimit: number;
}

export interface ClosePair extends TakingPair {
  closeness: Closeness;
  /** One of the two has ended all writing: neither is put before the other. */
  apart: boolean;
}

export interface Asked {
  care: AskedCare;
  visits: readonly AskedVisit[];
  /** How many visits are in each week, and the minutes of one. */
  weeks: readonly AskedWeek[];
  zone: string;
  now: Instant;
  pairs: ReadonlyMap<Id<'member'>, ClosePair>;
  /** Whoever was born by then is surely grown up at the first visit, and after it. */
  bornBefore: Day;
  /** Who is not put before this holder, whatever speaks for them: nobody is their own carer. */
  leftOut: ReadonlySet<Id<'member'>>;
  /** Where it is, with the cosine of its latitude. */
  place: { latitude: number; longitude: number; cosine: number } | null;
  /** What is spoken of, between blanks. */
  text: string;
  /** Every run of one, two or three words of it, once: what a carer’s word may be among. */
  runs: readonly string[];
  skills: readonly string[];
  languages: readonly string[];
}

export const minuteOf = (at: Instant): number => Math.floor(millisecondsOf(at) / minute);

interface AskedWeek {
  on: Day;
  numbered: number;
  visits: number;
  minutes: number;
}

/** The week of each visit, and those weeks; visits are in order of time. */
const weeksOf = (visits: readonly Omit<AskedVisit, 'weekNth'>[]) => {
  const weeks: AskedWeek[] = [];
  const placed = visits.map((visit): AskedVisit => {
    const { week, weekNumbered, minutes } = visit;
    const last = weeks.at(-1);
    if (last?.numbered === weekNumbered) {
      last.visits += 1;
      last.minutes = Math.min(last.minutes, minutes);
    } else weeks.push({ on: week, numbered: weekNumbered, visits: 1, minutes });
    return { ...visit, weekNth: weeks.length - 1 };
  });
  return { visits: placed, weeks };
};

const visitOf = (span: { startsAt: Instant; endsAt: Instant }, zone: string): Omit<AskedVisit, 'weekNth'> => {
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

const runsIn = (text: string): string[] => {
  const words = text.trim().split(' ').filter(Boolean);
  return [
    ...new Set(words.flatMap((_, at) => [1, 2, 3].map((long) => words.slice(at, at + long).join(' ')))),
  ];
};

const placeOf = ({ latitude, longitude }: AskedCare): Asked['place'] =>
  latitude === null || longitude === null
    ? null
    : { latitude, longitude, cosine: Math.cos((latitude * Math.PI) / 180) };

/** Nineteen years and some weeks. */
const surelyGrownUpDays = 7_000;
const nobody: ReadonlySet<Id<'member'>> = new Set();

export const askedOf = (
  care: AskedCare,
  pairs: ReadonlyMap<Id<'member'>, ClosePair>,
  zone: string,
  now: Instant,
  leftOut: ReadonlySet<Id<'member'>> = nobody,
): Asked => {
  const text = ` ${plainWord(`${care.about} ${care.skills.join(' ')}`)} `;
  return {
    care,
    ...weeksOf(care.visits.map((span) => visitOf(span, zone))),
    zone,
    now,
    pairs,
    bornBefore: addDays(dayAt(care.visits[0]?.startsAt ?? now, zone), -surelyGrownUpDays),
    leftOut: new Set(leftOut).add(care.holderId),
    place: placeOf(care),
    text,
    runs: runsIn(text),
    skills: care.skills.map(plainWord),
    languages: care.languages.map(plainWord),
  };
};
