import { addDays, type Day } from '../language/time.ts';
import type { Nation } from '../mutuals/schema.ts';
import { type BelowFloor, firstFloorThatOvertakes } from './below-floor.ts';
import { versionOn } from './rules.ts';
import type { Terms } from './schema.ts';

interface Version {
  fromOn: Day;
  version: number;
  terms: Terms;
}

/**
 * The coming floors that overtake terms in force today or decided already: one for each version, the soonest first.
 * A version is looked at until the next one begins: who voted for more from 1 April has nothing to see to.
 */
export const comingFloors = (versions: readonly Version[], today: Day, nation: Nation): BelowFloor[] => {
  const starts = [...new Set(versions.map(({ fromOn }) => fromOn))].filter((day) => day > today).sort();
  return [today, ...starts]
    .flatMap((fromOn, place) => {
      const version = versionOn(versions, fromOn);
      const next = starts[place];
      const found =
        version && firstFloorThatOvertakes(version.terms, fromOn, nation, next ? addDays(next, -1) : null);
      return found ? [found] : [];
    })
    .sort((a, b) => (a.onDay < b.onDay ? -1 : 1));
};
