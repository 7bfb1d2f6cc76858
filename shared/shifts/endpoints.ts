import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { daySchema, daysBetween, instantSchema, timeOfDaySchema } from '../language/time.ts';
import { saidHoursSchema, shiftSchema } from './schema.ts';

const shiftParams = z.object({ shiftId: idSchema('shift') });
const longestSpanDays = 400;
const spanQuery = z
  .object({ from: daySchema, to: daySchema })
  .refine(({ from, to }) => daysBetween(from, to) <= longestSpanDays, {
    path: ['to'],
    error: `Ask for at most ${longestSpanDays} days at once.`,
  });
const shifts = z.object({ items: z.array(shiftSchema) });

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

const takeRefusals = [
  'not-found',
  'shift-already-taken',
  'shift-not-open',
  'shift-in-the-past',
  'shift-overlaps',
  'travel-too-long',
  'rest-too-short',
  'weekly-hours-too-long',
  'too-young-for-this',
  'not-cleared-for-care',
  'check-runs-out-before',
  'same-household-not-paid',
  'budget-would-overspend',
] as const;

export const shiftsEndpoints = {
  openShifts: endpoint({
    method: 'GET',
    path: '/api/shifts/open',
    summary: 'Shifts I could take, soonest first, with the pay of each.',
    audience: 'carer',
    office: true,
    response: shifts,
    success: 200,
    refuses: [],
    audit: null,
  }),
  shifts: endpoint({
    method: 'GET',
    path: '/api/shifts',
    summary: 'My shifts between two days: those I receive as a holder and those I work as a carer.',
    audience: 'member',
    right: 'book',
    office: true,
    query: spanQuery,
    response: shifts,
    success: 200,
    refuses: [],
    audit: null,
  }),
  shift: endpoint({
    method: 'GET',
    path: '/api/shifts/:shiftId',
    summary: 'One shift, as far as I may see it.',
    audience: 'member',
    right: 'book',
    office: true,
    params: shiftParams,
    response: shiftSchema,
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  takeShift: endpoint({
    method: 'POST',
    path: '/api/shifts/:shiftId/take',
    summary: 'Take this shift. Exactly one carer can.',
    audience: 'carer',
    office: true,
    params: shiftParams,
    response: shiftSchema,
    success: 200,
    refuses: takeRefusals,
    audit: 'SHIFT_TAKEN',
  }),
  takeShiftAt: endpoint({
    method: 'POST',
    path: '/api/shifts/:shiftId/take-at',
    summary: 'Take this shift, beginning at another time within the window its holder gave.',
    audience: 'carer',
    office: true,
    params: shiftParams,
    body: z.object({ startsAt: instantSchema }),
    response: shiftSchema,
    success: 200,
    refuses: takeRefusals,
    audit: 'SHIFT_TAKEN',
  }),
  takeSeries: endpoint({
    method: 'POST',
    path: '/api/shifts/:shiftId/take-series',
    summary: 'Take this shift and all later ones of its need that are open; all of them or none.',
    audience: 'carer',
    office: true,
    params: shiftParams,
    response: shifts,
    success: 200,
    refuses: takeRefusals,
    audit: 'SERIES_TAKEN',
  }),
  declineShift: endpoint({
    method: 'POST',
    path: '/api/shifts/:shiftId/decline',
    summary: 'Not for me: stop showing it to me.',
    audience: 'carer',
    office: true,
    params: shiftParams,
    response: z.null(),
    success: 204,
    refuses: ['not-found', 'shift-not-open'],
    audit: 'SHIFT_DECLINED',
  }),
  handBackShift: endpoint({
    method: 'POST',
    path: '/api/shifts/:shiftId/hand-back',
    summary: 'I cannot come: the shift is offered again and the holder is told.',
    audience: 'carer',
    office: true,
    params: shiftParams,
    body: z.object({ reason: z.string().trim().max(300).optional() }),
    response: shiftSchema,
    success: 200,
    refuses: ['not-found', 'shift-not-held', 'shift-not-changeable'],
    audit: 'SHIFT_HANDED_BACK',
  }),
  cancelShift: endpoint({
    method: 'POST',
    path: '/api/shifts/:shiftId/cancel',
    summary: 'Cancel one shift.',
    audience: 'holder',
    right: 'book',
    office: true,
    params: shiftParams,
    response: shiftSchema,
    success: 200,
    refuses: ['not-found', 'shift-not-changeable'],
    audit: 'SHIFT_CANCELLED',
  }),
  moveShift: endpoint({
    method: 'PATCH',
    path: '/api/shifts/:shiftId',
    summary: 'Change the time of one shift. If somebody holds it, it is offered again and they are told.',
    audience: 'holder',
    right: 'book',
    office: true,
    params: shiftParams,
    body: z.object({
      onDay: daySchema,
      startsTime: timeOfDaySchema,
      wallMinutes: z.int().min(5).max(1440),
      whenTwice: z.enum(['earlier', 'later']).optional(),
    }),
    response: shiftSchema,
    success: 200,
    refuses: [
      'not-found',
      'shift-not-changeable',
      'shift-in-the-past',
      'time-never-happens',
      'time-happens-twice',
      'visit-too-short',
    ],
    audit: 'SHIFT_MOVED',
  }),
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
    body: hoursBody,
    response: shiftSchema,
    success: 200,
    refuses: [
      'not-found',
      'shift-not-held',
      'hours-too-early',
      'hours-overlap',
      'hours-already-confirmed',
      'hours-already-settled',
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
