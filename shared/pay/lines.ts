/** Pay lines: the itemised result of applying the terms to a shift, with where each pound goes and why. */
import { z } from 'zod';
import { signedPenceSchema } from '../language/money.ts';

export const payLineKinds = [
  'basic',
  'top-up-to-floor',
  'evening',
  'night',
  'weekend',
  'bank-holiday',
  'sleep-in',
  'sleep-in-disturbed',
  'live-in-day',
  'training',
  'meeting',
  'cancelled-late',
  'guaranteed-hours',
  'sick-pay',
  'travel-time',
  'mileage',
  'holiday',
  'employer-ni',
  'pension',
  'contribution',
] as const;
export type PayLineKind = (typeof payLineKinds)[number];

/**
 * - `to-carer`: gross pay and expenses
 * - `set-aside`: owed by the holder to others, kept in their own account, never collected
 * - `to-mutual`: collected for the mutual
 */
export const destinations = ['to-carer', 'set-aside', 'to-mutual'] as const;
export type Destination = (typeof destinations)[number];

/** Why a line is there: the key of a sentence in the locales, filled with the line's figures and facts. */
export const payRules = [
  'basic',
  'waking-night-rate',
  'floor-statutory',
  'floor-real-living-wage',
  'floor-london-living-wage',
  'floor-policy',
  'evening',
  'night',
  'saturday',
  'sunday',
  'bank-holiday',
  'sleep-in-amount',
  'sleep-in-woken',
  'sleep-in-longer',
  'sleep-in-awake',
  'live-in-amount',
  'live-in-longer',
  'floor-of-live-in',
  'training',
  'meeting',
  'cancelled-late',
  'guaranteed-hours',
  'sick-pay-by-law',
  'sick-pay-by-terms',
  'travel-time',
  'mileage',
  'holiday-when-taken',
  'holiday-with-pay',
  'employer-ni',
  'pension',
  'contribution-share',
  'contribution-hourly',
] as const;
export type PayRule = (typeof payRules)[number];

export const payFactsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
export type PayFacts = z.infer<typeof payFactsSchema>;

export const payLineSchema = z
  .object({
    kind: z.enum(payLineKinds),
    /** Minutes it is for, where it is for time. */
    minutes: z.int().nullable(),
    /** Pence an hour, where it is an hourly rate; of an enhancement by share, the rate it is a share of. */
    ratePence: z.int().nullable(),
    basisPoints: z.int().nullable(),
    amountPence: signedPenceSchema,
    goesTo: z.enum(destinations),
    rule: z.enum(payRules),
    facts: payFactsSchema,
    /** `terms:night.more` or `rates:nmw.nlw.2026-04`. */
    source: z.string(),
  })
  .meta({ id: 'PayLine' });
export type PayLine = z.output<typeof payLineSchema>;

export const paySchema = z
  .object({
    lines: z.array(payLineSchema),
    workedMinutes: z.int(),
    /** Pay for work, before tax: all that goes to the carer but expenses. */
    grossPence: signedPenceSchema,
    toCarerPence: signedPenceSchema,
    setAsidePence: signedPenceSchema,
    toMutualPence: signedPenceSchema,
    /** What it costs the holder: all that leaves or is owed. */
    totalPence: signedPenceSchema,
    /** to-carer + to-mutual. */
    collectedPence: signedPenceSchema,
  })
  .meta({ id: 'Pay' });
export type Pay = z.output<typeof paySchema>;
