import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { pagedQuestion, question } from '#client/lib/question.ts';
import type { AccountKind } from '#shared/ledger/accounts.ts';
import { ledgerEndpoints } from '#shared/ledger/endpoints.ts';

export const useTrialBalance = () => useQuery(question('ledger', ledgerEndpoints.trialBalance));
export const useReconciliation = () => useQuery(question('ledger', ledgerEndpoints.reconciliation));
export const useAccounts = (kind: AccountKind) =>
  useInfiniteQuery(pagedQuestion('ledger', ledgerEndpoints.accounts, { query: { kind } }));
export const useAccountEntries = (accountId: string) =>
  useInfiniteQuery(
    pagedQuestion('ledger', ledgerEndpoints.accountEntries, { params: { accountId }, query: {} }),
  );
