import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { pagedQuestion, question } from '#client/lib/question.ts';
import { commonFundEndpoints } from '#shared/common-fund/endpoints.ts';

export const useFund = () => useQuery(question('common-fund', commonFundEndpoints.fund));
export const useFundEntries = () =>
  useInfiniteQuery(pagedQuestion('common-fund', commonFundEndpoints.fundEntries, { query: {} }));
