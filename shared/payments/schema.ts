import { z } from 'zod';

const payeeStates = ['pending', 'active', 'restricted', 'rejected', 'unsupported'] as const;

/** Whether a carer's account can be paid, and what is missing in Stripe's own words. */
export const payeeStateSchema = z.object({
  transfers: z.enum(payeeStates),
  missing: z.array(z.string()),
});
export type PayeeState = z.infer<typeof payeeStateSchema>;

export const wayToPaySchema = z.object({
  ready: z.boolean(),
  brand: z.string().nullable(),
  lastFour: z.string().nullable(),
  funding: z.string().nullable(),
});

export const payeeSchema = z.object({
  started: z.boolean(),
  payable: z.boolean(),
  missing: z.array(z.string()),
});
