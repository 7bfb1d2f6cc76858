import { z } from 'zod';
import { idSchema } from '../../language/ids.ts';
import { signedPenceSchema } from '../../language/money.ts';
import { pageQuery } from '../../language/pages.ts';
import { daySchema, instantSchema } from '../../language/time.ts';
import { transferKinds } from '../accounts.ts';

/** A bank's spreadsheet as it is. A year of a busy account is about 100,000 letters. */
export const bankFileSchema = z.object({
  fileName: z.string().min(1).max(200),
  text: z.string({ error: 'Choose a file.' }).min(1, { error: 'Choose a file.' }).max(240_000, {
    error: 'Send a shorter span of the statement.',
  }),
});

export const broughtSchema = z.object({
  added: z.int(),
  /** Lines that an earlier file had brought. */
  known: z.int(),
});

/** A movement in the books that a line may be. */
export const bankMovementSchema = z.object({
  transferId: idSchema('transfer'),
  kind: z.enum(transferKinds),
  onDay: daySchema,
  amountPence: signedPenceSchema,
});
export type BankMovement = z.infer<typeof bankMovementSchema>;

/** Where money came from that was paid into a holder's account. */
export const paidInSources = ['council-money', 'own-contribution', 'top-up'] as const;
export const paidInSourceSchema = z.enum(paidInSources, { error: 'Choose where it came from.' });
export type PaidInSource = z.infer<typeof paidInSourceSchema>;

const answerSchema = z.object({
  says: z.enum(['matched', 'paid-in', 'not-ours']),
  source: paidInSourceSchema.nullable(),
  movement: bankMovementSchema.nullable(),
  reason: z.string().nullable(),
  by: z.string(),
  at: instantSchema,
});

export const bankLineSchema = z
  .object({
    lineId: idSchema('line'),
    onDay: daySchema,
    description: z.string(),
    amountPence: signedPenceSchema,
    balancePence: signedPenceSchema.nullable(),
    answer: answerSchema.nullable(),
    /** Of a line nobody has answered: the likeliest movements first. */
    suggestions: z.array(bankMovementSchema),
  })
  .meta({ id: 'BankLine' });
export type BankLine = z.infer<typeof bankLineSchema>;

export const bankLinesQuery = pageQuery.extend({ state: z.enum(['open', 'all']).default('open') });

export const notOursSchema = z.object({
  reason: z
    .string({ error: 'Say what it is.' })
    .trim()
    .min(3, { error: 'Say what it is.' })
    .max(300, { error: 'Keep it to 300 letters.' }),
});
