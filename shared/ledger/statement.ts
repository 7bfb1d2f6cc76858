/** What an account statement, a balance on a day and a trial balance of a day say on the wire. */
import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { penceSchema, signedPenceSchema } from '../language/money.ts';
import { pageQuery } from '../language/pages.ts';
import { daySchema, instantSchema } from '../language/time.ts';
import { transferKinds } from './accounts.ts';
import { kindBalanceSchema, namedAccountSchema } from './schema.ts';

/** The newest seal: kept outside, it proves later that nothing before it was rewritten. */
export const sealSchema = z
  .object({ block: z.int(), hash: z.string(), bookedOn: daySchema })
  .meta({ id: 'LedgerSeal' });
export type Seal = z.infer<typeof sealSchema>;

/** All that was debited and credited by the end of a day, and the first less the second. */
const standingSchema = z.object({
  debitsPence: penceSchema,
  creditsPence: penceSchema,
  balancePence: signedPenceSchema,
});

export const statementLineSchema = z
  .object({
    transferId: idSchema('transfer'),
    journalId: idSchema('journal'),
    cause: z.string(),
    kind: z.enum(transferKinds),
    /** The account on the other side. */
    other: namedAccountSchema,
    side: z.enum(['debit', 'credit']),
    amountPence: penceSchema,
    /** Debits less credits, up to and with this line. */
    balancePence: signedPenceSchema,
    /** The day of the books; later than its own when that was closed already. */
    bookedOn: daySchema,
    at: instantSchema,
    shiftId: idSchema('shift').nullable(),
    settlementId: idSchema('settlement').nullable(),
    sealed: z.boolean(),
  })
  .meta({ id: 'StatementLine' });
export type StatementLine = z.infer<typeof statementLineSchema>;

/** The days are in their order: the first is not after the last. */
const inOrder = ({ from, to }: { from: string; to: string }): boolean => from <= to;
const ends = { error: 'The last day comes before the first.', path: ['to'] };
export const statementQuery = pageQuery.extend({ from: daySchema, to: daySchema }).refine(inOrder, ends);

export const statementSchema = z.object({
  account: namedAccountSchema,
  opening: standingSchema,
  closing: standingSchema,
  items: z.array(statementLineSchema),
  next: z.string().nullable(),
  seal: sealSchema.nullable(),
});

export const balanceOnSchema = z.object({
  account: namedAccountSchema,
  on: daySchema,
  ...standingSchema.shape,
});

/** All accounts by kind as they stood at the end of a day. */
export const trialBalanceOnSchema = z.object({
  on: daySchema,
  kinds: z.array(kindBalanceSchema.omit({ pendingDebitsPence: true, pendingCreditsPence: true })),
  debitsPence: penceSchema,
  creditsPence: penceSchema,
  balances: z.boolean(),
  seal: sealSchema.nullable(),
});
export type TrialBalanceOn = z.infer<typeof trialBalanceOnSchema>;
