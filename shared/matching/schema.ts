import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { daySchema, minuteOfDay, timeOfDaySchema, weekdaySchema, weekdays } from '../language/time.ts';
import { closenessSchema } from '../members/pairs/schema.ts';
import { checkKindSchema } from '../members/schema.ts';
import { careKindSchema, shiftSchema } from '../shifts/schema.ts';

const words = z
  .array(z.string().trim().min(1).max(60, { error: 'Keep each word to 60 letters.' }))
  .max(20, { error: 'At most twenty words.' });

const lengthSchema = z
  .int({ error: 'Give the length in whole minutes.' })
  .min(15, { error: 'Give at least a quarter of an hour.' })
  .max(1440, { error: 'At most 24 hours in one piece.' });

/** A time in every week in which a carer can work; over midnight it reaches into the next day. */
export const blockSchema = z.object({
  weekday: weekdaySchema,
  startsTime: timeOfDaySchema,
  wallMinutes: lengthSchema,
});
export type Block = z.output<typeof blockSchema>;

const minuteOfWeek = (block: Block): number =>
  weekdays.indexOf(block.weekday) * 1440 + minuteOfDay(block.startsTime);

/** Two of these times meet, the last of the week with the first of the next among them. */
const meet = (week: readonly Block[]): boolean => {
  const inOrder = week.toSorted((one, other) => minuteOfWeek(one) - minuteOfWeek(other));
  return inOrder.some((block, place) => {
    const next = inOrder[(place + 1) % inOrder.length];
    if (next === undefined || next === block) return false;
    const later = minuteOfWeek(next) + (place + 1 === inOrder.length ? 10_080 : 0);
    return minuteOfWeek(block) + block.wallMinutes > later;
  });
};

const wholeMiles = { error: 'Give miles in whole figures.' };
const wholeMinutes = { error: 'Give hours in figures.' };

/** What a carer says of themselves: when, how far, how much, what they like and what they will not do. */
export const sayAvailabilitySchema = z.object({
  week: z
    .array(blockSchema)
    .max(70, { error: 'At most ten times a day.' })
    .refine((week) => !meet(week), { error: 'Two of these times overlap. Make them one, or shorten one.' }),
  furthestMiles: z.int(wholeMiles).min(0, wholeMiles).max(200, { error: 'At most 200 miles.' }).nullable(),
  mostMinutes: z
    .int(wholeMinutes)
    .min(0, wholeMinutes)
    .max(10_080, { error: 'A week has 168 hours.' })
    .nullable(),
  likes: words,
  willNotDo: words,
  kindsNotDone: z.array(careKindSchema).max(20),
  interests: words,
});
export type SayAvailability = z.output<typeof sayAvailabilitySchema>;

/** The form's own: the same time on several days, by its beginning and its end. */
export const addedTimesSchema = z.object({
  week: z.array(weekdaySchema).min(1, { error: 'Choose at least one day.' }),
  startsTime: timeOfDaySchema,
  endsTime: timeOfDaySchema,
});

export const exceptionKinds = ['away', 'extra'] as const;

const exceptionWords = z.object({
  kind: z.enum(exceptionKinds, { error: 'Say whether you are away or free.' }),
  fromOn: daySchema,
  untilOn: daySchema,
  /** Without a time, the whole of each day. */
  startsTime: timeOfDaySchema.nullable().default(null),
  wallMinutes: lengthSchema.nullable().default(null),
});

export const sayExceptionSchema = exceptionWords.superRefine((said, context) => {
  const add = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (said.untilOn < said.fromOn) add('untilOn', 'The last day comes before the first.');
  if ((said.startsTime === null) !== (said.wallMinutes === null))
    add('startsTime', 'Give a time and how long, or neither for the whole day.');
});
export type SayException = z.output<typeof sayExceptionSchema>;

export const exceptionSchema = exceptionWords.extend({ exceptionId: idSchema('exception') });
export type Exception = z.output<typeof exceptionSchema>;

export const availabilitySchema = sayAvailabilitySchema.extend({
  /** Whether they have said anything yet: an empty week then means never. */
  said: z.boolean(),
  exceptions: z.array(exceptionSchema),
  guaranteedMinutes: z.int(),
  guaranteedFromOn: daySchema.nullable(),
});
export type Availability = z.output<typeof availabilitySchema>;

/** Why somebody fits, or does not; the screen puts each into words. */
export const reasonCodes = [
  'free',
  'free-partly',
  'not-free',
  'when-not-said',
  'no-way-between',
  'working-time',
  'room-that-week',
  'no-room',
  'check-ends',
  'household',
  'skills',
  'skills-missing',
  'languages',
  'languages-missing',
  'in-team',
  'said-yes',
  'knows-you',
  'near',
  'too-far',
  'place-unknown',
  'interests',
  'likes',
  'will-not-do',
  'hours-owed',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export const fitReasonSchema = z.object({
  code: z.enum(reasonCodes),
  /** True: it speaks for them. False: it does not fit. */
  speaksFor: z.boolean(),
  /** Visits, miles, minutes or times, as the code means it. */
  count: z.int().optional(),
  of: z.int().optional(),
  words: z.array(z.string()).optional(),
});
export type FitReason = z.output<typeof fitReasonSchema>;

export const fits = ['wholly', 'partly', 'not'] as const;
const fitSchema = z.enum(fits);
export type Fit = (typeof fits)[number];

/** A carer as a holder sees them who looks for one: never where they live, never how much they work. */
export const candidateSchema = z.object({
  carerId: idSchema('member'),
  name: z.string(),
  /** The first half of the postcode. */
  area: z.string().nullable(),
  skills: z.array(z.string()),
  languagesSpoken: z.array(z.string()),
  interests: z.array(z.string()),
  closeness: closenessSchema,
  checks: z.array(z.object({ kind: checkKindSchema, seenOn: daySchema, validTo: daySchema.nullable() })),
  fit: fitSchema,
  reasons: z.array(fitReasonSchema),
});
export type Candidate = z.output<typeof candidateSchema>;

/** An open shift as it suits the carer who looks: the first of its need, and of how many. */
export const fittingShiftSchema = z.object({
  shift: shiftSchema,
  visits: z.int(),
  fit: fitSchema,
  reasons: z.array(fitReasonSchema),
});
export type FittingShift = z.output<typeof fittingShiftSchema>;
