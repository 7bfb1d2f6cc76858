import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { voicesEndpoints } from '#shared/voices/endpoints.ts';

export const useVoices = (proposalId: string) =>
  useQuery(question('voices', voicesEndpoints.voices, { params: { proposalId } }));
