import type { Reason } from '../../contract/problem.ts';
import { addDays, type Day } from '../../language/time.ts';

/**
 * Whole days between saying so and the last day: a week, what either side of an employment of a month or more
 * owes the other (Employment Rights Act 1996 s. 86). Single visits can be handed back or cancelled at any time.
 */
const noticeDays = 7;

/** Said on 23 November 2026, the soonest last day is the 30th. */
export const soonestEndOn = (today: Day): Day => addDays(today, noticeDays);

/** Why an agreement cannot end on a day, or null. Facts: soonestEndOn. */
export const noticeRefused = (lastDay: Day, today: Day): Reason | null => {
  const soonest = soonestEndOn(today);
  return lastDay >= soonest
    ? null
    : {
        code: 'notice-too-short',
        facts: { soonestEndOn: soonest, noticeDays },
        instead: `Choose ${soonest} or later; until then single visits can be handed back.`,
      };
};
