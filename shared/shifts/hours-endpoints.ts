/** What was worked: said by the carer, answered by the holder, every version kept. */
import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { instantSchema } from '../language/time.ts';
import { saidHoursSchema, shiftSchema, shiftStatuses } from './schema.ts';

const shiftParams = z.object({ shiftId: idSchema('shift') });

export const hoursBody = z.object({
  startedAt: instantSchema,
  endedAt: instantSchema,
  breakMinutes: z.int().min(0, { error: 'Breaks cannot be less than nothing.' }).max(720).default(0),
  disturbedMinutes: z.int().min(0).max(1440).default(0),
  /** Absent: the way as it was said last, or as it was planned. */
  milesTenths: z
    .int({ error: 'Give miles in figures, for example 7.3.' })
    .min(0, { error: 'Miles cannot be less than nothing.' })
    .max(5000, { error: 'At most 500 miles.' })
    .optional(),
});
export type HoursBody = z.output<typeof hoursBody>;

/** Where a shift stood when its hours were written down, sent by whoever sends them later. */
const seenSchema = z.object({ status: z.enum(shiftStatuses), hoursId: idSchema('hours').nullable() });
export type Seen = z.output<typeof seenSchema>;

export const recordBody = hoursBody.extend({
  /** Absent: written down and sent at once. Otherwise refused if anything was said meanwhile. */
  seen: seenSchema.optional(),
});
export type RecordBody = z.output<typeof recordBody>;

export const hoursEndpoints = {
  notWorked: endpoint({
    method: 'POST',
    path: '/api/shifts/:shiftId/not-worked',
    summary:
      'This visit did not happen. Nothing is paid for it; the other side is told and may still say what was worked.',
    audience: 'member',
    right: 'confirm',
    office: true,
    params: shiftParams,
    body: z.object({
      reason: z
        .string({ error: 'Say what happened.' })
        .trim()
        .min(1, { error: 'Say what happened.' })
        .max(300, { error: 'Keep this to 300 letters.' }),
    }),
    response: shiftSchema,
    success: 200,
    refuses: [
      'not-found',
      'hours-too-early',
      'shift-not-changeable',
      'hours-already-confirmed',
      'hours-already-settled',
    ],
    audit: 'SHIFT_NOT_WORKED',
  }),
  saidHours: endpoint({
    method: 'GET',
    path: '/api/shifts/:shiftId/hours',
    summary: 'Everything said about what was worked, oldest first, with what was answered.',
    audience: 'member',
    right: 'confirm',
    office: true,
    params: shiftParams,
    response: z.object({ items: z.array(saidHoursSchema) }),
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  recordHours: endpoint({
    method: 'POST',
    path: '/api/shifts/:shiftId/hours',
    summary: 'Say what was worked. Saying it again before it is settled is a correction; both stay.',
    audience: 'carer',
    office: true,
    params: shiftParams,
    body: recordBody,
    response: shiftSchema,
    success: 200,
    refuses: [
      'not-found',
      'shift-not-held',
      'hours-too-early',
      'hours-overlap',
      'hours-already-confirmed',
      'hours-already-settled',
      'hours-changed-meanwhile',
    ],
    audit: 'HOURS_RECORDED',
  }),
  confirmHours: endpoint({
    method: 'POST',
    path: '/api/shifts/:shiftId/hours/confirm',
    summary: 'Yes, that is what was worked.',
    audience: 'holder',
    right: 'confirm',
    office: true,
    params: shiftParams,
    body: z.object({ hoursId: idSchema('hours') }),
    response: shiftSchema,
    success: 200,
    refuses: [
      'not-found',
      'hours-not-recorded',
      'hours-already-confirmed',
      'hours-already-settled',
      'hours-changed-meanwhile',
    ],
    audit: 'HOURS_CONFIRMED',
  }),
  correctHours: endpoint({
    method: 'POST',
    path: '/api/shifts/:shiftId/hours/correct',
    summary: 'That is not quite right: these are the times. Both versions are kept.',
    audience: 'holder',
    right: 'confirm',
    office: true,
    params: shiftParams,
    body: hoursBody.extend({ hoursId: idSchema('hours'), reason: z.string().trim().max(500).optional() }),
    response: shiftSchema,
    success: 200,
    refuses: [
      'not-found',
      'hours-not-recorded',
      'hours-already-confirmed',
      'hours-already-settled',
      'hours-changed-meanwhile',
      'hours-overlap',
    ],
    audit: 'HOURS_CORRECTED',
  }),
  disputeHours: endpoint({
    method: 'POST',
    path: '/api/shifts/:shiftId/hours/dispute',
    summary: 'I do not agree. This line waits for a person; nothing else does.',
    audience: 'holder',
    right: 'confirm',
    office: true,
    params: shiftParams,
    body: z.object({
      hoursId: idSchema('hours'),
      reason: z
        .string({ error: 'Say what was different.' })
        .trim()
        .min(1, { error: 'Say what was different.' })
        .max(500),
    }),
    response: shiftSchema,
    success: 200,
    refuses: [
      'not-found',
      'hours-not-recorded',
      'hours-already-confirmed',
      'hours-already-settled',
      'hours-changed-meanwhile',
    ],
    audit: 'HOURS_DISPUTED',
  }),
} as const;
