import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { daySchema } from '../language/time.ts';
import { useSchema } from './uses.ts';

/** The council’s written yes, as it is listed. */
export const councilExceptionSchema = z.object({
  exceptionId: idSchema('exception'),
  use: useSchema,
  whatFor: z.string(),
  writtenBy: z.string(),
  reference: z.string(),
  fromOn: daySchema,
  untilOn: daySchema.nullable(),
});
export type CouncilExceptionShown = z.infer<typeof councilExceptionSchema>;
