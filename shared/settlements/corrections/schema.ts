import { z } from 'zod';
import { idSchema } from '../../language/ids.ts';
import { signedPenceSchema } from '../../language/money.ts';
import { daySchema, instantSchema } from '../../language/time.ts';
import { hoursSchema } from '../../shifts/schema.ts';

/** Settled hours put right: asked for by one of the two, and counted once the other agrees. */
const correctionSchema = z.object({
  correctionId: idSchema('correction'),
  hours: hoursSchema,
  /** The hours that counted before it. */
  fromMinutes: z.int(),
  askedBy: z.enum(['holder', 'carer']),
  askedByName: z.string(),
  reason: z.string(),
  askedAt: instantSchema,
  answer: z.enum(['agreed', 'declined', 'withdrawn']).nullable(),
  answerReason: z.string().nullable(),
  answeredAt: instantSchema.nullable(),
  /** The settlement that moved the money for it; null while it waits for one. */
  settlementId: idSchema('settlement').nullable(),
  /** What I can say to it now. */
  mayAnswer: z.array(z.enum(['agreed', 'declined', 'withdrawn'])),
});
export type Correction = z.infer<typeof correctionSchema>;

/** One line of the shift in a settlement, in the order of time: they add up to what counts now. */
const settledPartSchema = z.object({
  settlementId: idSchema('settlement'),
  part: z.enum(['whole', 'rest', 'correction']),
  weekOn: daySchema,
  paidMinutes: z.int(),
  toCarerPence: signedPenceSchema,
  /** For the holder: to the carer, to the mutual and set aside. Null for the carer. */
  costPence: signedPenceSchema.nullable(),
  /** Of what was too much, what is still owed back by the carer. */
  outPence: signedPenceSchema,
});

export const correctionsSchema = z.object({
  /** It is settled, and nobody's correction waits for an answer. */
  mayAsk: z.boolean(),
  corrections: z.array(correctionSchema),
  settled: z.array(settledPartSchema),
});
export type Corrections = z.infer<typeof correctionsSchema>;
