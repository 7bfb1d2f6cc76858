/** Months of the books: looked at by coordinators and, their own, by holders; closed by a coordinator. */
import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { daySchema } from '../language/time.ts';
import { holderMonthSchema, monthListedSchema, monthSchema, monthShownSchema } from './month.ts';

const month = z.object({ monthOn: monthSchema });

export const monthEndpoints = {
  months: endpoint({
    method: 'GET',
    path: '/api/ledger/months',
    summary: 'The months of the books, the newest first: closed, to be closed, or not over.',
    audience: 'coordinator',
    response: z.object({ items: z.array(monthListedSchema) }),
    success: 200,
    refuses: [],
    audit: null,
  }),
  month: endpoint({
    method: 'GET',
    path: '/api/ledger/months/:monthOn',
    summary: 'One month by kind of account: how it opened, what moved, how it ended, and what is still open.',
    audience: 'coordinator',
    params: month,
    response: monthShownSchema,
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  monthSheet: endpoint({
    method: 'GET',
    path: '/api/ledger/months/:monthOn/csv',
    summary:
      'The same month account by account as a spreadsheet (CSV), with the newest seal in its last line.',
    audience: 'coordinator',
    params: month,
    response: z.object({ fileName: z.string(), csv: z.string() }),
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  closeMonth: endpoint({
    method: 'POST',
    path: '/api/ledger/months/:monthOn/close',
    summary: 'Close a month that is over: nothing more is posted into it, later facts stand in the next one.',
    audience: 'coordinator',
    params: month,
    /** How many things whoever closes saw listed as open. */
    body: z.object({ openCount: z.int().nonnegative() }),
    response: monthListedSchema,
    success: 201,
    refuses: [
      'not-found',
      'month-already-closed',
      'month-not-over',
      'earlier-month-open',
      'month-changed-meanwhile',
      'books-touched',
    ],
    audit: 'MONTH_CLOSED',
  }),
  holderMonth: endpoint({
    method: 'GET',
    path: '/api/ledger/my-month',
    summary: 'My own books in one month: each account of my direct payment, how it opened, moved and ended.',
    audience: 'holder',
    right: 'money',
    office: true,
    query: z.object({ monthOn: daySchema.optional() }),
    response: holderMonthSchema,
    success: 200,
    refuses: ['invalid-input'],
    audit: null,
  }),
} as const;
