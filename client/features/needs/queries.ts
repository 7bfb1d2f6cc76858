import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { needsEndpoints } from '#shared/needs/endpoints.ts';

export const useNeeds = () => useQuery(question('needs', needsEndpoints.needs));
export const useNeed = (needId: string) =>
  useQuery(question('needs', needsEndpoints.need, { params: { needId } }));
