import { z } from 'zod';
import { daySchema, daysBetween } from '../language/time.ts';

const mostDays = 60;

/** Days, both included, on which a carer cannot come; the sentences are the form’s sentences. */
export const cannotComeSchema = z
  .object({
    fromOn: daySchema,
    untilOn: daySchema,
    reason: z.string().trim().max(300, { error: 'Keep this to 300 letters.' }).optional(),
  })
  .superRefine(({ fromOn, untilOn }, context) => {
    const add = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (untilOn < fromOn) add('untilOn', 'The last day comes before the first.');
    else if (daysBetween(fromOn, untilOn) >= mostDays) add('untilOn', 'At most 60 days at once.');
  });
export type CannotCome = z.output<typeof cannotComeSchema>;
