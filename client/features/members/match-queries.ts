import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { useChange } from '#client/lib/use-change.ts';
import { matchesEndpoints } from '#shared/members/matches/endpoints.ts';

export const useMatches = () => useQuery(question('members', matchesEndpoints.matches));
export const useAnswerMatch = () => useChange(matchesEndpoints.answerMatch, ['members']);
export const useEndMatch = () => useChange(matchesEndpoints.endMatch, ['members', 'needs', 'shifts']);
