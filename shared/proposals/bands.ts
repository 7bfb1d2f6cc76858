/**
 * How a change is spread over the members of one class, said so that nobody can be picked out. Pure; pence a month.
 *
 * Complementary suppression by merging: every figure that is told is the size of one band, bands do not overlap,
 * and each has no members at all or at least five. Nothing is left blank, so that nothing can be worked out from
 * the total: whatever is added to or taken from each other, five people remain together.
 */
import { type Pence, pence } from '../language/money.ts';
import { fewestCounted } from '../voices/few.ts';

export const ways = ['less', 'same', 'more'] as const;
export type Way = (typeof ways)[number];

export interface Band {
  /** More than one where a way had too few members to stand alone. */
  ways: Way[];
  /** Signed pence a month, both included; null has no end. */
  fromPence: Pence | null;
  toPence: Pence | null;
  members: number;
}

/** Up to £5, £20, £50 and £100 a month, and more than that. */
const edges = [500, 2000, 5000, 10_000];

const wayOf = (amount: Pence): Way => (amount < 0 ? 'less' : amount > 0 ? 'more' : 'same');

/** Which band beside nothing: 1p to £5.00 is 0, £5.01 to £20.00 is 1, more than £100.00 is 4. */
const stepOf = (amount: Pence): number => edges.filter((edge) => Math.abs(amount) > edge).length;

const limits = (way: Way, first: number, last: number): Pick<Band, 'fromPence' | 'toPence'> => {
  if (way === 'same') return { fromPence: pence(0), toPence: pence(0) };
  const near = pence(first === 0 ? 1 : (edges[first - 1] ?? 0) + 1);
  const edge = edges[last];
  const far = edge === undefined ? null : pence(edge);
  return way === 'more'
    ? { fromPence: near, toPence: far }
    : { fromPence: far === null ? null : pence(-far), toPence: pence(-near) };
};

const fewOf = (members: number): boolean => members > 0 && members < fewestCounted;

interface Steps {
  first: number;
  last: number;
  members: number;
}
const noSteps: Steps = { first: 0, last: 0, members: 0 };

/** From the smallest change outwards, without empty ends; what is left over goes into the band before. */
const bandsOfWay = (way: Way, amounts: readonly Pence[]): Band[] => {
  if (way === 'same' || amounts.length === 0)
    return [{ ways: [way], ...limits(way, 0, edges.length), members: amounts.length }];
  const bands: Steps[] = [];
  let open = noSteps;
  for (let step = 0; step <= edges.length; step += 1) {
    const here = amounts.filter((amount) => stepOf(amount) === step).length;
    if (here === 0) continue;
    open = { first: open.members > 0 ? open.first : step, last: step, members: open.members + here };
    if (fewOf(open.members)) continue;
    bands.push(open);
    open = noSteps;
  }
  const before = bands.at(-1);
  if (before && open.members > 0) {
    before.last = open.last;
    before.members += open.members;
  }
  return bands.map(({ first, last, members }) => ({ ways: [way], ...limits(way, first, last), members }));
};

/** Ways with too few members go together with those whose amounts lie beside theirs. */
const waysApart = (sizeOf: (way: Way) => number): Way[][] => {
  const [less, same, more] = ways.map(sizeOf) as [number, number, number];
  const joinLess = fewOf(less);
  const joinMore = fewOf(more);
  const middle = same + (joinLess ? less : 0) + (joinMore ? more : 0);
  if (!fewOf(middle))
    return [
      ...(joinLess ? [] : [['less' as const]]),
      [...(joinLess ? ['less' as const] : []), 'same', ...(joinMore ? ['more' as const] : [])],
      ...(joinMore ? [] : [['more' as const]]),
    ];
  // The middle itself has too few: it goes to the larger side, and everything together if that is empty.
  const toLess = !joinLess && (joinMore || less >= more);
  if (toLess) return joinMore ? [[...ways]] : [['less', 'same'], ['more']];
  return joinLess ? [[...ways]] : [['less'], ['same', 'more']];
};

/**
 * Of a class with fewer than five members nothing is said: null. −£3 four times, nothing six times, £8 five times
 * and £300 twice: 10 who pay less or the same (from £100 less upwards: the way is told, the amounts are not), and
 * 7 who pay from £5.01 more, without an end.
 */
export const spreadOf = (amounts: readonly Pence[]): Band[] | null => {
  if (amounts.length < fewestCounted) return null;
  const byWay = Map.groupBy(amounts, wayOf);
  const of = (way: Way) => byWay.get(way) ?? [];
  return waysApart((way) => of(way).length).flatMap((together): Band[] => {
    const [way] = together;
    if (together.length === 1 && way) return bandsOfWay(way, of(way));
    return [
      {
        ways: together,
        fromPence: together.includes('less') ? null : pence(0),
        toPence: together.includes('more') ? null : pence(0),
        members: together.reduce((all, one) => all + of(one).length, 0),
      },
    ];
  });
};

/** Of the largest amount the others beside the second largest must come to so much, in percent. */
const hidesPercent = 20;

/**
 * Whether a sum of these amounts may be told: nobody is concerned, or at least five are and no one of them stands
 * out (the p-percent rule of official statistics: whoever knows the second largest, because it is their own, cannot
 * come within 20 % of the largest). £100, £90, £10, £5, £5: the rest is £20, just enough; without one £5 it is not.
 */
export const sumMayBeTold = (amounts: readonly Pence[]): boolean => {
  const sizes = amounts
    .filter((amount) => amount !== 0)
    .map(Math.abs)
    .sort((a, b) => b - a);
  if (sizes.length === 0) return true;
  if (sizes.length < fewestCounted) return false;
  const [largest = 0, , ...others] = sizes;
  return others.reduce((all, one) => all + one, 0) * 100 >= largest * hidesPercent;
};
