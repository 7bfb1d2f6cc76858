import { z } from 'zod';
import { careUseSchema } from '../councils/uses.ts';
import { idSchema } from '../language/ids.ts';
import { daySchema, timeOfDaySchema, weekdaySchema } from '../language/time.ts';
import { circleSchema } from '../members/schema.ts';
import { careKindSchema } from '../shifts/schema.ts';
import { fallsBetween } from './falls-between.ts';
import { daySpanSchema, moreTimeSchema, pauseReasonSchema, pauseSchema, visitTimeSchema } from './pattern.ts';
import { visitsMeet } from './visits-meet.ts';

const words = z.array(z.string().trim().min(1).max(60)).max(20);

/** What a holder says when posting a need; the sentences are the form's sentences. */
const needWishes = z.object({
  title: z
    .string({ error: 'Say what you need, for example “Help getting up”.' })
    .trim()
    .min(1, { error: 'Say what you need, for example “Help getting up”.' })
    .max(120, { error: 'Keep this to 120 letters; put more into the notes.' }),
  kind: careKindSchema,
  notes: z.string().trim().max(4000, { error: 'Keep the notes to 4,000 letters.' }).optional(),
  onDay: daySchema.optional(),
  days: z.array(weekdaySchema).max(7).default([]),
  fromOn: daySchema.optional(),
  untilOn: daySchema.optional(),
  startsTime: timeOfDaySchema,
  wallMinutes: z
    .int({ error: 'Give the length in whole minutes.' })
    .min(5, { error: 'A visit is at least 5 minutes.' })
    .max(1440, { error: 'One visit is at most 24 hours.' }),
  /** A visit may start up to so many minutes later, as suits its carer; 0 is an exact time. */
  windowMinutes: z
    .int()
    .min(0, { error: 'The time to start cannot be less than exact.' })
    .max(720, { error: 'The time to start may vary by at most 12 hours.' })
    .default(0),
  whenTwice: z.enum(['earlier', 'later']).optional(),
  /** 2 is every other week; `inWeekOf` is any day of a week in which it comes, else that of the first day. */
  everyWeeks: z
    .int({ error: 'Say every how many weeks it comes.' })
    .min(1, { error: 'Care comes every week at most; for more, choose more days or times.' })
    .max(8, { error: 'At most every eight weeks.' })
    .default(1),
  inWeekOf: daySchema.optional(),
  /** Further visits of the same day. */
  moreTimes: z.array(moreTimeSchema).max(5, { error: 'At most six visits a day.' }).default([]),
  /** Only between these days, as in term time; none is all the year. */
  spans: z.array(daySpanSchema).max(20, { error: 'At most twenty stretches.' }).default([]),
  /** Unpaid breaks within a visit, agreed beforehand. */
  breakMinutes: z
    .int({ error: 'Give the breaks in whole minutes.' })
    .min(0, { error: 'Breaks cannot be less than none.' })
    .max(720, { error: 'At most twelve hours of breaks.' })
    .default(0),
  carersNeeded: z
    .int()
    .min(1, { error: 'At least one carer is needed.' })
    .max(4, { error: 'At most four carers at once.' })
    .default(1),
  skills: words.default([]),
  languages: words.default([]),
  outcome: z.string().trim().max(300).optional(),
  /** What kind of help it is; a council may say no to some. Unsaid it is personal care. */
  use: careUseSchema.optional(),
  circle: circleSchema.default('all'),
  /** A carer’s yes waits for mine before a shift of it is firm. */
  holderDecides: z.boolean().default(false),
  mayOverspend: z.boolean().default(false),
  overspendReason: z.string().trim().max(500).optional(),
});

/** Working Time Regulations 1998 reg 12: 20 minutes in a day of more than six hours. */
const shortestLiveInBreak = 20;

