import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { pagedQuestion, question } from '#client/lib/question.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day } from '#shared/language/time.ts';
import { settlementsEndpoints } from '#shared/settlements/endpoints.ts';

export const useSettlements = () =>
  useInfiniteQuery(pagedQuestion('settlements', settlementsEndpoints.settlements, { query: { limit: 20 } }));
export const usePreview = (weekOn: Day) =>
  useQuery(question('settlements', settlementsEndpoints.previewSettlement, { query: { weekOn } }));
export const useSettlement = (settlementId: Id<'settlement'>) =>
  useQuery(question('settlements', settlementsEndpoints.settlement, { params: { settlementId } }));
export const useSettlementEntries = (settlementId: Id<'settlement'>) =>
  useInfiniteQuery(
    pagedQuestion('settlements', settlementsEndpoints.settlementEntries, {
      params: { settlementId },
      query: {},
    }),
  );

/** What a settlement changes on other screens. */
export const settlingTouches = ['settlements', 'oversight', 'ledger', 'budgets', 'shifts'] as const;
