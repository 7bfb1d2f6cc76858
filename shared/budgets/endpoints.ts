import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { signedPenceSchema } from '../language/money.ts';
import { spanQuery } from '../language/spans.ts';
import { instantSchema } from '../language/time.ts';
import { endSavingBody, savingBody, savingSchema } from './saving.ts';
import { budgetPageSchema, forecastSchema, writtenReasonSchema } from './schema.ts';
import { surplusReasonBody } from './surplus-reason.ts';

export const budgetsEndpoints = {
  budget: endpoint({
    method: 'GET',
    path: '/api/budget',
    summary: 'My budget: paid in, spent, booked, owed, set aside, left, in pounds and weeks.',
    audience: 'holder',
    right: 'money',
    office: true,
    response: budgetPageSchema,
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
  budgetForecast: endpoint({
    method: 'GET',
    path: '/api/budget/forecast',
    summary: 'What will be left, week by week to the end of the budget year, if all care comes as asked for.',
    audience: 'holder',
    right: 'money',
    office: true,
    response: z.object({ forecast: forecastSchema.nullable() }),
    success: 200,
    refuses: [],
    audit: null,
  }),
  keepSaving: endpoint({
    method: 'POST',
    path: '/api/budget/savings',
    summary: 'Set money aside for something agreed: insurance, or a purpose with a name.',
    audience: 'holder',
    right: 'money',
    office: true,
    body: savingBody,
    response: savingSchema,
    success: 201,
    refuses: ['no-budget'],
    audit: 'SAVING_KEPT',
  }),
  endSaving: endpoint({
    method: 'POST',
    path: '/api/budget/savings/:savingId/end',
    summary: 'A saving was spent on what it was for, or is not needed any more.',
    audience: 'holder',
    right: 'money',
    office: true,
    params: z.object({ savingId: idSchema('saving') }),
    body: endSavingBody,
    response: z.object({ savingId: idSchema('saving') }),
    success: 200,
    refuses: ['not-found'],
    audit: 'SAVING_ENDED',
  }),
  writeReason: endpoint({
    method: 'POST',
    path: '/api/budget/reasons',
    summary: 'Write down, on the day, why so much is left over. It is kept as written.',
    audience: 'holder',
    right: 'money',
    office: true,
    body: surplusReasonBody,
    response: writtenReasonSchema,
    success: 201,
    refuses: ['no-budget'],
    audit: 'SURPLUS_REASON_WRITTEN',
  }),
} as const;
