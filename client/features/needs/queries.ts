import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { needsEndpoints } from '#shared/needs/endpoints.ts';

export const useNeeds = () => useQuery(question('needs', needsEndpoints.needs));
/** What is agreed until further notice, on either side. */
export const useAgreements = () => useQuery(question('needs', needsEndpoints.agreements));
export const useNeed = (needId: string) =>
  useQuery(question('needs', needsEndpoints.need, { params: { needId } }));
