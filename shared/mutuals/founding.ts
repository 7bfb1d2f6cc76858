import { z } from 'zod';
import type { Reason } from '../contract/problem.ts';
import { emailSchema } from '../language/email.ts';
import { careModeSchema, moneyModeSchema, nationSchema } from './schema.ts';

/** Everything one page asks to found a mutual. */
export const foundingSchema = z.object({
  /** The one-time code that the server's log shows. */
  code: z
    .string({ error: 'Enter the code from the server’s log.' })
    .trim()
    .min(1, { error: 'Enter the code from the server’s log.' }),
  name: z
    .string({ error: 'Give the mutual a name.' })
    .trim()
    .min(2, { error: 'Give the mutual a name.' })
    .max(120, { error: 'Keep the name to 120 letters.' }),
  nation: nationSchema,
  careMode: careModeSchema.default('introduction'),
  moneyMode: moneyModeSchema.default('no-money-held'),
  councils: z
    .array(z.string().trim().min(2, { error: 'Give the council’s name.' }).max(120))
    .min(1, { error: 'Name at least one council.' })
    .max(20),
  coordinatorName: z
    .string({ error: 'Say who is the first coordinator.' })
    .trim()
    .min(2, { error: 'Say who is the first coordinator.' })
    .max(120),
  coordinatorEmail: emailSchema,
  language: z.enum(['en', 'cy']).default('en'),
  /** The text of a terms.csv; absent, the shipped floor terms of the nation. */
  termsCsv: z.string().max(100_000).optional(),
});
export type Founding = z.output<typeof foundingSchema>;

/** Why a way of holding money cannot be chosen, or null. */
export const modeRefused = (moneyMode: Founding['moneyMode']): Reason | null =>
  moneyMode === 'no-money-held'
    ? null
    : {
        code: 'mode-not-available',
        facts: { mode: moneyMode },
        detail:
          'Holding members’ money needs a licence (an Individual Service Fund, or a licensed partner), and this is not built yet.',
        instead: 'Choose that no money is held: each settlement collects exactly what is due.',
      };
