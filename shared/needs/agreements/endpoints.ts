import { z } from 'zod';
import { endpoint } from '../../contract/endpoint.ts';
import { idSchema } from '../../language/ids.ts';
import { daySchema } from '../../language/time.ts';
import { agreementSchema } from './schema.ts';

export const agreementsEndpoints = {
  agreements: endpoint({
    method: 'GET',
    path: '/api/agreements',
    summary: 'Care that is agreed until further notice: what I receive as a holder, and give as a carer.',
    audience: 'member',
    right: 'book',
    office: true,
    response: z.object({ items: z.array(agreementSchema) }),
    success: 200,
    refuses: [],
    audit: null,
  }),
  endAgreement: endpoint({
    method: 'POST',
    path: '/api/agreements/:agreementId/end',
    summary:
      'End an agreement with notice, without a reason. Either side may; later visits are offered again.',
    audience: 'member',
    right: 'book',
    office: true,
    params: z.object({ agreementId: idSchema('agreement') }),
    body: z.object({ lastDay: daySchema }),
    response: agreementSchema,
    success: 200,
    refuses: ['not-found', 'agreement-over', 'notice-too-short'],
    audit: 'AGREEMENT_ENDED',
  }),
  answerMoved: endpoint({
    method: 'POST',
    path: '/api/needs/:needId/answer',
    summary: 'The time of visits I held was changed: keep them all at the new time, or let them all go.',
    audience: 'carer',
    office: true,
    params: z.object({ needId: idSchema('need') }),
    body: z.object({ keep: z.boolean() }),
    response: z.object({ kept: z.int(), offeredAgain: z.int() }),
    success: 200,
    refuses: ['not-found', 'agreements-would-meet', 'weekly-hours-too-long'],
    audit: 'MOVED_VISITS_ANSWERED',
  }),
} as const;
