/** Five is the smallest group of people that is counted for others to see; fewer could be told by name. */
export const fewestCounted = 5;

/** How many people others are told of: 0 → 0, for nobody names nobody; 4 → null, a few; 5 → 5. */
export const countShown = (people: number): number | null =>
  people > 0 && people < fewestCounted ? null : people;

/**
 * People of several outreaches together, counted each time: 12 and 20 → 32. Where one of them is not counted for
 * others, it is left out here too, or the difference would tell it: 12 and 3 → 12, with some not counted.
 */
export const peopleTogether = (each: readonly number[]): { people: number; someNotCounted: boolean } => {
  const shown = each.map(countShown);
  return {
    people: shown.reduce<number>((all, one) => all + (one ?? 0), 0),
    someNotCounted: shown.includes(null),
  };
};
