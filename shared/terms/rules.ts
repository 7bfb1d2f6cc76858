/** Rules about the terms themselves: which version holds. */
import type { Day } from '../language/time.ts';

/** The version that holds on a day: the last to begin, the higher version of two; null before the first. */
export const versionOn = <V extends { fromOn: Day; version: number }>(
  versions: readonly V[],
  onDay: Day,
): V | null =>
  versions.reduce<V | null>((found, one) => {
    if (one.fromOn > onDay) return found;
    if (!found || one.fromOn > found.fromOn) return one;
    return one.fromOn === found.fromOn && one.version > found.version ? one : found;
  }, null);
