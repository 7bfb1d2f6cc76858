import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { daySchema, timeOfDaySchema, weekdaySchema } from '../language/time.ts';
import { circleSchema } from '../members/schema.ts';
import { careKindSchema } from '../shifts/schema.ts';
import { fallsBetween } from './falls-between.ts';

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
  carersNeeded: z
    .int()
    .min(1, { error: 'At least one carer is needed.' })
    .max(4, { error: 'At most four carers at once.' })
    .default(1),
  skills: words.default([]),
  languages: words.default([]),
  outcome: z.string().trim().max(300).optional(),
  circle: circleSchema.default('all'),
  mayOverspend: z.boolean().default(false),
  overspendReason: z.string().trim().max(500).optional(),
});

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
  carersNeeded: z.int(),
  skills: z.array(z.string()),
  languages: z.array(z.string()),
  outcome: z.string().nullable(),
  circle: circleSchema,
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
  })
  .partial()
  .extend({
    // Without the defaults of posting: what is not said stays as it is.
    windowMinutes: needWishes.shape.windowMinutes.unwrap().optional(),
    circle: circleSchema.optional(),
    /** Null: it goes on until it is ended. */
    untilOn: daySchema.nullable().optional(),
    fromOn: daySchema,
    version: z.int({ error: 'Say which version you are changing.' }),
  });
export type ChangeNeed = z.output<typeof changeNeedSchema>;
