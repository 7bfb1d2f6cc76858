/** Money kept back for something that was agreed: insurance, or a purpose with a name. */
import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { penceSchema } from '../language/money.ts';
import { daySchema } from '../language/time.ts';

const savingKindSchema = z.enum(['insurance', 'purpose'], {
  error: 'Choose insurance, or another purpose.',
});

export const savingSchema = z.object({
  savingId: idSchema('saving'),
  kind: savingKindSchema,
  purpose: z.string(),
  amountPence: penceSchema,
  neededOn: daySchema.nullable(),
  agreedReference: z.string().nullable(),
});
export type Saving = z.infer<typeof savingSchema>;

export const savingBody = z.object({
  kind: savingKindSchema,
  purpose: z
    .string({ error: 'Say what it is for.' })
    .trim()
    .min(1, { error: 'Say what it is for.' })
    .max(120, { error: 'Keep this to 120 letters.' }),
  amountPence: z
    .int({ error: 'Give an amount, for example 120.00.' })
    .min(1, { error: 'Give an amount above nothing.' })
    .max(5_000_000, { error: 'At most £50,000.' }),
  neededOn: daySchema.optional(),
  agreedReference: z.string().trim().max(120, { error: 'Keep this to 120 letters.' }).optional(),
});
export type NewSaving = z.output<typeof savingBody>;

export const endSavingBody = z.object({
  as: z.enum(['spent', 'given-up'], { error: 'Say whether it was spent or is not needed any more.' }),
});
