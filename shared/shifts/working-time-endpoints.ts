/** A carer's own working time: their total, their written choice about it, and what a shift would mean for it. */
import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { daySchema, instantSchema } from '../language/time.ts';
import { shiftSchema } from './schema.ts';

const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const workingTimeSchema = z.object({
  /** Weeks with any care in them, from 16 before this one to 16 after, by their Monday. */
  weeks: z.array(z.object({ weekOn: daySchema, minutes: z.int() })),
  thisWeekMinutes: z.int(),
  /** A week on average over the 17 weeks that end with this one, or those since the carer began. */
  averageMinutes: z.int(),
  warnMinutes: z.int(),
  limitMinutes: z.int(),
  /** Null under 18: then nobody may opt out. */
  optOut: z
    .object({
      from: daySchema.nullable(),
      until: daySchema.nullable(),
      noticeDays: z.int().nullable(),
    })
    .nullable(),
});
export type WorkingTime = z.infer<typeof workingTimeSchema>;

export const timeOfShiftSchema = z.object({
  warnings: z.array(z.object({ code: z.enum(['weekly-hours-near-limit', 'break-needed']), facts })),
  /** Minutes of rest in one piece with which it could still be taken, where only rest is missing. */
  restMinutes: z.int().nullable(),
  /** The earliest moment such a rest could begin. */
  restEarliestAt: instantSchema.nullable(),
});
export type TimeOfShift = z.infer<typeof timeOfShiftSchema>;

const noticeDays = z
  .int({ error: 'Give the days of notice in figures.' })
  .min(7, { error: 'At least 7 days.' })
  .max(90, { error: 'At most 90 days, three months.' });

export const workingTimeEndpoints = {
  workingTime: endpoint({
    method: 'GET',
    path: '/api/working-time',
    summary: 'My own working time across everybody I work for. Nobody else is shown it.',
    audience: 'carer',
    response: workingTimeSchema,
    success: 200,
    refuses: [],
    audit: null,
  }),
  optOut: endpoint({
    method: 'POST',
    path: '/api/working-time/opt-out',
    summary: 'I choose in writing to work more than 48 hours a week on average, and may end that by notice.',
    audience: 'carer',
    office: true,
    body: z.object({ noticeDays }),
    response: z.object({ from: daySchema }),
    success: 200,
    refuses: ['too-young-for-this'],
    audit: 'WEEKLY_LIMIT_OPTED_OUT',
  }),
  endOptOut: endpoint({
    method: 'POST',
    path: '/api/working-time/opt-out/end',
    summary: 'I end that choice, with the notice I agreed.',
    audience: 'carer',
    office: true,
    response: z.object({ until: daySchema }),
    success: 200,
    refuses: ['not-opted-out'],
    audit: 'WEEKLY_LIMIT_HELD_AGAIN',
  }),
  timeOfShift: endpoint({
    method: 'GET',
    path: '/api/shifts/:shiftId/working-time',
    summary:
      'What an open shift would mean for my working time: warnings, and the rest that would be needed.',
    audience: 'carer',
    params: z.object({ shiftId: idSchema('shift') }),
    response: timeOfShiftSchema,
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  takeWithRest: endpoint({
    method: 'POST',
    path: '/api/shifts/:shiftId/take-with-rest',
    summary: 'Take this shift though it leaves too little rest, and keep a longer rest free after it.',
    audience: 'carer',
    office: true,
    params: z.object({ shiftId: idSchema('shift') }),
    body: z.object({ restStartsAt: instantSchema }),
    response: shiftSchema,
    success: 200,
    refuses: [
      'not-found',
      'holder-decides',
      'shift-already-taken',
      'shift-not-open',
      'shift-in-the-past',
      'shift-overlaps',
      'travel-too-long',
      'rest-too-short',
      'rest-kept-free',
      'weekly-hours-too-long',
      'too-young-for-this',
      'not-cleared-for-care',
      'check-runs-out-before',
      'same-household-not-paid',
      'use-excluded',
      'budget-would-overspend',
    ],
    audit: 'SHIFT_TAKEN_WITH_REST',
  }),
} as const;
