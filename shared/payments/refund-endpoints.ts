import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { penceSchema } from '../language/money.ts';
import { instantSchema } from '../language/time.ts';
import { wayKindSchema } from './schema.ts';

const refundSchema = z.object({
  refundId: idSchema('refund'),
  dueId: idSchema('due'),
  holder: z.object({ memberId: idSchema('member'), name: z.string() }),
  amountPence: penceSchema,
  outOf: z.enum(['paid-too-much', 'own-money']),
  reason: z.string(),
  status: z.enum(['waiting', 'sending', 'sent', 'failed', 'let-go']),
  /** Of a direct debit: not before its money is there for certain. */
  heldUntil: instantSchema.nullable(),
  failure: z.string().nullable(),
  askedAt: instantSchema,
});
export type Refund = z.infer<typeof refundSchema>;

export const askRefundSchema = z.object({
  dueId: idSchema('due'),
  amountPence: penceSchema.refine((amount) => amount > 0, { error: 'Say how much goes back.' }),
  outOf: z.enum(['paid-too-much', 'own-money'], { error: 'Say whose money goes back.' }),
  reason: z
    .string()
    .trim()
    .min(10, { error: 'Say in a sentence why it goes back.' })
    .max(500, { error: 'Keep it under 500 letters.' }),
  /**
   * Of a direct debit: whoever asks knows that the bank can still claim it back as well, without limit of time.
   */
  mayBeClaimedToo: z.boolean().optional(),
});
export type AskRefund = z.infer<typeof askRefundSchema>;

const refundParams = z.object({ refundId: idSchema('refund') });

const refundableSchema = z.object({
  dueId: idSchema('due'),
  settlementId: idSchema('settlement'),
  holder: z.object({ memberId: idSchema('member'), name: z.string() }),
  method: wayKindSchema,
  /** Collected by this due and not given back. */
  leftPence: penceSchema,
  /** What the holder has paid beyond all they owed; what the mutual has of its own. */
  tooMuchPence: penceSchema,
  ownPence: penceSchema,
});
export type Refundable = z.infer<typeof refundableSchema>;

export const refundEndpoints = {
  refundable: endpoint({
    method: 'GET',
    path: '/api/payments/dues/:dueId/refundable',
    summary: 'How much of a collected due can go back to its holder, and out of what.',
    audience: 'coordinator',
    params: z.object({ dueId: idSchema('due') }),
    response: refundableSchema,
    success: 200,
    refuses: ['not-found', 'not-collected'],
    audit: null,
  }),
  refunds: endpoint({
    method: 'GET',
    path: '/api/payments/refunds',
    summary: 'Money given back to holders, the newest first.',
    audience: 'coordinator',
    response: z.object({ items: z.array(refundSchema) }),
    success: 200,
    refuses: [],
    audit: null,
  }),
  askRefund: endpoint({
    method: 'POST',
    path: '/api/payments/refunds',
    summary: 'Give money back to a holder the way it came, never more than was collected and not given back.',
    audience: 'coordinator',
    body: askRefundSchema,
    response: refundSchema,
    success: 201,
    refuses: [
      'not-found',
      'own-payment',
      'not-collected',
      'refund-above-collected',
      'refund-above-paid-too-much',
      'own-money-too-little',
      'refund-may-be-claimed',
    ],
    audit: 'REFUND_ASKED',
  }),
  decideRefund: endpoint({
    method: 'POST',
    path: '/api/payments/refunds/:refundId/decide',
    summary: 'A refund that failed: send it once more, or let it go, and it is owed as before.',
    audience: 'coordinator',
    params: refundParams,
    body: z.object({ as: z.enum(['again', 'let-go']) }),
    response: refundSchema,
    success: 200,
    refuses: ['not-found', 'own-payment', 'refund-not-failed'],
    audit: 'REFUND_DECIDED',
  }),
} as const;
