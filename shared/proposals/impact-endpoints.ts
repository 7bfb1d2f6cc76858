import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { impactForAllSchema, myImpactSchema } from './impact-schema.ts';

const params = z.object({ proposalId: idSchema('proposal') });

export const impactEndpoints = {
  myImpact: endpoint({
    method: 'GET',
    path: '/api/proposals/:proposalId/impact',
    summary: 'What proposed terms would mean for me, in pounds and hours a month. Nobody else is told.',
    audience: 'member',
    right: 'vote',
    params,
    /** Null: what is proposed is not about pay. */
    response: z.object({ impact: myImpactSchema.nullable() }),
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  impactForAll: endpoint({
    method: 'GET',
    path: '/api/proposals/:proposalId/impact-for-all',
    summary:
      'What proposed terms would mean for everybody together, counted once when notice has been given.',
    audience: 'member',
    right: 'vote',
    params,
    /** Null: not counted yet, or not about pay. */
    response: z.object({ impact: impactForAllSchema.nullable() }),
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
} as const;
