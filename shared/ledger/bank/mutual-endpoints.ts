/** Bank statements beside the books: the mutual's own account, and each holder's direct-payment account. */
import { z } from 'zod';
import { endpoint } from '../../contract/endpoint.ts';
import { idSchema } from '../../language/ids.ts';
import { pageOf } from '../../language/pages.ts';
import {
  bankFileSchema,
  bankLineSchema,
  bankLinesQuery,
  bankMovementSchema,
  broughtSchema,
  notOursSchema,
} from './schema.ts';

const line = z.object({ lineId: idSchema('line') });
const answered = z.object({ lineId: idSchema('line') });

export const mutualBankEndpoints = {
  mutualBringLines: endpoint({
    method: 'POST',
    path: '/api/ledger/bank-lines',
    summary:
      'Bring in the statement of the mutual’s own account as the bank’s spreadsheet (CSV): all of it or nothing; lines known already are passed over.',
    audience: 'coordinator',
    body: bankFileSchema,
    response: broughtSchema,
    success: 201,
    refuses: ['import-has-errors'],
    audit: 'BANK_LINES_BROUGHT',
  }),
  mutualLines: endpoint({
    method: 'GET',
    path: '/api/ledger/bank-lines',
    summary:
      'The lines of the statement of the mutual’s own account, the newest first, and what each may be.',
    audience: 'coordinator',
    query: bankLinesQuery,
    response: pageOf(bankLineSchema),
    success: 200,
    refuses: ['invalid-input'],
    audit: null,
  }),
  mutualLineChoices: endpoint({
    method: 'GET',
    path: '/api/ledger/bank-lines/:lineId/movements',
    summary: 'Every movement of that amount within three months that no line is yet.',
    audience: 'coordinator',
    params: line,
    response: z.object({ items: z.array(bankMovementSchema) }),
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  mutualMatchLine: endpoint({
    method: 'POST',
    path: '/api/ledger/bank-lines/:lineId/match',
    summary: 'Say which movement in the books a line is.',
    audience: 'coordinator',
    params: line,
    body: z.object({ transferId: idSchema('transfer') }),
    response: answered,
    success: 201,
    refuses: ['not-found', 'bank-line-answered', 'bank-match-differs', 'bank-match-taken'],
    audit: 'BANK_LINE_MATCHED',
  }),
  mutualLeaveLine: endpoint({
    method: 'POST',
    path: '/api/ledger/bank-lines/:lineId/not-ours',
    summary: 'Say that a line has nothing to do with the books, and what it is.',
    audience: 'coordinator',
    params: line,
    body: notOursSchema,
    response: answered,
    success: 201,
    refuses: ['not-found', 'bank-line-answered'],
    audit: 'BANK_LINE_LEFT',
  }),
  mutualUnmatchLine: endpoint({
    method: 'POST',
    path: '/api/ledger/bank-lines/:lineId/take-back',
    summary: 'Take back what was said of a line.',
    audience: 'coordinator',
    params: line,
    response: answered,
    success: 201,
    refuses: ['not-found', 'bank-line-not-answered'],
    audit: 'BANK_LINE_TAKEN_BACK',
  }),
} as const;
