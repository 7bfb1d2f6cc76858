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
  paidInSourceSchema,
} from './schema.ts';

const line = z.object({ lineId: idSchema('line') });
const answered = z.object({ lineId: idSchema('line') });

export const ownBankEndpoints = {
  ownBringLines: endpoint({
    method: 'POST',
    path: '/api/ledger/my-bank-lines',
    summary:
      'Bring in the statement of my direct-payment account as the bank’s spreadsheet (CSV): all of it or nothing; lines known already are passed over.',
    audience: 'holder',
    right: 'money',
    body: bankFileSchema,
    response: broughtSchema,
    success: 201,
    refuses: ['import-has-errors'],
    audit: 'BANK_LINES_BROUGHT',
  }),
  ownLines: endpoint({
    method: 'GET',
    path: '/api/ledger/my-bank-lines',
    summary:
      'The lines of the statement of my direct-payment account, the newest first, and what each may be.',
    audience: 'holder',
    right: 'money',
    query: bankLinesQuery,
    response: pageOf(bankLineSchema),
    success: 200,
    refuses: ['invalid-input'],
    audit: null,
  }),
  ownLineChoices: endpoint({
    method: 'GET',
    path: '/api/ledger/my-bank-lines/:lineId/movements',
    summary: 'Every movement of that amount within three months that no line is yet.',
    audience: 'holder',
    right: 'money',
    params: line,
    response: z.object({ items: z.array(bankMovementSchema) }),
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  ownMatchLine: endpoint({
    method: 'POST',
    path: '/api/ledger/my-bank-lines/:lineId/match',
    summary: 'Say which movement in the books a line is.',
    audience: 'holder',
    right: 'money',
    params: line,
    body: z.object({ transferId: idSchema('transfer') }),
    response: answered,
    success: 201,
    refuses: ['not-found', 'bank-line-answered', 'bank-match-differs', 'bank-match-taken'],
    audit: 'BANK_LINE_MATCHED',
  }),
  ownLeaveLine: endpoint({
    method: 'POST',
    path: '/api/ledger/my-bank-lines/:lineId/not-ours',
    summary: 'Say that a line has nothing to do with the books, and what it is.',
    audience: 'holder',
    right: 'money',
    params: line,
    body: notOursSchema,
    response: answered,
    success: 201,
    refuses: ['not-found', 'bank-line-answered'],
    audit: 'BANK_LINE_LEFT',
  }),
  ownPaidIn: endpoint({
    method: 'POST',
    path: '/api/ledger/my-bank-lines/:lineId/paid-in',
    summary: 'Say where money came from that was paid in: it is entered in my own books.',
    audience: 'holder',
    right: 'money',
    params: line,
    body: z.object({ source: paidInSourceSchema }),
    response: answered,
    success: 201,
    refuses: ['not-found', 'bank-line-answered', 'bank-match-differs'],
    audit: 'BANK_LINE_PAID_IN',
  }),
  ownUnmatchLine: endpoint({
    method: 'POST',
    path: '/api/ledger/my-bank-lines/:lineId/take-back',
    summary: 'Take back what was said of a line.',
    audience: 'holder',
    right: 'money',
    params: line,
    response: answered,
    success: 201,
    refuses: ['not-found', 'bank-line-not-answered'],
    audit: 'BANK_LINE_TAKEN_BACK',
  }),
} as const;
