import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { penceSchema, signedPenceSchema } from '../language/money.ts';
import { instantSchema } from '../language/time.ts';
import { type AccountKind, accountKinds, transferKinds } from './accounts.ts';

export const accountKindSchema = z.enum(Object.keys(accountKinds) as [AccountKind, ...AccountKind[]], {
  error: 'Choose a kind of account.',
});

/** An account as people read it: what kind, and whose. The mutual's own accounts have no owner's name. */
export const namedAccountSchema = z.object({
  accountId: z.string(),
  kind: accountKindSchema,
  owner: z.string().nullable(),
});

export const entrySchema = z
  .object({
    transferId: idSchema('transfer'),
    journalId: idSchema('journal'),
    cause: z.string(),
    kind: z.enum(transferKinds),
    debit: namedAccountSchema,
    credit: namedAccountSchema,
    amountPence: penceSchema,
    state: z.enum(['pending', 'posted', 'voided']),
    shiftId: idSchema('shift').nullable(),
    settlementId: idSchema('settlement').nullable(),
    at: instantSchema,
  })
  .meta({ id: 'LedgerEntry' });
export type Entry = z.infer<typeof entrySchema>;

const movedSchema = {
  debitsPence: penceSchema,
  creditsPence: penceSchema,
  /** Kept apart: booked or worked, neither posted nor let go yet. */
  pendingDebitsPence: penceSchema,
  pendingCreditsPence: penceSchema,
};

/** All accounts of one kind together. */
export const kindBalanceSchema = z.object({
  kind: accountKindSchema,
  accounts: z.int(),
  ...movedSchema,
});
export type KindBalance = z.infer<typeof kindBalanceSchema>;

/** What was debited is what was credited, in all and at every moment. */
export const trialBalanceSchema = z.object({
  kinds: z.array(kindBalanceSchema),
  debitsPence: penceSchema,
  creditsPence: penceSchema,
  balances: z.boolean(),
});

export const accountBalanceSchema = namedAccountSchema.extend(movedSchema);

const placesSchema = z.object({ availablePence: signedPenceSchema, pendingPence: signedPenceSchema });

/** Stripe's own word about its balance beside ours. */
export const reconciliationSchema = z.object({
  stripe: placesSchema,
  books: placesSchema,
  /** Stripe's less ours; nothing when they agree. */
  difference: placesSchema,
  agrees: z.boolean(),
  /** When Stripe's newest movement known to us was made. */
  newestMovementAt: instantSchema.nullable(),
});
export type Reconciliation = z.infer<typeof reconciliationSchema>;
