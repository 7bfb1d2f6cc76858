import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { changeNeedSchema, needSchema, postNeedSchema } from './schema.ts';

const needParams = z.object({ needId: idSchema('need') });

export const needsEndpoints = {
  postNeed: endpoint({
    method: 'POST',
    path: '/api/needs',
    summary: 'Post a need, once or weekly. Its shifts are offered to the circles in turn.',
    audience: 'holder',
    right: 'book',
    office: true,
    body: postNeedSchema,
    response: needSchema,
    success: 201,
    refuses: [
      'shift-in-the-past',
      'time-never-happens',
      'time-happens-twice',
      'visit-too-short',
      'no-budget',
      'budget-would-overspend',
    ],
    audit: 'NEED_POSTED',
  }),
  needs: endpoint({
    method: 'GET',
    path: '/api/needs',
    summary: 'The needs I posted, newest first.',
    audience: 'holder',
    right: 'book',
    response: z.object({ items: z.array(needSchema) }),
    success: 200,
    refuses: [],
    audit: null,
  }),
  need: endpoint({
    method: 'GET',
    path: '/api/needs/:needId',
    summary: 'One need.',
    audience: 'holder',
    right: 'book',
    params: needParams,
    response: needSchema,
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  changeNeed: endpoint({
    method: 'PATCH',
    path: '/api/needs/:needId',
    summary: 'Change all of a series from a day on. Taken shifts whose time changes are offered again.',
    audience: 'holder',
    right: 'book',
    office: true,
    params: needParams,
    body: changeNeedSchema,
    response: needSchema,
    success: 200,
    refuses: ['not-found', 'need-closed', 'visit-too-short', 'need-changed-meanwhile', 'shift-in-the-past'],
    audit: 'NEED_CHANGED',
  }),
  closeNeed: endpoint({
    method: 'POST',
    path: '/api/needs/:needId/close',
    summary: 'End a need: every shift of it that has not begun is cancelled and its carers are told.',
    audience: 'holder',
    right: 'book',
    office: true,
    params: needParams,
    response: needSchema,
    success: 200,
    refuses: ['not-found', 'need-closed'],
    audit: 'NEED_CLOSED',
  }),
} as const;
