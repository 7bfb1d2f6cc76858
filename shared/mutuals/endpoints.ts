import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { termsVersionSchema } from '../terms/schema.ts';
import { foundingSchema } from './founding.ts';
import { mutualSchema } from './schema.ts';

export const mutualsEndpoints = {
  found: endpoint({
    method: 'POST',
    path: '/api/founding',
    summary: 'Found the mutual of this installation, with the one-time code from the server’s log.',
    audience: 'public',
    body: foundingSchema,
    response: z.object({ mutualId: idSchema('mutual'), memberId: idSchema('member') }),
    success: 201,
    refuses: ['already-founded', 'founding-code-wrong', 'mode-not-available', 'too-many-requests'],
    audit: 'MUTUAL_FOUNDED',
  }),
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
