/** Holiday as the carer and whoever employs them both see it: earned, taken, paid and left. */
import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { penceSchema, signedPenceSchema } from '../language/money.ts';
import { daySchema, instantSchema } from '../language/time.ts';

const person = z.object({ memberId: idSchema('member'), name: z.string() });

const takenSchema = z.object({
  holidayId: idSchema('holiday'),
  fromOn: daySchema,
  untilOn: daySchema,
  minutes: z.int(),
  payPence: penceSchema,
  /** The weeks with pay whose average it is. */
  overWeeks: z.int(),
  enteredBy: z.string(),
  enteredAt: instantSchema,
  paidOn: daySchema.nullable(),
});
export type TakenHoliday = z.infer<typeof takenSchema>;

const weekSchema = z.object({
  weekOn: daySchema,
  minutes: z.int(),
  keptPence: signedPenceSchema,
  paidOutPence: signedPenceSchema,
});

export const holidayAccountSchema = z
  .object({
    carer: person,
    /** The holder who employs; null where the mutual does. */
    holder: person.nullable(),
    workedMinutes: z.int(),
    earnedMinutes: z.int(),
    takenMinutes: z.int(),
    leftMinutes: z.int(),
    keptPence: signedPenceSchema,
    paidOutPence: signedPenceSchema,
    takenPence: penceSchema,
    paidPence: penceSchema,
    leftPence: signedPenceSchema,
    taken: z.array(takenSchema),
    /** The record the law asks for, newest first: as far back as it must be kept. */
    weeks: z.array(weekSchema),
  })
  .meta({ id: 'HolidayAccount' });
export type HolidayAccount = z.infer<typeof holidayAccountSchema>;

export const holidayBody = z
  .object({
    carerId: idSchema('member'),
    /** The holder who employs; left out where the mutual does. */
    holderId: idSchema('member').optional(),
    fromOn: daySchema,
    untilOn: daySchema,
    minutes: z
      .int({ error: 'Say how many hours of paid holiday it is.' })
      .min(15, { error: 'Say how many hours of paid holiday it is.' })
      .max(60_000, { error: 'That is more than a year of work.' }),
  })
  .superRefine(({ fromOn, untilOn }, context) => {
    if (untilOn < fromOn)
      context.addIssue({
        code: 'custom',
        path: ['untilOn'],
        message: 'The last day comes after the first.',
      });
  });
export type HolidayBody = z.output<typeof holidayBody>;

const holidayParams = z.object({ holidayId: idSchema('holiday') });

export const holidayEndpoints = {
  holidays: endpoint({
    method: 'GET',
    path: '/api/holidays',
    summary: 'Paid holiday of mine as a carer, and of the carers I employ: earned, taken, paid and left.',
    audience: 'member',
    right: 'money',
    office: true,
    response: z.object({ items: z.array(holidayAccountSchema) }),
    success: 200,
    refuses: [],
    audit: null,
  }),
  enterHoliday: endpoint({
    method: 'POST',
    path: '/api/holidays',
    summary: 'Enter paid holiday: the carer, or whoever employs them. Both see it.',
    audience: 'member',
    right: 'confirm',
    office: true,
    body: holidayBody,
    response: holidayAccountSchema,
    success: 201,
    refuses: ['not-found', 'holiday-not-earned', 'holiday-there-already'],
    audit: 'HOLIDAY_ENTERED',
  }),
  takeBackHoliday: endpoint({
    method: 'POST',
    path: '/api/holidays/:holidayId/take-back',
    summary: 'Take back holiday that was entered and not paid yet: either of the two.',
    audience: 'member',
    right: 'confirm',
    office: true,
    params: holidayParams,
    response: holidayAccountSchema,
    success: 200,
    refuses: ['not-found', 'holiday-paid-already'],
    audit: 'HOLIDAY_TAKEN_BACK',
  }),
  holidayPaid: endpoint({
    method: 'POST',
    path: '/api/holidays/:holidayId/paid',
    summary: 'Record that payroll paid a holiday, from what its holder had set aside for it.',
    audience: 'coordinator',
    params: holidayParams,
    body: z.object({ paidOn: daySchema }),
    response: holidayAccountSchema,
    success: 200,
    refuses: ['not-found', 'own-payment', 'holiday-paid-already'],
    audit: 'HOLIDAY_PAID',
  }),
} as const;
