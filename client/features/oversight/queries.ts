import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { pagedQuestion, question } from '#client/lib/question.ts';
import type { InputOf } from '#shared/contract/endpoint.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day } from '#shared/language/time.ts';
import { oversightEndpoints } from '#shared/oversight/endpoints.ts';

export type Figure = InputOf<typeof oversightEndpoints.spendExport>['query'];

export const useWork = () => useQuery(question('oversight', oversightEndpoints.workList));
/** What it is about is asked of the payment service: not at every return to the window. */
export const useUnexplained = () =>
  useQuery({ ...question('oversight', oversightEndpoints.unexplained), refetchOnWindowFocus: false });
export const useSpend = (from: Day, to: Day) =>
  useQuery(question('oversight', oversightEndpoints.spend, { query: { from, to } }));
export const useSpendLines = (figure: Figure) =>
  useInfiniteQuery(pagedQuestion('oversight', oversightEndpoints.spendLines, { query: { ...figure } }));
export const useShiftMoney = (shiftId: Id<'shift'>) =>
  useQuery(question('oversight', oversightEndpoints.entriesOfShift, { params: { shiftId } }));
