/** A bank statement is the mutual’s, which coordinators see to, or a holder’s own: the same questions of each. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { pagedQuestion, question } from '#client/lib/question.ts';
import { useChange } from '#client/lib/use-change.ts';
import { mutualBankEndpoints as mutual } from '#shared/ledger/bank/mutual-endpoints.ts';
import { ownBankEndpoints as own } from '#shared/ledger/bank/own-endpoints.ts';

export type Whose = 'mutual' | 'own';
const madeOld = ['ledger'];

export const useBankLines = (whose: Whose, state: 'open' | 'all') =>
  useInfiniteQuery(
    pagedQuestion('ledger', whose === 'mutual' ? mutual.mutualLines : own.ownLines, { query: { state } }),
  );
export const useLineChoices = (whose: Whose, lineId: string, asked: boolean) =>
  useQuery({
    ...question('ledger', whose === 'mutual' ? mutual.mutualLineChoices : own.ownLineChoices, {
      params: { lineId },
    }),
    enabled: asked,
  });

export const useBringLines = (whose: Whose) =>
  useChange(whose === 'mutual' ? mutual.mutualBringLines : own.ownBringLines, madeOld);
export const useMatchLine = (whose: Whose) =>
  useChange(whose === 'mutual' ? mutual.mutualMatchLine : own.ownMatchLine, madeOld);
export const useLeaveLine = (whose: Whose) =>
  useChange(whose === 'mutual' ? mutual.mutualLeaveLine : own.ownLeaveLine, madeOld);
export const useTakeBackLine = (whose: Whose) =>
  useChange(whose === 'mutual' ? mutual.mutualUnmatchLine : own.ownUnmatchLine, madeOld);
export const usePaidIn = () => useChange(own.ownPaidIn, [...madeOld, 'budgets']);
