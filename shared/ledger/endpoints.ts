import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { pageOf, pageQuery } from '../language/pages.ts';
import {
  accountBalanceSchema,
  accountKindSchema,
  entrySchema,
  reconciliationSchema,
  trialBalanceSchema,
} from './schema.ts';

export const ledgerEndpoints = {
  trialBalance: endpoint({
    method: 'GET',
    path: '/api/ledger/balances',
    summary: 'The trial balance: every kind of account with what was debited and credited.',
    audience: 'coordinator',
    response: trialBalanceSchema,
    success: 200,
    refuses: [],
    audit: null,
  }),
  accounts: endpoint({
    method: 'GET',
    path: '/api/ledger/accounts',
    summary: 'The accounts of one kind with their balances.',
    audience: 'coordinator',
    query: pageQuery.extend({ kind: accountKindSchema }),
    response: pageOf(accountBalanceSchema),
    success: 200,
    refuses: [],
    audit: null,
  }),
  accountEntries: endpoint({
    method: 'GET',
    path: '/api/ledger/accounts/:accountId/entries',
    summary: 'The entries of one account, oldest first.',
    audience: 'coordinator',
    params: z.object({ accountId: z.string().max(120) }),
    query: pageQuery,
    response: pageOf(entrySchema),
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  reconciliation: endpoint({
    method: 'GET',
    path: '/api/ledger/reconciliation',
    summary: 'The payment service’s own balance beside ours: agreeing, or the difference.',
    audience: 'coordinator',
    response: reconciliationSchema,
    success: 200,
    refuses: ['payments-unreachable'],
    audit: null,
  }),
  reconcile: endpoint({
    method: 'POST',
    path: '/api/ledger/reconciliation',
    summary: 'Read the payment service’s newest movements now, then compare again.',
    audience: 'coordinator',
    response: reconciliationSchema,
    success: 200,
    refuses: ['payments-unreachable'],
    audit: 'MOVEMENTS_READ',
  }),
} as const;
