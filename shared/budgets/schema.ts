import { z } from 'zod';
import { councilExceptionSchema } from '../councils/exception.ts';
import { countedSchema } from '../councils/schema.ts';
import { idSchema } from '../language/ids.ts';
import { penceSchema, signedPenceSchema } from '../language/money.ts';
import { daySchema, instantSchema } from '../language/time.ts';
import { savingSchema } from './saving.ts';
import { surplusReasons } from './surplus-reason.ts';

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
});
export type BudgetFigures = z.infer<typeof budgetFiguresSchema>;

/** What is truly left over, as the council counts it, against its own limit with where that was read. */
const surplusSchema = z.object({
  surplusPence: penceSchema,
  weeksTenths: z.int(),
  limitWeeks: z.int(),
  contingencyWeeks: z.int(),
  limitPence: penceSchema,
  roomPence: signedPenceSchema,
  counted: countedSchema,
  stands: z.enum(['within', 'near', 'over']),
  council: z.string(),
  source: z.string(),
  checkedOn: daySchema,
  /** Nobody has read this council’s own rule yet. */
  isUsual: z.boolean(),
});

/** What is promised to others before anything is “left”. */
const setAsideSchema = z.object({
  /** Worked and not collected yet: wages, and the contribution on them. */
  wagesPence: signedPenceSchema,
  /** Tax, National Insurance and pension. */
  dutiesPence: signedPenceSchema,
  holidayPence: signedPenceSchema,
  savings: z.array(savingSchema),
});

export const writtenReasonSchema = z.object({
  reasonId: idSchema('reason'),
  onDay: daySchema,
  reason: z.enum(surplusReasons),
  words: z.string().nullable(),
  surplusPence: penceSchema,
  weeksTenths: z.int().nullable(),
  by: z.string(),
  at: instantSchema,
});
export type WrittenReason = z.infer<typeof writtenReasonSchema>;

/** What was spent since the budget year began for one outcome of the plan; null: tied to none yet. */
export const outcomeSpendSchema = z.object({
  outcome: z.string().nullable(),
  spentPence: signedPenceSchema,
  shifts: z.int(),
  /** Needs whose shifts are tied to no outcome, so that they can be. */
  needs: z.array(z.object({ needId: idSchema('need'), title: z.string(), open: z.boolean() })),
});
export type OutcomeSpend = z.infer<typeof outcomeSpendSchema>;

export const budgetPageSchema = z.object({
  budgets: z.array(budgetSchema),
  figures: budgetFiguresSchema,
  surplus: surplusSchema.nullable(),
  setAside: setAsideSchema,
  reasons: z.array(writtenReasonSchema),
  yearFrom: daySchema.nullable(),
  outcomes: z.array(outcomeSpendSchema),
  exceptions: z.array(councilExceptionSchema),
});
export type BudgetPage = z.infer<typeof budgetPageSchema>;

export const forecastSchema = z.object({
  endsOn: daySchema,
  weeks: z.array(
    z.object({
      weekOn: daySchema,
      paidInPence: signedPenceSchema,
      plannedPence: penceSchema,
      leftPence: signedPenceSchema,
      weeksTenths: z.int().nullable(),
    }),
  ),
  endLeftPence: signedPenceSchema,
  endWeeksTenths: z.int().nullable(),
  shortFrom: daySchema.nullable(),
  overFrom: daySchema.nullable(),
  limitWeeks: z.int().nullable(),
});
