/** What a coordinator says of a council after reading its papers, and of its letters to holders. */
import { z } from 'zod';
import { daySchema } from '../language/time.ts';
import { countedSchema, sameHouseholdSchema } from './schema.ts';
import { useSchema } from './uses.ts';

const weeks = (least: number, sentence: string) =>
  z.int({ error: sentence }).min(least, { error: sentence }).max(52, { error: 'At most 52 weeks.' });

const excludedUse = z.object({
  use: useSchema,
  words: z
    .string()
    .trim()
    .min(1, { error: 'Give the council’s own words.' })
    .max(300, { error: 'Keep this to 300 letters.' }),
});

/** One paper at a time: all of it has the same source and was read on the same day. */
export const councilRulesBody = z
  .object({
    fromOn: daySchema,
    source: z
      .string({ error: 'Say where this was read.' })
      .trim()
      .min(1, { error: 'Say where this was read.' })
      .max(500, { error: 'Keep this to 500 letters.' }),
    checkedOn: daySchema,
    reviewBy: daySchema,
    surplusWeeks: weeks(1, 'Give a whole number of weeks, 1 or more.'),
    counted: countedSchema,
    /** 0: the council knows no contingency. */
    contingencyWeeks: weeks(0, 'Give a whole number of weeks, or 0 for none.'),
    sameHousehold: sameHouseholdSchema,
    excludedUses: z.array(excludedUse).max(30).default([]),
  })
  .superRefine(({ reviewBy, checkedOn, excludedUses }, context) => {
    const add = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (reviewBy < checkedOn) add('reviewBy', 'This comes before the day it was read.');
    if (new Set(excludedUses.map(({ use }) => use)).size < excludedUses.length)
      add('excludedUses', 'Name each use once.');
  });
export type CouncilRules = z.output<typeof councilRulesBody>;

const words = (most: number, missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(most, { error: `Keep this to ${most} letters.` });

/** The council’s written yes; the letter itself stays where it is. */
export const councilExceptionBody = z
  .object({
    use: useSchema,
    whatFor: words(300, 'Say what it allows.'),
    writtenBy: words(120, 'Say who at the council wrote it.'),
    reference: words(120, 'Give the reference of the council’s letter.'),
    fromOn: daySchema,
    untilOn: daySchema.optional(),
  })
  .superRefine(({ fromOn, untilOn }, context) => {
    if (untilOn && untilOn < fromOn)
      context.addIssue({
        code: 'custom',
        path: ['untilOn'],
        message: 'The last day comes before the first.',
      });
  });
export type NewException = z.output<typeof councilExceptionBody>;
