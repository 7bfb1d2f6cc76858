import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { penceSchema, signedPenceSchema } from '../language/money.ts';
import { daySchema } from '../language/time.ts';

export const budgetSchema = z.object({
  budgetId: idSchema('budget'),
  council: z.string(),
  planReference: z.string().nullable(),
  weeklyPence: penceSchema,
  contributionWeeklyPence: penceSchema,
  topUpWeeklyPence: penceSchema,
  startsOn: daySchema,
  /** The last day it runs; null while it goes on. */
  endsOn: daySchema.nullable(),
  reviewOn: daySchema.nullable(),
  outcomes: z.array(z.string()),
});
export type Budget = z.infer<typeof budgetSchema>;

/** How a holder's money stands. Never a balance with us: it is their own account. */
export const budgetFiguresSchema = z.object({
  asOf: daySchema,
  paidInCouncilPence: penceSchema,
  paidInContributionPence: penceSchema,
  paidInTopUpPence: penceSchema,
  paidInPence: penceSchema,
  spentPence: signedPenceSchema,
  bookedPence: signedPenceSchema,
  /** Of what is booked, the part in the week now running. */
  bookedThisWeekPence: signedPenceSchema,
  owedPence: signedPenceSchema,
  setAsidePence: signedPenceSchema,
  leftPence: signedPenceSchema,
  /** Tenths of a week at the budget's own weekly amount; null without a budget. */
  leftWeeksTenths: z.int().nullable(),
  surplusLimitWeeks: z.number().nullable(),
});
export type BudgetFigures = z.infer<typeof budgetFiguresSchema>;
