import { z } from 'zod';
import { idSchema } from '../../language/ids.ts';
import { daySchema, instantSchema, timeOfDaySchema, weekdaySchema } from '../../language/time.ts';

/** A carer comes to one visit of a need that repeats, until further notice or a last day. */
export const agreementSchema = z.object({
  agreementId: idSchema('agreement'),
  needId: idSchema('need'),
  title: z.string(),
  holderId: idSchema('member'),
  holderName: z.string(),
  carerId: idSchema('member'),
  carerName: z.string(),
  days: z.array(weekdaySchema),
  everyWeeks: z.int(),
  startsTime: timeOfDaySchema,
  wallMinutes: z.int(),
  fromOn: daySchema,
  untilOn: daySchema.nullable(),
  /** `asked`: its time was changed, and its carer has not said whether they keep it. */
  status: z.enum(['standing', 'asked', 'ended']),
  agreedAt: instantSchema,
  /** The soonest last day that gives the other side its notice. */
  soonestEndOn: daySchema,
});
export type Agreement = z.infer<typeof agreementSchema>;
