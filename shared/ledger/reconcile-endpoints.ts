import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { penceSchema, signedPenceSchema } from '../language/money.ts';
import { daySchema, instantSchema } from '../language/time.ts';
import { breakKinds } from './breaks.ts';
import { accountKindSchema } from './schema.ts';

const runSchema = z.object({
  reconciliationId: idSchema('reconciliation'),
  at: instantSchema,
  stripeAvailablePence: signedPenceSchema,
  stripePendingPence: signedPenceSchema,
  stripeReservedPence: signedPenceSchema,
  booksAvailablePence: signedPenceSchema,
  booksPendingPence: signedPenceSchema,
  booksReservedPence: signedPenceSchema,
  movements: z.int(),
  movementsPence: signedPenceSchema,
  onItsWayPence: signedPenceSchema,
  insidePence: signedPenceSchema,
  agrees: z.boolean(),
  oldestHeldOn: daySchema.nullable(),
});
export type ReconciliationRun = z.infer<typeof runSchema>;

const breakSchema = z.object({
  breakId: idSchema('break'),
  kind: z.enum(breakKinds),
  about: z.string(),
  /** By the books, at the payment service, and the second less the first. */
  expectedPence: signedPenceSchema,
  foundPence: signedPenceSchema,
  differencePence: signedPenceSchema,
  foundIn: idSchema('reconciliation'),
  foundAt: instantSchema,
  status: z.enum(['open', 'mended', 'closed']),
  endedAt: instantSchema.nullable(),
  closedBy: z.string().nullable(),
  words: z.string().nullable(),
});
export type ReconciliationBreak = z.infer<typeof breakSchema>;

const heldSchema = z.object({
  heldPence: penceSchema,
  oldestOn: daySchema.nullable(),
  bands: z.array(z.object({ fromDays: z.int(), toDays: z.int().nullable(), amountPence: penceSchema })),
  oldPence: penceSchema,
  payOutBy: daySchema.nullable(),
});

export const closeBreakSchema = z.object({
  words: z
    .string()
    .trim()
    .min(10, { error: 'Say in a sentence why this may stand.' })
    .max(500, { error: 'Keep it under 500 letters.' }),
});

export const reconcileEndpoints = {
  reconciliations: endpoint({
    method: 'GET',
    path: '/api/ledger/reconciliations',
    summary:
      'The newest comparings with the payment service, what does not agree, and how long money is held.',
    audience: 'coordinator',
    response: z.object({
      runs: z.array(runSchema),
      open: z.array(breakSchema),
      ended: z.array(breakSchema),
      /** No new transfer is begun while something is open. */
      frozen: z.boolean(),
      /** Every kind of account inside the mutual: debits less credits come to nothing. */
      inside: z.array(
        z.object({ kind: accountKindSchema, debitsPence: penceSchema, creditsPence: penceSchema }),
      ),
      held: heldSchema,
    }),
    success: 200,
    refuses: [],
    audit: null,
  }),
  closeBreak: endpoint({
    method: 'POST',
    path: '/api/ledger/breaks/:breakId/close',
    summary: 'Say why a difference may stand. Money is not touched; carers’ pay goes on.',
    audience: 'coordinator',
    params: z.object({ breakId: idSchema('break') }),
    body: closeBreakSchema,
    response: z.object({ breakId: idSchema('break') }),
    success: 200,
    refuses: ['not-found', 'break-ended'],
    audit: 'BREAK_CLOSED',
  }),
} as const;
