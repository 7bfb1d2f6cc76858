/** Hours put right after they were settled. Nothing is edited: the next settlement moves the difference. */
import { z } from 'zod';
import { endpoint } from '../../contract/endpoint.ts';
import { idSchema } from '../../language/ids.ts';
import { hoursBody } from '../../shifts/hours-endpoints.ts';
import { correctionsSchema } from './schema.ts';

const shiftParams = z.object({ shiftId: idSchema('shift') });

export const correctionBody = hoursBody.extend({
  /** True: the visit did not happen after all, and the times count for nothing. */
  didNotHappen: z.boolean().default(false),
  reason: z
    .string({ error: 'Say what was different.' })
    .trim()
    .min(1, { error: 'Say what was different.' })
    .max(500, { error: 'Keep this to 500 letters.' }),
});
export type CorrectionBody = z.output<typeof correctionBody>;

export const correctionsEndpoints = {
  corrections: endpoint({
    method: 'GET',
    path: '/api/shifts/:shiftId/corrections',
    summary: 'How settled hours were put right, and what each settlement moved for them.',
    audience: 'member',
    right: 'confirm',
    office: true,
    params: shiftParams,
    response: correctionsSchema,
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  askCorrection: endpoint({
    method: 'POST',
    path: '/api/shifts/:shiftId/corrections',
    summary: 'Settled hours were different. It counts once the other of the two agrees.',
    audience: 'member',
    right: 'confirm',
    office: true,
    params: shiftParams,
    body: correctionBody,
    response: correctionsSchema,
    success: 201,
    refuses: [
      'not-found',
      'not-allowed',
      'hours-not-settled',
      'hours-as-they-are',
      'hours-overlap',
      'correction-waits',
    ],
    audit: 'CORRECTION_ASKED',
  }),
  answerCorrection: endpoint({
    method: 'POST',
    path: '/api/shifts/:shiftId/corrections/:correctionId/answer',
    summary: 'Agree to corrected hours, or not; whoever asked may take it back.',
    audience: 'member',
    right: 'confirm',
    office: true,
    params: shiftParams.extend({ correctionId: idSchema('correction') }),
    body: z.object({
      answer: z.enum(['agreed', 'declined', 'withdrawn'], { error: 'Say whether you agree.' }),
      reason: z.string().trim().max(500, { error: 'Keep this to 500 letters.' }).optional(),
    }),
    response: correctionsSchema,
    success: 200,
    refuses: ['not-found', 'not-allowed', 'correction-over'],
    audit: 'CORRECTION_ANSWERED',
  }),
} as const;
