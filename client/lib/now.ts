import type { Day, Instant } from '#shared/language/time.ts';
import { dayAt, instantAt, isInstant, millisecondsOf } from '#shared/language/time.ts';
import { zoneNow } from './zone.ts';

/** Less than this is the way of the answer, and seconds nobody plans by. */
const tolerated = 2 * 60_000;
let behind = 0;

const ownClock = (): number => Temporal.Now.instant().epochMilliseconds;

/** Every answer says what time it is: a phone whose clock is wrong goes by the mutual’s from then on. */
export const hearNow = (at: string | null): void => {
  if (at === null || !isInstant(at)) return;
  const apart = millisecondsOf(at) - ownClock();
  behind = Math.abs(apart) > tolerated ? apart : 0;
};

/** The browser’s clock, read in this one place, and put right by what the answers say. */
export const now = (): Instant => instantAt(ownClock() + behind);
/** The day it is in the mutual’s zone, wherever the phone is. */
export const today = (): Day => dayAt(now(), zoneNow());
