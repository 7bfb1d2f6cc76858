/** The best of those near, judged by every rule; exactly the ones that judging everybody would give. */
import type { Id } from '#shared/language/ids.ts';
import { type Judged, milesBetween } from '#shared/matching/judging.ts';
import { plainWord, wordsMet } from '#shared/matching/match-words.ts';
import { byFit, type FitFigures, fitOf, pointsOf } from '#shared/matching/ranking.ts';
import type { Fit } from '#shared/matching/schema.ts';
import { type Stop, stops } from '#shared/matching/visit-stops.ts';
import type { Asked } from './asked.ts';
import { cellsWithin } from './cells.ts';
import type { CarerEntry } from './entry.ts';
import type { FreeIndex } from './free-index.ts';
import { lookNear, mostPlaces, type Near, pointsInTier } from './near.ts';
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
const tiers = ['not', 'partly', 'wholly'] as const;

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
  stopped: new Map(stops.flatMap((stop) => (stopped.has(stop) ? [[stop, stopped.get(stop) ?? 0]] : []))),
  skills: wordsMet(asked.care.skills, entry.shown.skills),
  languages: wordsMet(asked.care.languages, entry.shown.languagesSpoken),
  interests: spoken(asked.text, entry.shown.interests),
  likes: spoken(asked.text, entry.likes),
  refused: [
    ...entry.kindsNotDone.filter((kind) => kind === asked.care.kind),
    ...spoken(asked.text, entry.willNotDo),
  ],
});

const judgeOne = (entry: CarerEntry, asked: Asked): Found => {
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
const judgeFound = (
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

/** The last of each place; used by one search at a time and left as it was found. */
const lastAt = new Int32Array(mostPlaces).fill(-1);

/** Those near by the most they could reach, the highest first. */
const highestFirst = ({ places, count }: Near): number[] => {
  const before = new Int32Array(count);
  let [highest, lowest] = [0, mostPlaces];
  for (let at = 0; at < count; at += 1) {
    const place = places[at] as number;
    before[at] = lastAt[place] as number;
    lastAt[place] = at;
    if (place > highest) highest = place;
    if (place < lowest) lowest = place;
  }
  const inOrder: number[] = [];
  for (let place = highest; place >= lowest; place -= 1) {
    for (let at = lastAt[place] as number; at !== -1; at = before[at] as number) inOrder.push(at);
    lastAt[place] = -1;
  }
  return inOrder;
};

const reachOf = ({ fit, points }: Found): number => tiers.indexOf(fit) * pointsInTier + points;

/** Keeps the best in order; answers with the place one must reach to be among them. */
const keepBest = (best: Found[], found: Found, most: number): number => {
  let at = best.length;
  while (at > 0 && byFit(found, best[at - 1] as Found) < 0) at -= 1;
  if (at < most) best.splice(at, 0, found);
  if (best.length > most) best.pop();
  const last = best[most - 1];
  return last ? reachOf(last) : -1;
};

/** As far as anybody’s nearness counts; whoever is further away is looked at only if too few are found. */
const [nearMiles, farMiles] = [20, 60];
/** Of those found by words, and of those who do not fit but are shown where few do. */
const [mostByWords, mostUnfit] = [2_000, 200];

const judgeNear = (
  index: FreeIndex,
  asked: Asked,
  near: Near,
  best: Found[],
  seen: Set<Id<'member'>>,
  most: number,
): void => {
  const last = best[most - 1];
  let needed = last ? reachOf(last) : -1;
  for (const at of highestFirst(near)) {
    const place = near.places[at] as number;
    if (place < needed) break;
    const entry = index.entry(near.numbers[at] as number);
    if (!entry || seen.has(entry.carerId)) continue;
    seen.add(entry.carerId);
    const found = judgeFound(entry, asked, { place, most: near.possible[at] as number, needed });
    if (found) needed = keepBest(best, found, most);
  }
};

/** Those who know the holder, whatever else speaks for them: only for them knowing each other counts. */
const judgeKnown = (
  index: FreeIndex,
  asked: Asked,
  best: Found[],
  seen: Set<Id<'member'>>,
  most: number,
): void => {
  const { holderId } = asked.care;
  for (const carerId of [...asked.pairs.keys(), ...index.whoCameTo(holderId)]) {
    const entry = index.entryOf(carerId);
    if (!entry || seen.has(carerId)) continue;
    seen.add(carerId);
    keepBest(best, judgeOne(entry, asked), most);
  }
};

const judgeUnfit = (
  index: FreeIndex,
  asked: Asked,
  best: Found[],
  seen: Set<Id<'member'>>,
  most: number,
): void => {
  let judged = 0;
  for (const word of index.seats.wordsIn(cellsWithin(nearMiles, asked.care)))
    for (let number = word * 32; number < word * 32 + 32 && judged < mostUnfit; number += 1) {
      const entry = index.entry(number);
      if (!entry || seen.has(entry.carerId)) continue;
      judged += 1;
      seen.add(entry.carerId);
      keepBest(best, judgeOne(entry, asked), most);
    }
};

/** Whoever fits wholly comes before all others; those who fit at all are enough not to look further away. */
const isEnough = (best: readonly Found[], most: number, asksForSome: boolean): boolean => {
  const last = best[most - 1];
  return last !== undefined && (asksForSome ? last.fit === 'wholly' : last.fit !== 'not');
};

/** Whether the index reaches as far as these visits. */
const isCovered = (index: FreeIndex, { visits }: Asked): boolean =>
  visits.every(({ wall }) => index.slots.rowsOf(wall) !== null);

/**
 * The best, at most so many, of the carers within twenty miles and of those who know the holder; where fewer
 * than that fit, within sixty; where there are still too few, some of those near who do not fit, and why. Null
 * where the index does not reach as far as the visits.
 */
export const findBest = (index: FreeIndex, asked: Asked, most: number): Found[] | null => {
  if (!isCovered(index, asked)) return null;
  const best: Found[] = [];
  const seen = new Set([asked.care.holderId]);
  judgeKnown(index, asked, best, seen, most);
  for (const miles of [nearMiles, farMiles])
    for (const free of ['for-every-visit', 'for-some'] as const) {
      if (isEnough(best, most, miles === nearMiles && free === 'for-some')) break;
      const near = lookNear(index, asked, miles, free);
      if (near) judgeNear(index, asked, near, best, seen, most);
    }
  if (best.length < most) judgeUnfit(index, asked, best, seen, most);
  return best;
};

/** The best of those who are found by some words, wherever they live. */
export const findByWords = (index: FreeIndex, asked: Asked, words: string, most: number): Found[] | null => {
  if (!isCovered(index, asked)) return null;
  const best: Found[] = [];
  let judged = 0;
  for (const entry of index.foundBy(words)) {
    if (entry.carerId === asked.care.holderId) continue;
    keepBest(best, judgeOne(entry, asked), most);
    judged += 1;
    if (judged === mostByWords) break;
  }
  return best;
};
