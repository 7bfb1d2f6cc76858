/** Pay under the minimum wage as coordinators are shown it: who, from whom, for which week, how much and why. */
import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { penceSchema, signedPenceSchema } from '../language/money.ts';
import { daySchema, instantSchema } from '../language/time.ts';
import { shortfallReasons } from '../pay/minimum-wage-check.ts';

const person = z.object({ memberId: idSchema('member'), name: z.string() });

export const wageShortfallSchema = z
  .object({
    carer: person,
    /** The holder who employs; null where the mutual does. */
    holder: person.nullable(),
    weekOn: daySchema,
    ratePence: penceSchema,
    countedMinutes: z.int(),
    countedPence: signedPenceSchema,
    neededPence: penceSchema,
    shortfallPence: penceSchema,
    reason: z.enum(shortfallReasons),
    /** A later settlement paid what was missing. */
    madeGoodAt: instantSchema.nullable(),
  })
  .meta({ id: 'WageShortfall' });
export type WageShortfall = z.infer<typeof wageShortfallSchema>;
