/** My shifts in the calendar program I use anyway: one private address, which I can take back. */
import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { instantSchema } from '../language/time.ts';

export const calendarFeedSchema = z.object({
  feed: z
    .object({
      /** Whoever knows it can read the feed: it is nobody else's to see. */
      address: z.string(),
      names: z.boolean(),
      openedAt: instantSchema,
    })
    .nullable(),
});
export type CalendarFeed = z.infer<typeof calendarFeedSchema>;

export const calendarEndpoints = {
  calendarFeed: endpoint({
    method: 'GET',
    path: '/api/calendar',
    summary: 'My private calendar address, if I have one.',
    audience: 'member',
    response: calendarFeedSchema,
    success: 200,
    refuses: [],
    audit: null,
  }),
  openCalendarFeed: endpoint({
    method: 'POST',
    path: '/api/calendar',
    summary: 'Make me a private calendar address, with or without names. An older one stops working.',
    audience: 'member',
    body: z.object({ names: z.boolean().default(false) }),
    response: z.null(),
    success: 204,
    refuses: [],
    audit: 'CALENDAR_OPENED',
  }),
  closeCalendarFeed: endpoint({
    method: 'DELETE',
    path: '/api/calendar',
    summary: 'My calendar address stops working at once.',
    audience: 'member',
    response: z.null(),
    success: 204,
    refuses: [],
    audit: 'CALENDAR_CLOSED',
  }),
} as const;
