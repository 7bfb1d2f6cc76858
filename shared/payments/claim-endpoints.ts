import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { penceSchema, signedPenceSchema } from '../language/money.ts';
import { daySchema, instantSchema } from '../language/time.ts';
import { wayKindSchema } from './schema.ts';

/** A collection that a bank took back. Nothing is taken from the carer; somebody says who bears it. */
const claimSchema = z.object({
  claimId: idSchema('claim'),
  holder: z.object({ memberId: idSchema('member'), name: z.string() }),
  settlementId: idSchema('settlement'),
  weekOn: daySchema,
  method: wayKindSchema,
  amountPence: penceSchema,
  feePence: signedPenceSchema,
  status: z.enum(['open', 'asked-again', 'borne', 'given-back']),
  openedAt: instantSchema,
  decidedAt: instantSchema.nullable(),
  words: z.string().nullable(),
});
export type Claim = z.infer<typeof claimSchema>;

export const decideClaimSchema = z.object({
  as: z.enum(['ask-again', 'mutual-bears'], { error: 'Say who bears it.' }),
  words: z
    .string()
    .trim()
    .min(10, { error: 'Say in a sentence why.' })
    .max(500, { error: 'Keep it under 500 letters.' }),
});
export type DecideClaim = z.infer<typeof decideClaimSchema>;

export const claimEndpoints = {
  claims: endpoint({
    method: 'GET',
    path: '/api/payments/claims',
    summary: 'Collections that a bank took back: those to look at, and how others ended.',
    audience: 'coordinator',
    response: z.object({ open: z.array(claimSchema), ended: z.array(claimSchema) }),
    success: 200,
    refuses: [],
    audit: null,
  }),
  decideClaim: endpoint({
    method: 'POST',
    path: '/api/payments/claims/:claimId/decide',
    summary: 'Say who bears a collection that a bank took back: its holder, asked once more, or the mutual.',
    audience: 'coordinator',
    params: z.object({ claimId: idSchema('claim') }),
    body: decideClaimSchema,
    response: z.object({ claimId: idSchema('claim') }),
    success: 200,
    refuses: ['not-found', 'own-payment', 'claim-decided'],
    audit: 'CLAIM_DECIDED',
  }),
} as const;
