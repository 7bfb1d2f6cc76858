/** One carer of the index judged by every rule. */
import type { Id } from '#shared/language/ids.ts';
import { type Judged, milesBetween } from '#shared/matching/judging.ts';
import { plainWord, wordsMet } from '#shared/matching/match-words.ts';
import { fitOf, pointsOf } from '#shared/matching/ranking.ts';
import type { Fit } from '#shared/matching/schema.ts';
import { type Stop, stops } from '#shared/matching/visit-stops.ts';
import type { Asked } from './asked.ts';
import type { CarerEntry } from './entry.ts';
import { pointsInTier } from './near.ts';
import { type FreeByBits, quickStops } from './quick-stops.ts';

export interface Found {
  entry: CarerEntry;
  fit: Fit;
  points: number;
  id: Id<'member'>;
  judged: () => Judged;
}

/** Most points that being free gives. */
const freePoints = 400;
export const tiers = ['not', 'partly', 'wholly'] as const;

const spoken = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => {
    const plain = plainWord(word);
    return plain !== '' && text.includes(` ${plain} `);
  });

/** Everything there is to say of one for this care, once it is known which visits are stopped. */
const judgedOf = (
  entry: CarerEntry,
  asked: Asked,
  possible: number,
  stopped: ReadonlyMap<Stop, number>,
): Judged => {
  const { care, visits, text } = asked;
  const first = visits[0];
  const planned = first ? (entry.weeks.get(first.week) ?? 0) : 0;
  const skills = wordsMet(care.skills, entry.shown.skills);
  const languages = wordsMet(care.languages, entry.shown.languagesSpoken);
  const interests = spoken(text, entry.shown.interests);
  const likes = spoken(text, entry.likes);
  const refused = [
    ...entry.kindsNotDone.filter((kind) => kind === care.kind),
    ...spoken(text, entry.willNotDo),
  ];
  return {
    figures: {
      visits: visits.length,
      possible,
      whenNotSaid: entry.free === null,
      skillsAsked: care.skills.length,
      skillsMet: skills.met.length,
      languagesAsked: care.languages.length,
      languagesMet: languages.met.length,
      closeness: asked.pairs.get(entry.carerId)?.closeness ?? 'none',
      timesHere: entry.times.get(care.holderId) ?? 0,
      miles: milesBetween(care, entry),
      furthestMiles: entry.furthestMiles,
      interests: interests.length,
      likes: likes.length,
      refused: refused.length,
      owedMinutes: first && entry.guaranteedMinutes > 0 ? Math.max(0, entry.guaranteedMinutes - planned) : 0,
      visitMinutes: first?.minutes ?? 0,
    },
    stopped:
      stopped.size < 2
        ? stopped
        : new Map(stops.flatMap((stop) => (stopped.has(stop) ? [[stop, stopped.get(stop) ?? 0]] : []))),
    skills,
    languages,
    interests,
    likes,
    refused,
  };
};

export const judgeOne = (entry: CarerEntry, asked: Asked): Found => {
  const pair = asked.pairs.get(entry.carerId) ?? null;
  const { possible, stopped } = quickStops(entry, pair, asked) ?? nothingPossible;
  const judged = judgedOf(entry, asked, possible, stopped);
  const { figures } = judged;
  return { entry, fit: fitOf(figures), points: pointsOf(figures), id: entry.carerId, judged: () => judged };
};
const nothingPossible = { possible: 0, stopped: new Map<Stop, number>() };

/** How many visits may be stopped before somebody found at a place cannot reach the one that is needed. */
const mayBeStopped = (place: number, most: number, needed: number, visits: number): number => {
  if (needed < 2 * pointsInTier) {
    const spare = (place % pointsInTier) - Math.max(0, needed - pointsInTier) + 2;
    return needed < pointsInTier ? visits : visits - most + Math.ceil((spare * visits) / freePoints);
  }
  return visits - most;
};

interface FoundAt {
  place: number;
  most: number;
  needed: number;
  freeByBits: FreeByBits | null;
}

/** One of those near: where no rule takes a visit away, their place is the one they were found with. */
export const judgeFound = (
  entry: CarerEntry,
  asked: Asked,
  { place, most, needed, freeByBits }: FoundAt,
): Found | null => {
  const pair = asked.pairs.get(entry.carerId) ?? null;
  const stops = quickStops(
    entry,
    pair,
    asked,
    mayBeStopped(place, most, needed, asked.visits.length),
    freeByBits,
  );
  if (!stops) return null;
  const { possible, stopped } = stops;
  const known = possible === most ? null : judgedOf(entry, asked, possible, stopped);
  return {
    entry,
    fit: known ? fitOf(known.figures) : (tiers[Math.floor(place / pointsInTier)] ?? 'not'),
    points: known ? pointsOf(known.figures) : place % pointsInTier,
    id: entry.carerId,
    judged: () => known ?? judgedOf(entry, asked, possible, stopped),
  };
};
