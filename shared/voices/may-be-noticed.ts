/** What must have been thought of before everybody is given notice of a vote. */
import type { Reason } from '../contract/problem.ts';
import type { GroupNamed } from './groups.ts';

const asked = ['those-who-use', 'those-who-give'] as const;

/**
 * Somebody has said how those who use care and those who give it are affected, if only that they are not. It is a
 * stop and no warning: one sentence of any member for each lifts it, and nobody is asked for more. Other voices
 * may be missing; they are named, before the vote and in its outcome, and stop nothing. Said of those who use
 * alone: refused, with `who: 'those-who-give'`; of neither: `who: 'both'`.
 * @param said what is said of groups, as it counts
 */
export const voicesMissing = (said: readonly GroupNamed[]): Reason | null => {
  const missing = asked.filter((group) => !said.some((one) => one.group === group));
  const [first] = missing;
  return first ? { code: 'voices-missing', facts: { who: missing.length > 1 ? 'both' : first } } : null;
};
