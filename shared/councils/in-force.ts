/** Which version of a council’s profile holds on a day. Pure; days. */
import type { Day } from '../language/time.ts';

export interface DatedProfile {
  version: number;
  fromOn: Day;
}

/**
 * The newest first day not after the one asked; of two with the same first day, the one entered last. Before
 * the first version the first holds. From 1 April and from 1 October: 30 September has the first of them.
 * Refuses a council without any version: each is entered with one.
 */
export const inForceOn = <V extends DatedProfile>(versions: readonly V[], onDay: Day): V => {
  const byDay = [...versions].sort(
    (a, b) => (a.fromOn < b.fromOn ? -1 : Number(a.fromOn > b.fromOn)) || a.version - b.version,
  );
  const found = byDay.findLast(({ fromOn }) => fromOn <= onDay) ?? byDay[0];
  if (!found) throw new RangeError('A council without a profile');
  return found;
};
