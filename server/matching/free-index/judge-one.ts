/** One carer of the index judged by every rule. */
import type { Id } from '#shared/language/ids.ts';
import { type Judged, milesBetween } from '#shared/matching/judging.ts';
import { plainWord, wordsMet } from '#shared/matching/match-words.ts';
import { type FitFigures, fitOf, pointsOf } from '#shared/matching/ranking.ts';
import type { Fit } from '#shared/matching/schema.ts';
import { type Stop, stops } from '#shared/matching/visit-stops.ts';
import type { Asked } from './asked.ts';
import type { CarerEntry } from './entry.ts';
import { pointsInTier } from './near.ts';
import { quickStops } from './quick-stops.ts';

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

const figuresOf = (entry: CarerEntry, asked: Asked, possible: number): FitFigures => {
  const { care, visits, text } = asked;
  const first = visits[0];
  const pair = asked.pairs.get(entry.carerId);
  const planned = first ? (entry.weeks.get(first.week) ?? 0) : 0;
  const met = (words: readonly string[], has: readonly string[]) => wordsMet(words, has).met.length;
  return {
    visits: visits.length,
    possible,
    whenNotSaid: entry.free === null,
    skillsAsked: asked.skills.length,
    skillsMet: met(care.skills, entry.shown.skills),
    languagesAsked: asked.languages.length,
    languagesMet: met(care.languages, entry.shown.languagesSpoken),
    closeness: pair?.closeness ?? 'none',
    timesHere: entry.times.get(care.holderId) ?? 0,
    miles: milesBetween(care, entry),
    furthestMiles: entry.furthestMiles,
    interests: spoken(text, entry.shown.interests).length,
    likes: spoken(text, entry.likes).length,
    refused:
      entry.kindsNotDone.filter((kind) => kind === care.kind).length + spoken(text, entry.willNotDo).length,
    owedMinutes: first && entry.guaranteedMinutes > 0 ? Math.max(0, entry.guaranteedMinutes - planned) : 0,
    visitMinutes: first?.minutes ?? 0,
  };
};

/** The words of the reasons, made only for those who are shown. */
const judgedOf = (
  entry: CarerEntry,
  asked: Asked,
  figures: FitFigures,
  stopped: ReadonlyMap<Stop, number>,
): Judged => ({
  figures,
  stopped:
    stopped.size < 2
      ? stopped
      : new Map(stops.flatMap((stop) => (stopped.has(stop) ? [[stop, stopped.get(stop) ?? 0]] : []))),
  skills: wordsMet(asked.care.skills, entry.shown.skills),
  languages: wordsMet(asked.care.languages, entry.shown.languagesSpoken),
  interests: spoken(asked.text, entry.shown.interests),
  likes: spoken(asked.text, entry.likes),
  refused: [
    ...entry.kindsNotDone.filter((kind) => kind === asked.care.kind),
    ...spoken(asked.text, entry.willNotDo),
  ],
});

export const judgeOne = (entry: CarerEntry, asked: Asked): Found => {
  const pair = asked.pairs.get(entry.carerId) ?? null;
  const { possible, stopped } = quickStops(entry, pair, asked) ?? nothingPossible;
  const figures = figuresOf(entry, asked, possible);
  return {
    entry,
    fit: fitOf(figures),
    points: pointsOf(figures),
    id: entry.carerId,
    judged: () => judgedOf(entry, asked, figures, stopped),
  };
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

/** One of those near: where no rule takes a visit away, their place is the one they were found with. */
export const judgeFound = (
  entry: CarerEntry,
  asked: Asked,
  { place, most, needed }: { place: number; most: number; needed: number },
): Found | null => {
  const pair = asked.pairs.get(entry.carerId) ?? null;
  const stops = quickStops(entry, pair, asked, mayBeStopped(place, most, needed, asked.visits.length));
  if (!stops) return null;
  const { possible, stopped } = stops;
  const known = possible === most ? null : figuresOf(entry, asked, possible);
  return {
    entry,
    fit: known ? fitOf(known) : (tiers[Math.floor(place / pointsInTier)] ?? 'not'),
    points: known ? pointsOf(known) : place % pointsInTier,
    id: entry.carerId,
    judged: () => judgedOf(entry, asked, known ?? figuresOf(entry, asked, possible), stopped),
  };
};
