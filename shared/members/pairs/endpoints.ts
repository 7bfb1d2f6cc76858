import { z } from 'zod';
import { endpoint } from '../../contract/endpoint.ts';
import { idSchema } from '../../language/ids.ts';
import { pageOf, pageQuery } from '../../language/pages.ts';
import { carerSchema, closenessSchema, engagementBody, householdBody, pairSchema } from './schema.ts';

const pairParams = z.object({ holderId: idSchema('member'), carerId: idSchema('member') });

export const pairsEndpoints = {
  carers: endpoint({
    method: 'GET',
    path: '/api/carers',
    summary: 'The carers of the mutual by name, or only those near me, with what was checked.',
    audience: 'holder',
    right: 'book',
    office: true,
    query: pageQuery.extend({
      words: z.string().trim().max(100).optional(),
      near: z.literal('mine').optional(),
    }),
    response: pageOf(carerSchema),
    success: 200,
    refuses: [],
    audit: null,
  }),
  setCloseness: endpoint({
    method: 'PUT',
    path: '/api/carers/:carerId',
    summary: 'Take a carer into my team, say yes to them, or neither.',
    audience: 'holder',
    right: 'book',
    office: true,
    params: z.object({ carerId: idSchema('member') }),
    body: z.object({ closeness: closenessSchema }),
    response: carerSchema,
    success: 200,
    refuses: ['not-found'],
    audit: 'CLOSENESS_SET',
  }),
  recordEngagement: endpoint({
    method: 'PUT',
    path: '/api/pairs/:holderId/:carerId/engagement',
    summary: 'Record who employs this carer for this holder; self-employed only with a status check.',
    audience: 'coordinator',
    params: pairParams,
    body: engagementBody,
    response: pairSchema,
    success: 200,
    refuses: ['not-found', 'not-allowed', 'status-check-needed'],
    audit: 'ENGAGEMENT_RECORDED',
  }),
  recordHousehold: endpoint({
    method: 'PUT',
    path: '/api/pairs/:holderId/:carerId/household',
    summary: 'Record that they live together or are related, and the council’s written exception.',
    audience: 'coordinator',
    params: pairParams,
    body: householdBody,
    response: pairSchema,
    success: 200,
    refuses: ['not-found', 'not-allowed'],
    audit: 'HOUSEHOLD_RECORDED',
  }),
} as const;
