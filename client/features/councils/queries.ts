import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { councilsEndpoints } from '#shared/councils/endpoints.ts';

export const useCouncils = () => useQuery(question('councils', councilsEndpoints.councils));

export const useCouncilExceptions = (memberId: string) =>
  useQuery(question('councils', councilsEndpoints.councilExceptions, { params: { memberId } }));
