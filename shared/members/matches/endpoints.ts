import { z } from 'zod';
import { endpoint } from '../../contract/endpoint.ts';
import { idSchema } from '../../language/ids.ts';
import { matchSchema, matchWordSchema } from './schema.ts';

export const matchesEndpoints = {
  matches: endpoint({
    method: 'GET',
    path: '/api/matches',
    summary:
      'After first meetings and trial shifts: where I am asked whether we go on, and what became of it.',
    audience: 'member',
    right: 'book',
    office: true,
    response: z.object({ items: z.array(matchSchema) }),
    success: 200,
    refuses: [],
    audit: null,
  }),
  answerMatch: endpoint({
    method: 'PUT',
    path: '/api/shifts/:shiftId/match',
    summary: 'Say privately whether I go on with the other. Only when both say yes do they become a pair.',
    audience: 'member',
    right: 'book',
    office: true,
    params: z.object({ shiftId: idSchema('shift') }),
    body: z.object({ answer: matchWordSchema }),
    response: matchSchema,
    success: 200,
    refuses: ['not-found', 'not-allowed', 'match-not-asked', 'match-over'],
    audit: 'MATCH_ANSWERED',
  }),
  endMatch: endpoint({
    method: 'POST',
    path: '/api/matches/:matchId/end',
    summary:
      'End a match, with no reason. What repeats ends with its notice; what was promised before stays until one says otherwise.',
    audience: 'member',
    right: 'book',
    office: true,
    params: z.object({ matchId: idSchema('match') }),
    response: matchSchema,
    success: 200,
    refuses: ['not-found', 'not-allowed', 'match-over'],
    audit: 'MATCH_ENDED',
  }),
} as const;
