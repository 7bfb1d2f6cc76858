import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { penceSchema } from '../language/money.ts';
import { daySchema, instantSchema } from '../language/time.ts';
import { circleSchema, engagementSchema } from '../members/schema.ts';
import { payLineSchema } from '../pay/lines.ts';

export const careKinds = ['day', 'waking-night', 'sleep-in', 'live-in', 'first-meeting', 'trial'] as const;
export type CareKind = (typeof careKinds)[number];
export const careKindSchema = z.enum(careKinds, { error: 'Choose the kind of care.' });

export const shiftStatuses = [
  'offered',
  'taken',
  'worked',
  'confirmed',
  'disputed',
  'paid',
  'cancelled',
  'paid-elsewhere',
] as const;
export type ShiftStatus = (typeof shiftStatuses)[number];

/** What was promised when a shift was taken. Travel is "up to" and fixed when hours are recorded. */
export const quoteSchema = z.object({
  engagement: engagementSchema,
  costPence: penceSchema,
  toCarerPence: penceSchema,
  setAsidePence: penceSchema,
  toMutualPence: penceSchema,
  travelMinutes: z.int().nonnegative(),
  milesTenths: z.int().nonnegative(),
  termsVersion: z.int(),
  lines: z.array(payLineSchema),
});
export type Quote = z.infer<typeof quoteSchema>;

export const hoursSchema = z.object({
  hoursId: idSchema('hours'),
  startedAt: instantSchema,
  endedAt: instantSchema,
  breakMinutes: z.int(),
  disturbedMinutes: z.int(),
  travelMinutes: z.int(),
  milesTenths: z.int(),
  workedMinutes: z.int(),
  saidBy: z.string(),
  enteredBy: z.string(),
  via: z.enum(['app', 'phone', 'paper', 'import']),
  enteredAt: instantSchema,
});
export type Hours = z.infer<typeof hoursSchema>;

/** One entry about what was worked, and what was answered to it. Silence is an answer of its own. */
export const saidHoursSchema = hoursSchema.extend({
  answer: z
    .object({
      verdict: z.enum(['confirmed', 'corrected', 'disputed', 'silent']),
      reason: z.string().nullable(),
      saidBy: z.string().nullable(),
      answeredAt: instantSchema,
    })
    .nullable(),
});
export type SaidHours = z.infer<typeof saidHoursSchema>;

export const shiftSchema = z.object({
  shiftId: idSchema('shift'),
  needId: idSchema('need'),
  /** Which of the times of a day; 1 is the first of its need. */
  visit: z.int(),
  title: z.string(),
  kind: careKindSchema,
  holderId: idSchema('member'),
  holderName: z.string(),
  carerId: idSchema('member').nullable(),
  carerName: z.string().nullable(),
  originalDay: daySchema,
  startsAt: instantSchema,
  endsAt: instantSchema,
  plannedMinutes: z.int(),
  /** Of those, unpaid breaks agreed beforehand. */
  breakMinutes: z.int(),
  /** An open one may begin up to so many minutes later, as suits its carer. */
  windowMinutes: z.int(),
  status: z.enum(shiftStatuses),
  weekly: z.boolean(),
  /** Its holder says yes to a carer before it is firm. */
  holderDecides: z.boolean(),
  circle: circleSchema,
  outcome: z.string().nullable(),
  skills: z.array(z.string()),
  languages: z.array(z.string()),
  takenAt: instantSchema.nullable(),
  /** Its time was changed: who held it says whether they keep it, and until then nobody else can take it. */
  asked: z.object({ carerId: idSchema('member'), carerName: z.string(), until: instantSchema }).nullable(),
  /** It was agreed with a carer who cannot come: the code of what stands in the way. For its holder alone. */
  clash: z.string().nullable(),
  /** Called off by its need: the rule changed, or care is paused. */
  calledOff: z.enum(['rule', 'pause']).nullable(),
  confirmedAt: instantSchema.nullable(),
  /** Promised when it was taken; of an open shift, what it would pay the carer who looks at it. */
  quote: quoteSchema.nullable(),
  /** What it costs the holder, and pay for work before tax: as promised, from recording as recorded. */
  costPence: penceSchema.nullable(),
  grossPence: penceSchema.nullable(),
  hours: hoursSchema.nullable(),
  disputeReason: z.string().nullable(),
  /** Why it was handed back, or did not happen; for the two people only. */
  reason: z.string().nullable(),
  /** Straight-line area only, until the shift is mine: the first half of the postcode. */
  area: z.string().nullable(),
  /** Only for the carer with this coming shift, and for the holder. */
  address: z.string().nullable(),
  accessNotes: z.string().nullable(),
  /** Care text; never for coordinators. */
  notes: z.string().nullable(),
  hoursDueAt: instantSchema,
});
export type Shift = z.infer<typeof shiftSchema>;
