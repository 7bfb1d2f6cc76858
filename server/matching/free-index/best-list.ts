/** Lists of the best: those near by the most they could reach, and the few who are kept. */
import { byFit } from '#shared/matching/ranking.ts';
import { type Found, tiers } from './judge-one.ts';
import { mostPlaces, type Near, pointsInTier } from './near.ts';

/** The last of each place; used by one search at a time and left as it was found. */
const lastAt = new Int32Array(mostPlaces).fill(-1);

/** The next of those who share a place; as `lastAt`. */
let before = new Int32Array(4_096);

/** Goes through those near by the most they could reach, the highest first, for as long as `act` says to go on. */
export const fromHighest = ({ places, count }: Near, act: (at: number) => boolean): void => {
  if (before.length < count) before = new Int32Array(count * 2);
  let [highest, lowest] = [0, mostPlaces];
  for (let at = 0; at < count; at += 1) {
    const place = places[at] as number;
    before[at] = lastAt[place] as number;
    lastAt[place] = at;
    if (place > highest) highest = place;
    if (place < lowest) lowest = place;
  }
  let goOn = true;
  for (let place = highest; place >= lowest; place -= 1) {
    for (let at = lastAt[place] as number; at !== -1 && goOn; at = before[at] as number) goOn = act(at);
    lastAt[place] = -1;
  }
};

export const reachOf = ({ fit, points }: Found): number => tiers.indexOf(fit) * pointsInTier + points;

/** Keeps the best in order; answers with the place one must reach to be among them. */
export const keepBest = (best: Found[], found: Found, most: number): number => {
  let at = best.length;
  while (at > 0 && byFit(found, best[at - 1] as Found) < 0) at -= 1;
  if (at < most) best.splice(at, 0, found);
  if (best.length > most) best.pop();
  const last = best[most - 1];
  return last ? reachOf(last) : -1;
};
