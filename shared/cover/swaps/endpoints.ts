import { z } from 'zod';
import { endpoint } from '../../contract/endpoint.ts';
import { idSchema } from '../../language/ids.ts';
import { proposeSwapSchema, swapChoiceSchema, swapSchema } from './schema.ts';

const swapParams = z.object({ swapId: idSchema('swap') });

export const swapsEndpoints = {
  swapChoices: endpoint({
    method: 'GET',
    path: '/api/shifts/:shiftId/swap-choices',
    summary: 'Carers I could swap this shift of mine with, and which of their shifts I could take.',
    audience: 'carer',
    office: true,
    params: z.object({ shiftId: idSchema('shift') }),
    response: z.object({ items: z.array(swapChoiceSchema) }),
    success: 200,
    refuses: ['not-found', 'shift-not-held'],
    audit: null,
  }),
  swaps: endpoint({
    method: 'GET',
    path: '/api/swaps',
    summary: 'Swaps I have a part in, as a carer or as the holder of a shift.',
    audience: 'member',
    right: 'book',
    office: true,
    response: z.object({ items: z.array(swapSchema) }),
    success: 200,
    refuses: [],
    audit: null,
  }),
  proposeSwap: endpoint({
    method: 'POST',
    path: '/api/swaps',
    summary: 'Propose to another carer to take a shift of mine, perhaps for one of theirs.',
    audience: 'carer',
    office: true,
    body: proposeSwapSchema,
    response: swapSchema,
    success: 201,
    refuses: ['not-found', 'shift-not-held', 'shift-not-changeable', 'swap-under-way'],
    audit: 'SWAP_PROPOSED',
  }),
  answerSwap: endpoint({
    method: 'POST',
    path: '/api/swaps/:swapId/answer',
    summary:
      'Say yes or no to a swap: the other carer first, then each holder. With the last yes it is done.',
    audience: 'member',
    right: 'book',
    office: true,
    params: swapParams,
    body: z.object({ answer: z.enum(['yes', 'no'], { error: 'Answer yes or no.' }) }),
    response: swapSchema,
    success: 200,
    refuses: ['not-found', 'not-allowed', 'swap-over', 'ask-answered', 'swap-does-not-fit'],
    audit: 'SWAP_ANSWERED',
  }),
  withdrawSwap: endpoint({
    method: 'DELETE',
    path: '/api/swaps/:swapId',
    summary: 'Take a proposal of mine back while it is not done.',
    audience: 'carer',
    office: true,
    params: swapParams,
    response: z.null(),
    success: 204,
    refuses: ['not-found', 'swap-over'],
    audit: 'SWAP_WITHDRAWN',
  }),
} as const;
