import { z } from 'zod';
import type { Reason } from '../../contract/problem.ts';
import { idSchema } from '../../language/ids.ts';
import { daySchema } from '../../language/time.ts';
import { checkSchema, type Engagement, engagementSchema } from '../schema.ts';

/** How near a carer is to a holder: in my team, somebody I said yes to, or neither. */
export const closenesses = ['team', 'yes', 'none'] as const;
export type Closeness = (typeof closenesses)[number];
export const closenessSchema = z.enum(closenesses, { error: 'Choose how near this carer is to you.' });

/** What belongs to a holder and a carer together. */
export const pairSchema = z.object({
  holderId: idSchema('member'),
  holderName: z.string(),
  carerId: idSchema('member'),
  carerName: z.string(),
  closeness: closenessSchema,
  engagement: engagementSchema,
  statusCheckOn: daySchema.nullable(),
  sameHousehold: z.boolean(),
  relationship: z.string().nullable(),
  exceptionReference: z.string().nullable(),
  exceptionOn: daySchema.nullable(),
  exceptionBy: z.string().nullable(),
  exceptionFor: z.string().nullable(),
  exceptionUntilOn: daySchema.nullable(),
});
export type Pair = z.infer<typeof pairSchema>;

/** A carer as a holder who may choose them sees them. */
export const carerSchema = z.object({
  carerId: idSchema('member'),
  name: z.string(),
  skills: z.array(z.string()),
  languagesSpoken: z.array(z.string()),
  closeness: closenessSchema,
  engagement: engagementSchema.nullable(),
  checks: z.array(checkSchema.omit({ checkId: true })),
});
export type Carer = z.infer<typeof carerSchema>;

export const engagementBody = z.object({
  engagement: engagementSchema,
  /** The day the status check (HMRC: Check employment status for tax) was done and seen. */
  statusCheckOn: daySchema.optional(),
});

export const householdBody = z
  .object({
    sameHousehold: z.boolean(),
    relationship: z.string().trim().max(80, { error: 'Keep this to 80 letters.' }).optional(),
    /** Of the council's letter, which stays where it is. */
    exceptionReference: z.string().trim().min(1).max(120, { error: 'Keep this to 120 letters.' }).optional(),
    exceptionOn: daySchema.optional(),
    /** Who at the council wrote it, and for what. */
    exceptionBy: z.string().trim().max(120, { error: 'Keep this to 120 letters.' }).optional(),
    exceptionFor: z.string().trim().max(300, { error: 'Keep this to 300 letters.' }).optional(),
    /** Its last day; without one it holds until the council says otherwise. */
    exceptionUntilOn: daySchema.optional(),
  })
  .superRefine((household, context) => {
    const add = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const { exceptionReference, exceptionOn, exceptionUntilOn } = household;
    if (exceptionReference && !exceptionOn) add('exceptionOn', 'Give the date of the council’s letter.');
    if (exceptionOn && !exceptionReference)
      add('exceptionReference', 'Give the reference of the council’s letter.');
    if (exceptionOn && exceptionUntilOn && exceptionUntilOn < exceptionOn)
      add('exceptionUntilOn', 'The last day comes before the letter.');
  });
export type Household = z.output<typeof householdBody>;

/**
 * Self-employed is what the law says it is, not what two people agree: it counts only with a recorded
 * status check (HMRC, Check employment status for tax, https://www.gov.uk/guidance/check-employment-status-for-tax,
 * looked at on 23 November 2026).
 */
export const engagementRefused = (
  engagement: Engagement,
  statusCheckOn: string | null | undefined,
): Reason | null =>
  engagement === 'self-employed' && !statusCheckOn
    ? {
        code: 'status-check-needed',
        instead: 'Do the status check, record its date, or choose who employs.',
        facts: { source: 'HMRC, Check employment status for tax' },
      }
    : null;
