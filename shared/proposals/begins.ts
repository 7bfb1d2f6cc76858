import { type Instant, startOfDay } from '../language/time.ts';
import type { Change } from './schema.ts';

/** When what was decided begins: as its day begins, or at once where it has none. */
export const beginsAt = (change: Change, decidedAt: Instant, zone: string): Instant => {
  const day = 'fromOn' in change ? change.fromOn : null;
  const begins = day === null ? decidedAt : startOfDay(day, zone);
  return begins > decidedAt ? begins : decidedAt;
};
