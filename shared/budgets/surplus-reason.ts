/** Why money is left over. Written on the day, because a year later nobody remembers. */
import { z } from 'zod';

export const surplusReasons = ['hospital', 'carer-ill', 'vacancy', 'other'] as const;
export type SurplusReason = (typeof surplusReasons)[number];

export const surplusReasonBody = z
  .object({
    reason: z.enum(surplusReasons, { error: 'Choose a reason, or “something else”.' }),
    words: z.string().trim().max(500, { error: 'Keep this to 500 letters.' }).optional(),
  })
  .superRefine(({ reason, words }, context) => {
    if (reason === 'other' && !words)
      context.addIssue({ code: 'custom', path: ['words'], message: 'Say in your own words why.' });
  });
export type WriteReason = z.output<typeof surplusReasonBody>;
