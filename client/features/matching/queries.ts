import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { matchingEndpoints } from '#shared/matching/endpoints.ts';

export const useAvailability = () => useQuery(question('matching', matchingEndpoints.availability));
export const useCandidates = (needId: string, words: string) =>
  useQuery(
    question('matching', matchingEndpoints.candidates, {
      params: { needId },
      query: words === '' ? {} : { words },
    }),
  );
export const useFittingShifts = () => useQuery(question('matching', matchingEndpoints.fittingShifts));
