import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { pagedQuestion, question } from '#client/lib/question.ts';
import type { Id } from '#shared/language/ids.ts';
import { paymentsEndpoints } from '#shared/payments/endpoints.ts';
import { settlementsEndpoints } from '#shared/settlements/endpoints.ts';

export const useWayToPay = (enabled = true) =>
  useQuery({ ...question('payments', paymentsEndpoints.wayToPay), enabled });
export const usePayee = (enabled = true) =>
  useQuery({ ...question('payments', paymentsEndpoints.payee), enabled });

/** What was and will be collected from me, newest first. */
export const useCollections = () =>
  useInfiniteQuery(pagedQuestion('payments', settlementsEndpoints.collections, { query: {} }));
export const useComingCollection = () =>
  useQuery(question('payments', settlementsEndpoints.comingCollection));
export const useCollection = (dueId: Id<'due'>) =>
  useQuery(question('payments', settlementsEndpoints.collection, { params: { dueId } }));
