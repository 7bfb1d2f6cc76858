import { addMinutes, type Instant, minutesBetween } from '../language/time.ts';
import type { Circle } from '../members/schema.ts';
import { type Blocks, isBlocked } from '../messages/block.ts';

/** Who this carer is to this holder. */
export interface Closeness extends Blocks {
  team: boolean;
  saidYes: boolean;
}

/** A need is seen by my team first, then by those I said yes to, then by all carers, as far as the holder allows. */
export const mayKnow = (
  need: { circle: Circle; yesOpensAt: Instant; allOpensAt: Instant },
  closeness: Closeness | null,
  now: Instant,
): boolean => {
  // Who ended all writing between them is not brought together again by a need.
  if (isBlocked(closeness)) return false;
  if (closeness?.team) return true;
  if (need.circle === 'team') return false;
  if (closeness?.saidYes && now >= need.yesOpensAt) return true;
  return need.circle === 'all' && now >= need.allOpensAt;
};

export interface CircleSizes {
  team: number;
  saidYes: number;
}

/**
 * When the wider circles open. Each circle keeps a need for the mutual's hours, but never for more than a
 * quarter of the time that is left, and an empty circle keeps it for no time. Hours in whole hours.
 * Posted 8 hours before it starts with 24 hours each: my team has it for 2 hours, the next for 1½.
 */
export const circleTimes = (
  postedAt: Instant,
  firstStartsAt: Instant,
  hours: { teamHours: number; yesHours: number },
  sizes: CircleSizes,
): { yesOpensAt: Instant; allOpensAt: Instant } => {
  const keep = (from: Instant, wanted: number, size: number): Instant => {
    const quarter = Math.max(0, Math.floor(minutesBetween(from, firstStartsAt) / 4));
    return addMinutes(from, size === 0 ? 0 : Math.min(wanted * 60, quarter));
  };
  const yesOpensAt = keep(postedAt, hours.teamHours, sizes.team);
  return { yesOpensAt, allOpensAt: keep(yesOpensAt, hours.yesHours, sizes.saidYes) };
};
