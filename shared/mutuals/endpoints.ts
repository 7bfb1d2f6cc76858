import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { termsVersionSchema } from '../terms/schema.ts';
import { mutualSchema } from './schema.ts';

export const mutualsEndpoints = {
  mutual: endpoint({
    method: 'GET',
    path: '/api/mutual',
    summary: 'My mutual: its name, nation, zone, modes and rules.',
    audience: 'member',
    right: 'book',
    office: true,
    response: mutualSchema,
    success: 200,
    refuses: [],
    audit: null,
  }),
  terms: endpoint({
    method: 'GET',
    path: '/api/terms',
    summary: 'Every version of the fair-pay terms, newest first.',
    audience: 'member',
    right: 'book',
    office: true,
    response: z.object({ items: z.array(termsVersionSchema) }),
    success: 200,
    refuses: [],
    audit: null,
  }),
} as const;
