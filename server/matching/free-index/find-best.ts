/** The best of those near, judged by every rule; exactly the ones that judging everybody would give. */
import type { Id } from '#shared/language/ids.ts';
import type { Asked } from './asked.ts';
import { fromHighest, keepBest, reachOf } from './best-list.ts';
import { cellsWithin } from './cells.ts';
import type { FreeIndex } from './free-index.ts';
import type { Rows } from './free-slots.ts';
import { type Found, judgeFound, judgeOne } from './judge-one.ts';
import { Look } from './near.ts';

/** As far as anybody’s nearness counts; whoever is further away is looked at only if too few are found. */
const [nearMiles, farMiles] = [20, 60];
/** Of those found by words, and of those who do not fit but are shown where few do. */
const [mostByWords, mostUnfit] = [2_000, 200];

const judgeNear = (
  index: FreeIndex,
  asked: Asked,
  look: Look,
  [miles, free]: Parameters<Look['near']>,
  best: Found[],
  seen: Set<Id<'member'>>,
  most: number,
): void => {
  const last = best[most - 1];
  let needed = last ? reachOf(last) : -1;
  const near = look.near(miles, free);
  let [number, word] = [0, 0];
  const freeByBits = (nth: number) => look.isFree(number, word, nth);
  fromHighest(near, (at) => {
    const place = near.places[at] as number;
    if (place < needed) return false;
    number = near.numbers[at] as number;
    word = near.words[at] as number;
    const entry = index.entry(number);
    if (!entry || seen.has(entry.carerId)) return true;
    seen.add(entry.carerId);
    const found = judgeFound(entry, asked, {
      place,
      most: near.possible[at] as number,
      needed,
      freeByBits: index.figures.isByQuarters(number) ? freeByBits : null,
    });
    if (found) needed = keepBest(best, found, most);
    return true;
  });
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

/** Where each visit lies in the index, or null where it does not reach as far as that. */
const rowsOf = (index: FreeIndex, { visits }: Asked): Rows[] | null => {
  const rows = visits.map(({ wall }) => index.slots.rowsOf(wall));
  return rows.every((found) => found !== null) ? rows : null;
};

/**
 * The best, at most so many, of the carers within twenty miles and of those who know the holder; where fewer
 * than that fit, within sixty; where there are still too few, some of those near who do not fit, and why. Null
 * where the index does not reach as far as the visits.
 */
export const findBest = (index: FreeIndex, asked: Asked, most: number): Found[] | null => {
  const rows = rowsOf(index, asked);
  if (!rows) return null;
  const best: Found[] = [];
  const seen = new Set(asked.leftOut);
  judgeKnown(index, asked, best, seen, most);
  const look = new Look(index, asked, rows);
  for (const miles of [nearMiles, farMiles])
    for (const free of ['for-every-visit', 'for-some'] as const) {
      if (isEnough(best, most, miles === nearMiles && free === 'for-some')) break;
      judgeNear(index, asked, look, [miles, free], best, seen, most);
    }
  if (best.length < most) judgeUnfit(index, asked, best, seen, most);
  return best;
};

/** The best of those who are found by some words, wherever they live. */
export const findByWords = (index: FreeIndex, asked: Asked, words: string, most: number): Found[] | null => {
  if (!rowsOf(index, asked)) return null;
  const best: Found[] = [];
  let judged = 0;
  for (const entry of index.foundBy(words)) {
    if (asked.leftOut.has(entry.carerId)) continue;
    keepBest(best, judgeOne(entry, asked), most);
    judged += 1;
    if (judged === mostByWords) break;
  }
  return best;
};
