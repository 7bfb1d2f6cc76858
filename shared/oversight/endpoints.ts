import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { pageOf, pageQuery } from '../language/pages.ts';
import { daySchema, daysBetween } from '../language/time.ts';
import {
  explainedSchema,
  explainSchema,
  shiftEntriesSchema,
  spendLineSchema,
  spendSchema,
  unexplainedSchema,
  workListSchema,
} from './schema.ts';

const longestSpan = 800;

const span = { from: daySchema, to: daySchema };
const figure = {
  ...span,
  weekOn: daySchema.optional(),
  purpose: z.string().max(200).optional(),
  holderId: idSchema('member').optional(),
};

/** Days that are none are said by their own sentence. */
const daysOf = ({ from, to }: { from: unknown; to: unknown }): number | null => {
  const [first, last] = [daySchema.safeParse(from), daySchema.safeParse(to)];
  return first.success && last.success ? daysBetween(first.data, last.data) : null;
};
const endsAfterStart = (given: { from: unknown; to: unknown }) => (daysOf(given) ?? 0) >= 0;
const isShort = (given: { from: unknown; to: unknown }) => (daysOf(given) ?? 0) <= longestSpan;
const ends = { error: 'The last day comes before the first.', path: ['to'] };
const tooLong = { error: 'Look at two years at most.', path: ['to'] };

export const oversightEndpoints = {
  workList: endpoint({
    method: 'GET',
    path: '/api/oversight/work',
    summary: 'What needs a person today.',
    audience: 'coordinator',
    response: workListSchema,
    success: 200,
    refuses: [],
    audit: null,
  }),
  spend: endpoint({
    method: 'GET',
    path: '/api/oversight/spend',
    summary: 'Pooled spend of the weeks between two days: by week, by purpose and by holder.',
    audience: 'coordinator',
    query: z.object(span).refine(endsAfterStart, ends).refine(isShort, tooLong),
    response: spendSchema,
    success: 200,
    refuses: ['invalid-input'],
    audit: null,
  }),
  spendLines: endpoint({
    method: 'GET',
    path: '/api/oversight/spend/lines',
    summary: 'The shifts behind one figure of the pooled spend, in the order they happened.',
    audience: 'coordinator',
    query: pageQuery.extend(figure).refine(endsAfterStart, ends).refine(isShort, tooLong),
    response: pageOf(spendLineSchema),
    success: 200,
    refuses: ['invalid-input'],
    audit: null,
  }),
  spendExport: endpoint({
    method: 'GET',
    path: '/api/oversight/spend/export',
    summary: 'The same shifts as a spreadsheet (CSV), all of them.',
    audience: 'coordinator',
    query: z.object(figure).refine(endsAfterStart, ends).refine(isShort, tooLong),
    response: z.object({ fileName: z.string(), csv: z.string() }),
    success: 200,
    refuses: ['invalid-input'],
    audit: null,
  }),
  entriesOfShift: endpoint({
    method: 'GET',
    path: '/api/oversight/shifts/:shiftId/entries',
    summary: 'The money of one shift, down to its ledger entries.',
    audience: 'coordinator',
    params: z.object({ shiftId: idSchema('shift') }),
    response: shiftEntriesSchema,
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  unexplained: endpoint({
    method: 'GET',
    path: '/api/oversight/unexplained',
    summary:
      'Money that came or went at the payment service and that nobody has explained yet, oldest first.',
    audience: 'coordinator',
    response: z.object({
      items: z.array(unexplainedSchema),
      more: z.boolean(),
      /** What was explained last, the newest first. */
      lately: z.array(explainedSchema),
    }),
    success: 200,
    refuses: [],
    audit: null,
  }),
  explainMovement: endpoint({
    method: 'POST',
    path: '/api/oversight/unexplained/:movementId/explanation',
    summary: 'Say what such a movement was: a new entry takes it out of suspense to where it belongs.',
    audience: 'coordinator',
    params: z.object({ movementId: z.string().max(120) }),
    body: explainSchema,
    response: z.object({ movementId: z.string() }),
    success: 201,
    refuses: ['not-found', 'own-payment'],
    audit: 'MOVEMENT_EXPLAINED',
  }),
  takeBackExplanation: endpoint({
    method: 'POST',
    path: '/api/oversight/explanations/:journalId/take-back',
    summary: 'That was not what it was: a further entry undoes the explanation, and it waits again.',
    audience: 'coordinator',
    params: z.object({ journalId: idSchema('journal') }),
    response: z.object({ movementId: z.string() }),
    success: 201,
    refuses: ['not-found', 'own-payment'],
    audit: 'EXPLANATION_TAKEN_BACK',
  }),
} as const;
