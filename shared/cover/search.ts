/** How a search for cover goes on: whose turn it is, and when somebody must look again. Pure. */
import { addMinutes, type Instant } from '../language/time.ts';
import type { Circle } from '../members/schema.ts';
import type { CoverPlan } from './plan.ts';
import type { CoverAnswer } from './schema.ts';

export interface Asked {
  circle: Circle;
  answerBy: Instant;
  answer: CoverAnswer | null;
}

export interface UnderWay {
  plan: Pick<CoverPlan, 'circles' | 'askedAtOnce'>;
  startsAt: Instant;
  tellAt: Instant;
  toldAt: Instant | null;
}

const hour = 60;

/**
 * The moment at which the people a holder named hear that nobody has been found: so many hours before the
 * visit, at once when that has passed. A visit on Tuesday at 8 with 12 hours: Monday at 20.
 */
export const tellAtOf = (
  startsAt: Instant,
  startedAt: Instant,
  { tellHoursBefore }: Pick<CoverPlan, 'tellHoursBefore'>,
): Instant => {
  const wanted = addMinutes(startsAt, -tellHoursBefore * hour);
  return wanted > startedAt ? wanted : startedAt;
};

/** Until when somebody may answer: their minutes, and never beyond the beginning of the visit. */
export const answerByOf = (
  now: Instant,
  startsAt: Instant,
  { answerMinutes }: Pick<CoverPlan, 'answerMinutes'>,
): Instant => {
  const by = addMinutes(now, answerMinutes);
  return by < startsAt ? by : startsAt;
};

const isWaiting = (ask: Asked, now: Instant): boolean => ask.answer === null && ask.answerBy > now;

const opensAt = ({ plan, startsAt }: UnderWay, place: number): Instant =>
  addMinutes(startsAt, -(plan.circles[place]?.hoursBefore ?? 0) * hour);

export interface Turn {
  circle: Circle;
  /** So many more may be asked of this circle now. */
  places: number;
}

/** The circles whose turn has come, and of each how many have still time to answer. */
export const openCircles = (
  search: UnderWay,
  asks: readonly Asked[],
  left: (circle: Circle) => boolean,
  now: Instant,
): { circle: Circle; waiting: number }[] => {
  const open: { circle: Circle; waiting: number }[] = [];
  let usedUp = true;
  for (const [place, { circle }] of search.plan.circles.entries()) {
    if (!usedUp && now < opensAt(search, place)) break;
    const waiting = asks.filter((ask) => ask.circle === circle && isWaiting(ask, now)).length;
    open.push({ circle, waiting });
    usedUp &&= !left(circle) && waiting === 0;
  }
  return open;
};

/**
 * Which circles are asked now and how many of each. A wider one opens at its hour, or as soon as nobody is left
 * to ask or to wait for in those before it. `left` says whether a circle holds somebody who could still be asked.
 * Team and 2 at once, one of them still to answer: one more of the team.
 */
export const turnsOf = (
  search: UnderWay,
  asks: readonly Asked[],
  left: (circle: Circle) => boolean,
  now: Instant,
): Turn[] =>
  openCircles(search, asks, left, now).flatMap(({ circle, waiting }) => {
    const places = search.plan.askedAtOnce - waiting;
    return left(circle) && places > 0 ? [{ circle, places }] : [];
  });

/** Whom nobody could be asked of is looked for again: somebody may have become free. */
const lookAgainMinutes = 15;

/**
 * When the search goes on by itself: an answer is due, a circle opens, the named people are to be told, the
 * visit begins; or, with nobody left to ask, after a quarter of an hour.
 */
export const nextAtOf = (search: UnderWay, asks: readonly Asked[], now: Instant): Instant => {
  const waiting = asks.filter((ask) => isWaiting(ask, now)).map(({ answerBy }) => answerBy);
  const opening = search.plan.circles
    .map((_, place) => opensAt(search, place))
    .filter((opens, place) => place > 0 && opens > now);
  const telling = search.toldAt === null ? [search.tellAt] : [];
  const again = waiting.length === 0 ? [addMinutes(now, lookAgainMinutes)] : [];
  const moments = [...waiting, ...opening, ...telling, ...again, search.startsAt];
  return moments.reduce((first, moment) => (moment < first ? moment : first));
};
