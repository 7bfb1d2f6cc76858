/** One carer against some care: what fits, what does not, and the figures for the list. */
import type { Id } from '../language/ids.ts';
import { dayAt, type Instant, minutesBetween, mondayOf } from '../language/time.ts';
import type { Closeness } from '../members/pairs/schema.ts';
import type { CareKind } from '../shifts/schema.ts';
import type { TakingCarer, TakingPair } from '../shifts/taking.ts';
import { metresBetween, type Place } from '../shifts/travel.ts';
import { wordsIn, wordsMet } from './match-words.ts';
import type { FitFigures } from './ranking.ts';
import { type CarersTimes, type Stop, stopOf, stops } from './visit-stops.ts';

/** What is asked for: the visits still open of one need. */
export interface AskedCare extends Place {
  holderId: Id<'member'>;
  kind: CareKind;
  visits: readonly { startsAt: Instant; endsAt: Instant }[];
  skills: readonly string[];
  languages: readonly string[];
  /** What the care is called and is for. */
  about: string;
}

export interface KnownCarer extends Place, TakingCarer, CarersTimes {
  skills: readonly string[];
  languagesSpoken: readonly string[];
  interests: readonly string[];
  likes: readonly string[];
  willNotDo: readonly string[];
  kindsNotDone: readonly CareKind[];
  furthestMiles: number | null;
  guaranteedMinutes: number;
  closeness: Closeness;
  timesHere: number;
}

export interface Judged {
  figures: FitFigures;
  /** Visits stopped, by what stands in the way. */
  stopped: ReadonlyMap<Stop, number>;
  skills: { met: string[]; missing: string[] };
  languages: { met: string[]; missing: string[] };
  interests: string[];
  likes: string[];
  refused: string[];
}

const metresInMile = 1_609.344;

/** Whole miles, rounded up: near enough to choose by, too coarse to find a door. Null where a place is not known. */
export const milesBetween = (from: Place, to: Place): number | null => {
  const metres = metresBetween(from, to);
  return metres === null ? null : Math.ceil(metres / metresInMile);
};

/** Each visit is judged with those before it that could be taken: three in a week are three of that week. */
const judgedVisits = (
  asked: AskedCare,
  carer: KnownCarer,
  pair: TakingPair | null,
  zone: string,
  now: Instant,
): { possible: number; stopped: Map<Stop, number> } => {
  const { holderId, latitude, longitude } = asked;
  const weeks = new Map(carer.weeks);
  const held = [...carer.held];
  const stopped = new Map<Stop, number>();
  for (const { startsAt, endsAt } of asked.visits) {
    const visit = { holderId, latitude, longitude, startsAt, endsAt, status: 'offered' as const };
    const times = { free: carer.free, mostMinutes: carer.mostMinutes, held, weeks };
    const stop = stopOf(visit, times, carer, pair, zone, now);
    if (stop) stopped.set(stop, (stopped.get(stop) ?? 0) + 1);
    else {
      const week = mondayOf(dayAt(startsAt, zone));
      weeks.set(week, (weeks.get(week) ?? 0) + minutesBetween(startsAt, endsAt));
      held.push({ ...visit, restStartsAt: null, restEndsAt: null });
    }
  }
  const inTheWay = [...stopped.values()].reduce((sum, times) => sum + times, 0);
  return { possible: asked.visits.length - inTheWay, stopped };
};

const owedMinutes = (asked: AskedCare, carer: KnownCarer, zone: string): number => {
  const first = asked.visits[0];
  if (!first || carer.guaranteedMinutes === 0) return 0;
  const planned = carer.weeks.get(mondayOf(dayAt(first.startsAt, zone))) ?? 0;
  return Math.max(0, carer.guaranteedMinutes - planned);
};

/** `pair` says whether these two may be brought together at all. Visits are in order of time. */
export const judge = (
  asked: AskedCare,
  carer: KnownCarer,
  pair: TakingPair | null,
  zone: string,
  now: Instant,
): Judged => {
  const { possible, stopped } = judgedVisits(asked, carer, pair, zone, now);
  const skills = wordsMet(asked.skills, carer.skills);
  const languages = wordsMet(asked.languages, carer.languagesSpoken);
  const text = `${asked.about} ${asked.skills.join(' ')}`;
  const interests = wordsIn(text, carer.interests);
  const likes = wordsIn(text, carer.likes);
  const refused = [
    ...carer.kindsNotDone.filter((kind) => kind === asked.kind),
    ...wordsIn(text, carer.willNotDo),
  ];
  const first = asked.visits[0];
  return {
    figures: {
      visits: asked.visits.length,
      possible,
      whenNotSaid: carer.free === null,
      skillsAsked: asked.skills.length,
      skillsMet: skills.met.length,
      languagesAsked: asked.languages.length,
      languagesMet: languages.met.length,
      closeness: carer.closeness,
      timesHere: carer.timesHere,
      miles: milesBetween(asked, carer),
      furthestMiles: carer.furthestMiles,
      interests: interests.length,
      likes: likes.length,
      refused: refused.length,
      owedMinutes: owedMinutes(asked, carer, zone),
      visitMinutes: first ? minutesBetween(first.startsAt, first.endsAt) : 0,
    },
    stopped: new Map(stops.flatMap((stop) => (stopped.has(stop) ? [[stop, stopped.get(stop) ?? 0]] : []))),
    skills,
    languages,
    interests,
    likes,
    refused,
  };
};
