import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { penceSchema, signedPenceSchema } from '../language/money.ts';
import { daySchema, instantSchema } from '../language/time.ts';
import { nextSteps } from '../payments/refused.ts';
import { wayKindSchema } from '../payments/schema.ts';

/** What it is, or will be, taken from: never a number. */
const fromSchema = z.object({
  kind: wayKindSchema,
  brand: z.string().nullable(),
  lastFour: z.string().nullable(),
});

export const collectionSchema = z.object({
  dueId: idSchema('due'),
  weekOn: daySchema,
  /** What is asked for in all, and of it what came over from weeks too small to collect, or was set off. */
  askedPence: signedPenceSchema,
  carriedPence: penceSchema,
  creditPence: penceSchema,
  status: z.enum(['waiting', 'processing', 'collected', 'parked', 'carried', 'dropped']),
  /** It was collected before, and the bank took it back. */
  isAgain: z.boolean(),
  from: fromSchema.nullable(),
  /** The day the money leaves the account. */
  leavesOn: daySchema.nullable(),
  collectedAt: instantSchema.nullable(),
  /** Why not, who has to do something about it, and when it is tried again by itself. */
  reason: z.string().nullable(),
  next: z.enum(nextSteps).nullable(),
  nextTryOn: daySchema.nullable(),
});
export type Collection = z.infer<typeof collectionSchema>;

export const collectionDetailSchema = collectionSchema.extend({
  toldAt: instantSchema.nullable(),
  visits: z.array(
    z.object({
      shiftId: idSchema('shift'),
      startsAt: instantSchema,
      carerName: z.string(),
      paidMinutes: z.int(),
      amountPence: signedPenceSchema,
      unconfirmed: z.boolean(),
    }),
  ),
  /** What was bought together with others. */
  shares: z.array(
    z.object({ purchaseId: idSchema('purchase'), title: z.string(), amountPence: signedPenceSchema }),
  ),
});
export type CollectionDetail = z.infer<typeof collectionDetailSchema>;

export const comingCollectionSchema = z.object({
  /** Worked and in no settlement yet; hours that are not recorded may add to it. */
  workedPence: penceSchema,
  collectOn: daySchema,
  leavesOn: daySchema.nullable(),
  from: fromSchema.nullable(),
  /** The newest that could not be collected and waits for its holder. */
  held: z.object({ dueId: idSchema('due'), askedPence: signedPenceSchema }).nullable(),
});
