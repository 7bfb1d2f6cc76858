import type { Day, Instant } from '#shared/language/time.ts';
import { dayAt, instantAt } from '#shared/language/time.ts';
import { zoneNow } from './zone.ts';

/** The browser’s clock, read in this one place. */
export const now = (): Instant => instantAt(Temporal.Now.instant().epochMilliseconds);
/** The day it is in the mutual’s zone, wherever the phone is. */
export const today = (): Day => dayAt(now(), zoneNow());
