import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { penceSchema } from '../language/money.ts';
import { daySchema } from '../language/time.ts';

/** A card, a council’s direct-payment card among them; or Bacs Direct Debit from a bank account. */
export const wayKinds = ['card', 'bacs'] as const;
export type WayKind = (typeof wayKinds)[number];
export const wayKindSchema = z.enum(wayKinds, { error: 'Choose a card or a bank account.' });

const payeeStates = ['pending', 'active', 'restricted', 'rejected', 'unsupported'] as const;

/** Whether a carer's account can be paid, why not, and what is missing in Stripe's own words. */
export const payeeStateSchema = z.object({
  transfers: z.enum(payeeStates),
  because: z.string().nullable(),
  missing: z.array(z.string()),
});
export type PayeeState = z.infer<typeof payeeStateSchema>;

export const mandateStates = ['pending', 'active', 'inactive'] as const;
export const networkStates = ['pending', 'accepted', 'refused', 'revoked'] as const;

/** What a holder allowed their bank, as Stripe and the bank know it. Inactive: nothing can be collected. */
const mandateSchema = z.object({
  mandateId: z.string(),
  mandateReference: z.string().nullable(),
  mandateStatus: z.enum(mandateStates),
  networkStatus: z.enum(networkStates).nullable(),
  revokedBecause: z.string().nullable(),
});
export type Mandate = z.infer<typeof mandateSchema>;

export const wayToPaySchema = z.object({
  /** Dues can be collected with it now. */
  ready: z.boolean(),
  kind: wayKindSchema.nullable(),
  brand: z.string().nullable(),
  lastFour: z.string().nullable(),
  funding: z.string().nullable(),
  mandate: mandateSchema
    .pick({ mandateReference: true, mandateStatus: true, revokedBecause: true })
    .nullable(),
  /** What the mutual agreed to collect by. */
  kinds: z.array(wayKindSchema),
});
export type WayToPay = z.infer<typeof wayToPaySchema>;

const payoutSchema = z.object({
  payoutId: z.string(),
  amountPence: penceSchema,
  status: z.enum(['on-its-way', 'paid', 'failed']),
  arrivesOn: daySchema,
  failureCode: z.string().nullable(),
});

export const payeeSchema = z.object({
  memberId: idSchema('member'),
  started: z.boolean(),
  payable: z.boolean(),
  transfers: z.enum(payeeStates).nullable(),
  because: z.string().nullable(),
  missing: z.array(z.string()),
  /** The newest payouts to the carer’s own bank, newest first. */
  payouts: z.array(payoutSchema),
});
export type Payee = z.infer<typeof payeeSchema>;
