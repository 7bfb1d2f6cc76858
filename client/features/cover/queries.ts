import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { coverEndpoints } from '#shared/cover/endpoints.ts';
import { swapsEndpoints } from '#shared/cover/swaps/endpoints.ts';
import { pairsEndpoints } from '#shared/members/pairs/endpoints.ts';

/** Time passes questions on, and nobody says so: what waits for an answer is asked for again each minute. */
const everyMinute = 60_000;

export const useCoverPlan = () => useQuery(question('cover', coverEndpoints.coverPlan));
export const useCovers = () =>
  useQuery({ ...question('cover', coverEndpoints.covers), refetchInterval: everyMinute });
export const useCoverAsks = () =>
  useQuery({ ...question('cover', coverEndpoints.coverAsks), refetchInterval: everyMinute });
/** Carers a holder has on their team or said yes to: whom they might ask out of turn. */
export const useCarersOfMine = () =>
  useQuery(question('members', pairsEndpoints.carers, { query: { near: 'mine', limit: 100 } }));
export const useToldToMe = () => useQuery(question('cover', coverEndpoints.coverAtRisk));
export const useSearches = () =>
  useQuery({ ...question('cover', coverEndpoints.coverSearches), refetchInterval: everyMinute });
export const useSwaps = () => useQuery(question('cover', swapsEndpoints.swaps));
export const useSwapChoices = (shiftId: string) =>
  useQuery(question('cover', swapsEndpoints.swapChoices, { params: { shiftId } }));
