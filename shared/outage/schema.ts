/** Who is owed what today, when the payment service cannot be reached and people pay each other by bank. */
import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { penceSchema } from '../language/money.ts';
import { daySchema, instantSchema } from '../language/time.ts';

/**
 * - `by-hand`: no run touches it, it may be paid past the payment service
 * - `free`: making a plan takes it out of the runs
 * - `under-way`: asked for at the payment service, and nobody knows what became of it: never by hand
 */
const owedStates = ['by-hand', 'free', 'under-way'] as const;

const owedSchema = z.object({
  /** The pay or due to name beside a payment; null before a plan has gathered it. */
  forId: z.union([idSchema('pay'), idSchema('due')]).nullable(),
  settlementId: idSchema('settlement'),
  weekOn: daySchema,
  /** What is left after payments already in the books. */
  amountPence: penceSchema,
  state: z.enum(owedStates),
});
export type Owed = z.infer<typeof owedSchema>;

const owedPersonSchema = z.object({
  memberId: idSchema('member'),
  name: z.string(),
  /** What may be paid by hand, without what is under way. */
  byHandPence: penceSchema,
  underWayPence: penceSchema,
  items: z.array(owedSchema),
});
export type OwedPerson = z.infer<typeof owedPersonSchema>;

export const owedTodaySchema = z.object({
  asOf: instantSchema,
  carers: z.array(owedPersonSchema),
  holders: z.array(owedPersonSchema),
  carersPence: penceSchema,
  holdersPence: penceSchema,
});
export type OwedToday = z.infer<typeof owedTodaySchema>;

export const outsidePaymentSchema = z.object({
  paymentId: idSchema('payment'),
  forId: z.union([idSchema('pay'), idSchema('due')]),
  kind: z.enum(['pay', 'due']),
  memberId: idSchema('member'),
  name: z.string(),
  weekOn: daySchema,
  amountPence: penceSchema,
  paidOn: daySchema,
  reference: z.string(),
  state: z.enum(['entered', 'recorded', 'withdrawn']),
  enteredBy: z.string(),
  enteredById: idSchema('member'),
  decidedBy: z.string().nullable(),
});
export type OutsidePayment = z.infer<typeof outsidePaymentSchema>;

export const outageSchema = z.object({
  owed: owedTodaySchema,
  /** The newest plan that has not been ended. */
  plan: z
    .object({
      planId: idSchema('plan'),
      madeAt: instantSchema,
      madeBy: z.string(),
      fileHash: z.string(),
    })
    .nullable(),
  payments: z.array(outsidePaymentSchema),
});
export type Outage = z.infer<typeof outageSchema>;

export const passphraseBody = z.object({
  passphrase: z
    .string({ error: 'Choose a passphrase of at least 12 letters.' })
    .min(12, { error: 'Choose a passphrase of at least 12 letters.' })
    .max(200, { error: 'Keep this to 200 letters.' }),
});

const reference = z
  .string({ error: 'Give the bank’s reference.' })
  .trim()
  .min(1, { error: 'Give the bank’s reference.' })
  .max(120, { error: 'Keep this to 120 letters.' });

export const outsidePaymentBody = z.object({
  forId: z.union([idSchema('pay'), idSchema('due')], { error: 'Choose what it was for.' }),
  amountPence: z
    .int({ error: 'Give an amount, for example 120.00.' })
    .min(1, { error: 'Give an amount above nothing.' }),
  paidOn: daySchema,
  reference,
});
export type NewOutsidePayment = z.output<typeof outsidePaymentBody>;

export const outsideSheetBody = z.object({
  csv: z
    .string({ error: 'Choose a file.' })
    .min(1, { error: 'Choose a file.' })
    .max(200_000, { error: 'This file is too large.' }),
});

/** What a sheet of payments would do, row by row; all of it, or nothing while a row needs mending. */
export const outsidePreviewSchema = z.object({
  rows: z.array(
    z.object({
      row: z.int(),
      forId: z.string(),
      name: z.string(),
      amountPence: penceSchema,
      paidOn: daySchema,
      reference: z.string(),
    }),
  ),
  /** `code` where a rule refuses the row, so that whoever reads it is told in their own language. */
  faults: z.array(
    z.object({ row: z.int(), column: z.string(), detail: z.string(), code: z.string().optional() }),
  ),
  /** Rows that were entered before and change nothing. */
  known: z.int(),
});
export type OutsidePreview = z.infer<typeof outsidePreviewSchema>;
