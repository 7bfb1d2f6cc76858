/**
 * How well a carer fits some care, as one figure. The figure only orders a list: nobody is shown it, and every
 * part of it is said in words beside the name (reasons). Points were chosen so that being free matters most,
 * then what was asked for, then knowing each other, then the way, then what makes for good work.
 */
import type { Closeness } from '../members/pairs/schema.ts';
import type { Fit } from './schema.ts';

/** What decides the place in the list; figures and counts only. */
export interface FitFigures {
  visits: number;
  /** Visits they could come to, by every rule that was asked. */
  possible: number;
  /** They have never said when they can work: neither free nor not. */
  whenNotSaid: boolean;
  skillsAsked: number;
  skillsMet: number;
  languagesAsked: number;
  languagesMet: number;
  closeness: Closeness;
  /** Visits they have given this holder already. */
  timesHere: number;
  /** Straight line; null where a place is not known. */
  miles: number | null;
  furthestMiles: number | null;
  interests: number;
  likes: number;
  /** Parts of what is asked that they will not do. */
  refused: number;
  /** Minutes agreed with them and not yet planned in the week of the first visit. */
  owedMinutes: number;
  /** Minutes of one visit. */
  visitMinutes: number;
}

const points = {
  free: 400,
  skills: 200,
  languages: 150,
  team: 120,
  saidYes: 80,
  timeHere: 4,
  near: 100,
  placeUnknown: 40,
  interest: 15,
  like: 10,
  owed: 60,
} as const;
const [mostTimes, mostWords, farMiles] = [20, 3, 20];

const share = (met: number, asked: number): number => (asked === 0 ? 1 : met / asked);

/** Wholly: every visit, nothing refused, within the way they go. Missing skills and languages only weigh. */
export const fitOf = (figures: FitFigures): Fit => {
  const { miles, furthestMiles } = figures;
  if (figures.refused > 0) return 'not';
  if (miles !== null && furthestMiles !== null && miles > furthestMiles) return 'not';
  if (figures.whenNotSaid) return 'partly';
  if (figures.possible === 0) return 'not';
  return figures.possible === figures.visits ? 'wholly' : 'partly';
};

const closePoints = ({ closeness, timesHere }: FitFigures): number =>
  (closeness === 'none' ? 0 : points[closeness === 'team' ? 'team' : 'saidYes']) +
  Math.min(timesHere, mostTimes) * points.timeHere;

/** What each part of the figures gives by itself. `pointsOf` adds them up in this order. */
export const pointsFor = {
  free: (possible: number, visits: number): number => points.free * share(possible, visits),
  skills: (met: number, asked: number): number => points.skills * share(met, asked),
  languages: (met: number, asked: number): number => points.languages * share(met, asked),
  near: (miles: number | null): number =>
    miles === null ? points.placeUnknown : points.near * Math.max(0, 1 - miles / farMiles),
  interests: (many: number): number => Math.min(many, mostWords) * points.interest,
  likes: (many: number): number => Math.min(many, mostWords) * points.like,
  owed: (owedMinutes: number, visitMinutes: number): number =>
    points.owed * Math.min(1, owedMinutes / Math.max(1, visitMinutes)),
} as const;

/**
 * Points, whole, rounded down; more is better among those of the same fit. All of 3 visits free (400), nothing
 * asked for (350), in the team (120), 5 visits so far (20), 4 miles away (80): 970.
 */
export const pointsOf = (figures: FitFigures): number =>
  Math.floor(
    (figures.whenNotSaid ? points.free / 4 : pointsFor.free(figures.possible, figures.visits)) +
      pointsFor.skills(figures.skillsMet, figures.skillsAsked) +
      pointsFor.languages(figures.languagesMet, figures.languagesAsked) +
      closePoints(figures) +
      pointsFor.near(figures.miles) +
      pointsFor.interests(figures.interests) +
      pointsFor.likes(figures.likes) +
      pointsFor.owed(figures.owedMinutes, figures.visitMinutes),
  );

const tiers: Record<Fit, number> = { wholly: 2, partly: 1, not: 0 };

export interface Ranked {
  fit: Fit;
  points: number;
  id: string;
}

/** The place of one before another: who fits first, then by points, then by id so that it never wavers. */
export const byFit = (one: Ranked, other: Ranked): number =>
  tiers[other.fit] - tiers[one.fit] ||
  other.points - one.points ||
  (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
