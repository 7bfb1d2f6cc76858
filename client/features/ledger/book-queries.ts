import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { pagedQuestion, question } from '#client/lib/question.ts';
import type { Day } from '#shared/language/time.ts';
import { bookEndpoints } from '#shared/ledger/book-endpoints.ts';
import { monthEndpoints } from '#shared/ledger/month-endpoints.ts';
import type { Span } from './statement-span.ts';

export const useStatement = (accountId: string, { from, to }: Span) =>
  useInfiniteQuery(
    pagedQuestion('ledger', bookEndpoints.accountStatement, { params: { accountId }, query: { from, to } }),
  );
export const useTrialBalanceOn = (on: Day) =>
  useQuery(question('ledger', bookEndpoints.trialBalanceOn, { query: { on } }));
export const useMonths = () => useQuery(question('ledger', monthEndpoints.months));
export const useMonth = (monthOn: Day) =>
  useQuery(question('ledger', monthEndpoints.month, { params: { monthOn } }));
export const useHolderMonth = (monthOn: Day | null) =>
  useQuery(question('ledger', monthEndpoints.holderMonth, { query: monthOn ? { monthOn } : {} }));
