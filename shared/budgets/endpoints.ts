import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { signedPenceSchema } from '../language/money.ts';
import { spanQuery } from '../language/spans.ts';
import { instantSchema } from '../language/time.ts';
import { budgetFiguresSchema, budgetSchema } from './schema.ts';

export const budgetsEndpoints = {
  budget: endpoint({
    method: 'GET',
    path: '/api/budget',
    summary: 'My budget: paid in, spent, booked, owed, set aside, left, in pounds and weeks.',
    audience: 'holder',
    right: 'money',
    office: true,
    response: z.object({ budgets: z.array(budgetSchema), figures: budgetFiguresSchema }),
    success: 200,
    refuses: [],
    audit: null,
  }),
  budgetEntries: endpoint({
    method: 'GET',
    path: '/api/budget/entries',
    summary: 'What was spent, shift by shift, each with its ledger entries.',
    audience: 'holder',
    right: 'money',
    office: true,
    query: spanQuery,
    response: z.object({
      items: z.array(
        z.object({
          shiftId: idSchema('shift'),
          startsAt: instantSchema,
          settlementId: idSchema('settlement').nullable(),
          /**
           * The shift itself, what was left of it when it had been settled up to its plan, or how far it was put
           * right later; less is below nothing.
           */
          part: z.enum(['whole', 'rest', 'correction']),
          carerName: z.string(),
          outcome: z.string().nullable(),
          toCarerPence: signedPenceSchema,
          setAsidePence: signedPenceSchema,
          toMutualPence: signedPenceSchema,
          status: z.string(),
        }),
      ),
    }),
    success: 200,
    refuses: [],
    audit: null,
  }),
} as const;
