import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { pageOf, pageQuery } from '../language/pages.ts';
import { mailHoursSchema } from './mail-hours.ts';
import { noticeChoiceSchema, noticeSchema } from './schema.ts';

const choices = z.object({
  email: z.string().nullable(),
  items: z.array(noticeChoiceSchema),
  hours: mailHoursSchema,
});

export const noticesEndpoints = {
  notices: endpoint({
    method: 'GET',
    path: '/api/notices',
    summary: 'What is new for me, newest first: which kind and which shift or need, never what was said.',
    audience: 'member',
    right: 'book',
    query: pageQuery,
    response: pageOf(noticeSchema),
    success: 200,
    refuses: ['invalid-input'],
    audit: null,
  }),
  unread: endpoint({
    method: 'GET',
    path: '/api/notices/unread',
    summary: 'How many notices I have not read.',
    audience: 'member',
    right: 'book',
    response: z.object({ unread: z.int().nonnegative() }),
    success: 200,
    refuses: [],
    audit: null,
  }),
  markNoticesRead: endpoint({
    method: 'POST',
    path: '/api/notices/read',
    summary: 'I have read my notices up to this one.',
    audience: 'member',
    right: 'book',
    body: z.object({ upTo: idSchema('notice') }),
    response: z.null(),
    success: 204,
    refuses: ['not-found'],
    audit: null,
  }),
  noticeChoices: endpoint({
    method: 'GET',
    path: '/api/notices/choices',
    summary: 'Which notices come to me by mail, and when.',
    audience: 'member',
    response: choices,
    success: 200,
    refuses: [],
    audit: null,
  }),
  chooseNotices: endpoint({
    method: 'POST',
    path: '/api/notices/choices',
    summary:
      'Choose which notices come by mail: at once, once a day, or not; at what hour, and in which hours none. Care at risk always comes.',
    audience: 'member',
    body: z.object({
      items: z.array(noticeChoiceSchema).max(30),
      /** Absent: they stay as they are. */
      hours: mailHoursSchema.optional(),
    }),
    response: choices,
    success: 200,
    refuses: [],
    audit: 'NOTICES_CHOSEN',
  }),
} as const;
