/** How care comes back, beyond "every week at one time": what a need’s rule says of it. */
import { z } from 'zod';
import { type Day, daySchema, timeOfDaySchema, weekdaySchema } from '../language/time.ts';

/** Why care stops for a while. Said by the holder; carers hear that it is paused, not why. */
export const pauseReasons = ['hospital', 'holiday', 'other'] as const;
export const pauseReasonSchema = z.enum(pauseReasons, { error: 'Say why it pauses, or choose “other”.' });

/** From a day to a day, both included; without an end it goes on until somebody says so. */
export const pauseSchema = z.object({
  from: daySchema,
  to: daySchema.nullable(),
  reason: pauseReasonSchema,
});
export type Pause = z.infer<typeof pauseSchema>;

/** Term times and the like: days between which care comes at all, both included. */
export const daySpanSchema = z
  .object({ from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to, {
    error: 'The last day comes before the first.',
    path: ['to'],
  });
export type DaySpan = z.infer<typeof daySpanSchema>;

const wallMinutes = z
  .int({ error: 'Give the length in whole minutes.' })
  .min(5, { error: 'A visit is at least 5 minutes.' })
  .max(1440, { error: 'One visit is at most 24 hours.' });

/** A further visit of the same care. Without days of its own it comes on those of the first. */
export const moreTimeSchema = z.object({
  startsTime: timeOfDaySchema,
  wallMinutes,
  days: z.array(weekdaySchema).max(7).nullable().default(null),
  /** The number of one that is there already; a new one is given the next number. */
  visit: z.int().min(2).optional(),
});
export type MoreTime = z.output<typeof moreTimeSchema>;

/** The number of a visit stays with it for good: its shifts carry it, and another never takes it over. */
export const visitTimeSchema = moreTimeSchema.extend({ visit: z.int().min(2) });
export type VisitTime = z.output<typeof visitTimeSchema>;

export interface Pattern {
  /** 1 is every week, 2 every other. */
  everyWeeks: number;
  /** The Monday of one of the weeks it comes in; which one matters only for every other week and rarer. */
  weekOn: Day | null;
  moreTimes: readonly VisitTime[];
  /** The highest number any visit of this need has had. */
  lastVisit: number;
  /** None is all the year. */
  spans: readonly DaySpan[];
  pauses: readonly Pause[];
}

export const plainPattern: Pattern = {
  everyWeeks: 1,
  weekOn: null,
  moreTimes: [],
  lastVisit: 1,
  spans: [],
  pauses: [],
};

export const isPausedOn = (pauses: readonly Pause[], onDay: Day): boolean =>
  pauses.some(({ from, to }) => from <= onDay && (to === null || onDay <= to));

/** Further visits with their numbers: those known keep theirs, new ones come after all there have ever been. */
export const numbered = (
  moreTimes: readonly MoreTime[],
  before: Pattern,
): Pick<Pattern, 'moreTimes' | 'lastVisit'> => {
  const known = new Set(before.moreTimes.map(({ visit }) => visit));
  let { lastVisit } = before;
  const given = moreTimes.map((time) => {
    if (time.visit !== undefined && known.delete(time.visit)) return { ...time, visit: time.visit };
    lastVisit += 1;
    return { ...time, visit: lastVisit };
  });
  return { moreTimes: given, lastVisit };
};
