import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';
import type { Id, NewId, Noun } from '#shared/language/ids.ts';
import { type Instant, millisecondsOf } from '#shared/language/time.ts';

const pool = new Uint8Array(16 * 256);
let used = pool.length;
const random = (): Uint8Array => {
  if (used + 16 > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.subarray(used - 16, used);
};

/** Ids that sort by the given clock, so that a driven story sorts as it happened. */
export const idsBy = (now: () => Instant): NewId => {
  let lastMilliseconds = 0;
  let sequence = 0;
  return <N extends Noun>(noun: N) => {
    const milliseconds = millisecondsOf(now());
    sequence = milliseconds === lastMilliseconds ? sequence + 1 : 0;
    lastMilliseconds = milliseconds;
    return `${noun}_${v7({ msecs: milliseconds, seq: sequence, random: random() })}` as Id<N>;
  };
};
