import { addDays, type Day } from '../language/time.ts';

/**
 * The first day voting may open after a notice: clear days leave out the day of the notice and the day of the
 * meeting, as co-operative rules count them.
 * Notice on 1 December, 14 clear days: 2 to 15 December are the fourteen, voting opens on 16 December at the earliest.
 */
export const earliestVoting = (noticeOn: Day, clearDays: number): Day => addDays(noticeOn, clearDays + 1);
