import { type Instant, instantAt, millisecondsOf } from '#shared/language/time.ts';

/** One clock for the app and the sandbox. It never goes back, and never beyond where the story ends. */
export interface DrivenClock {
  now: () => Instant;
  /** Moves on to a moment; one that has passed changes nothing. */
  moveTo(at: Instant): void;
  /** A few seconds pass: people do one thing after the other. */
  tick(): void;
}

const secondsBetweenActs = 4;

export const drivenClock = (startsAt: Instant, endsAt: Instant): DrivenClock => {
  let now = startsAt;
  const moveTo = (at: Instant): void => {
    if (at > endsAt) throw new RangeError(`The story ends at ${endsAt}, before ${at}`);
    if (at > now) now = at;
  };
  return {
    now: () => now,
    moveTo,
    tick: () => {
      const next = instantAt(millisecondsOf(now) + secondsBetweenActs * 1000);
      moveTo(next < endsAt ? next : endsAt);
    },
  };
};
