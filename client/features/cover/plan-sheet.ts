import type { z } from 'zod';
import type { CoverPlan, coverPlanSchema } from '#shared/cover/plan.ts';
import type { Circle } from '#shared/members/schema.ts';

/** The plan as a form holds it: each circle by its place. */
export interface PlanSheet extends Record<string, unknown> {
  /** The first; what is wrong with any of them shows here. */
  circles: Circle | '';
  second: Circle | '';
  secondHours: number | string;
  third: Circle | '';
  thirdHours: number | string;
  askedAtOnce: number | string;
  answerMinutes: number;
  tellHoursBefore: number | string;
  named: readonly string[];
  thenWhat: string;
}

const usual: PlanSheet = {
  circles: 'team',
  second: 'yes',
  secondHours: 24,
  third: 'all',
  thirdHours: 12,
  askedAtOnce: 2,
  answerMinutes: 60,
  tellHoursBefore: 6,
  named: [],
  thenWhat: '',
};

export const sheetOf = (plan: z.output<typeof coverPlanSchema> | null): PlanSheet => {
  if (!plan) return usual;
  const [first, second, third] = plan.circles;
  return {
    circles: first?.circle ?? 'team',
    second: second?.circle ?? '',
    secondHours: second?.hoursBefore ?? usual.secondHours,
    third: third?.circle ?? '',
    thirdHours: third?.hoursBefore ?? usual.thirdHours,
    askedAtOnce: plan.askedAtOnce,
    answerMinutes: plan.answerMinutes,
    tellHoursBefore: plan.tellHoursBefore,
    named: plan.named,
    thenWhat: plan.thenWhat ?? '',
  };
};

/** What is sent, as the shared schema reads it. */
export const asAgreed = (sheet: PlanSheet): Record<keyof CoverPlan, unknown> => ({
  circles: [
    ...(sheet.circles ? [{ circle: sheet.circles, hoursBefore: 0 }] : []),
    ...(sheet.second ? [{ circle: sheet.second, hoursBefore: sheet.secondHours }] : []),
    ...(sheet.second && sheet.third ? [{ circle: sheet.third, hoursBefore: sheet.thirdHours }] : []),
  ],
  askedAtOnce: sheet.askedAtOnce,
  answerMinutes: sheet.answerMinutes,
  tellHoursBefore: sheet.tellHoursBefore,
  named: sheet.named,
  thenWhat: sheet.thenWhat || undefined,
});