export const postNeedSchema = needWishes.superRefine((need, context) => {
  const add = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  const weekly = need.days.length > 0;
  if (weekly === (need.onDay !== undefined))
    add('onDay', 'Choose one day, or the days of the week it repeats on.');
  if (weekly && need.fromOn === undefined) add('fromOn', 'Say from which day it repeats.');
  if (need.fromOn && need.untilOn && need.untilOn < need.fromOn)
    add('untilOn', 'The last day comes before the first.');
  else if (need.fromOn && need.untilOn && weekly && !fallsBetween(need.days, need.fromOn, need.untilOn))
    add('untilOn', 'None of these days of the week comes between the first day and the last.');
  if (!weekly && (need.everyWeeks > 1 || need.spans.length > 0))
    add('everyWeeks', 'What comes once has no weeks to leave out.');
  if (visitsMeet(need)) add('moreTimes', 'Two of these visits meet. Let one end before the next begins.');
  if (need.kind === 'live-in' && need.breakMinutes < shortestLiveInBreak)
    add('breakMinutes', 'A live-in day has breaks: give at least 20 minutes.');
  if ([need, ...need.moreTimes].some(({ wallMinutes }) => need.breakMinutes >= wallMinutes))
    add('breakMinutes', 'The breaks are as long as the visit.');
  if (new Set(need.days).size !== need.days.length) add('days', 'Each day of the week only once.');
  if (need.mayOverspend && !need.overspendReason) add('overspendReason', 'Say why it may go over.');
});
export type PostNeed = z.output<typeof postNeedSchema>;

export const needSchema = z.object({
  needId: idSchema('need'),
  holderId: idSchema('member'),
  holderName: z.string(),
  title: z.string(),
  kind: careKindSchema,
  notes: z.string().nullable(),
  onDay: daySchema.nullable(),
  days: z.array(weekdaySchema),
  fromOn: daySchema.nullable(),
  untilOn: daySchema.nullable(),
  startsTime: timeOfDaySchema,
  wallMinutes: z.int(),
  windowMinutes: z.int(),
  everyWeeks: z.int(),
  /** The Monday of a week in which it comes; null where every week is one. */
  weekOn: daySchema.nullable(),
  moreTimes: z.array(visitTimeSchema),
  spans: z.array(daySpanSchema),
  /** Pauses that are not over, soonest first. */
  pauses: z.array(pauseSchema),
  breakMinutes: z.int(),
  carersNeeded: z.int(),
  skills: z.array(z.string()),
  languages: z.array(z.string()),
  outcome: z.string().nullable(),
  use: careUseSchema,
  circle: circleSchema,
  holderDecides: z.boolean(),
  status: z.enum(['open', 'closed']),
  version: z.int(),
});
export type Need = z.infer<typeof needSchema>;

/** Changing all of a series that has not begun: shifts already taken at another time are asked again. */
export const changeNeedSchema = needWishes
  .pick({
    title: true,
    notes: true,
    startsTime: true,
    wallMinutes: true,
    whenTwice: true,
    outcome: true,
    use: true,
    inWeekOf: true,
  })
  .partial()
  .extend({
    // Without the defaults of posting: what is not said stays as it is.
    days: z.array(weekdaySchema).min(1, { error: 'Choose at least one day of the week.' }).max(7).optional(),
    everyWeeks: needWishes.shape.everyWeeks.unwrap().optional(),
    moreTimes: needWishes.shape.moreTimes.unwrap().optional(),
    spans: needWishes.shape.spans.unwrap().optional(),
    breakMinutes: needWishes.shape.breakMinutes.unwrap().optional(),
    windowMinutes: needWishes.shape.windowMinutes.unwrap().optional(),
    circle: circleSchema.optional(),
    holderDecides: z.boolean().optional(),
    /** Null: it goes on until it is ended. */
    untilOn: daySchema.nullable().optional(),
    fromOn: daySchema,
    version: z.int({ error: 'Say which version you are changing.' }),
  });
export type ChangeNeed = z.output<typeof changeNeedSchema>;

/** Care stops for a while, and comes back by itself after the last day that was said. */
export const pauseNeedSchema = z
  .object({
    from: daySchema,
    /** Null: until I say so. */
    to: daySchema.nullable(),
    reason: pauseReasonSchema,
    version: z.int({ error: 'Say which version you are changing.' }),
  })
  .refine(({ from, to }) => to === null || from <= to, {
    error: 'The last day comes before the first.',
    path: ['to'],
  });
export type PauseNeed = z.output<typeof pauseNeedSchema>;

/** Care comes back on a day, sooner or later than was said. */
export const resumeNeedSchema = z.object({
  /** The first day of the pause that is meant. */
  from: daySchema,
  backOn: daySchema,
  version: z.int({ error: 'Say which version you are changing.' }),
});
export type ResumeNeed = z.output<typeof resumeNeedSchema>;
