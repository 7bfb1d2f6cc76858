import { useInfiniteQuery } from '@tanstack/react-query';
import { pagedQuestion } from '#client/lib/question.ts';
import { settlementsEndpoints } from '#shared/settlements/endpoints.ts';
import type { Statement } from '#shared/settlements/schema.ts';

/** My pay, settlement by settlement, newest first. */
export const useStatements = () =>
  useInfiniteQuery({
    ...pagedQuestion('settlements', settlementsEndpoints.statements, { query: {} }),
    select: ({ pages }) => pages.flatMap(({ items }): Statement[] => items),
  });
