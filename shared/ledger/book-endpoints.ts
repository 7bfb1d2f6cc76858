/** Reading the books on any day, and taking all of them along. */
import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { daySchema } from '../language/time.ts';
import { exportedPageSchema, exportedSheetSchema, exportedTableSchema, exportQuery } from './export.ts';
import { balanceOnSchema, statementQuery, statementSchema, trialBalanceOnSchema } from './statement.ts';

const account = z.object({ accountId: z.string().max(120) });
const table = z.object({ table: exportedTableSchema });

export const bookEndpoints = {
  accountStatement: endpoint({
    method: 'GET',
    path: '/api/ledger/accounts/:accountId/statement',
    summary: 'The entries of one account between two days, oldest first, each with the balance after it.',
    audience: 'coordinator',
    params: account,
    query: statementQuery,
    response: statementSchema,
    success: 200,
    refuses: ['not-found', 'invalid-input'],
    audit: null,
  }),
  balanceOn: endpoint({
    method: 'GET',
    path: '/api/ledger/accounts/:accountId/balance',
    summary: 'How an account stood at the end of a day.',
    audience: 'coordinator',
    params: account,
    query: z.object({ on: daySchema }),
    response: balanceOnSchema,
    success: 200,
    refuses: ['not-found', 'invalid-input'],
    audit: null,
  }),
  trialBalanceOn: endpoint({
    method: 'GET',
    path: '/api/ledger/balances-on',
    summary: 'The trial balance at the end of a day.',
    audience: 'coordinator',
    query: z.object({ on: daySchema }),
    response: trialBalanceOnSchema,
    success: 200,
    refuses: ['invalid-input'],
    audit: null,
  }),
  exportLedger: endpoint({
    method: 'GET',
    path: '/api/ledger/export/:table',
    summary: 'Everything in the books, table by table and page by page, to be reckoned anew elsewhere.',
    audience: 'coordinator',
    params: table,
    query: exportQuery,
    response: exportedPageSchema,
    success: 200,
    refuses: ['invalid-input'],
    audit: null,
  }),
  exportLedgerSheet: endpoint({
    method: 'GET',
    path: '/api/ledger/export/:table/csv',
    summary: 'The same as a spreadsheet (CSV); pages after the first have no line of names.',
    audience: 'coordinator',
    params: table,
    query: exportQuery,
    response: exportedSheetSchema,
    success: 200,
    refuses: ['invalid-input'],
    audit: null,
  }),
} as const;
