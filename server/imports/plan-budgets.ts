/** Budgets by holder, council and first day. A later first day of the same plan ends the one before it. */
import type { budgets } from '#db/schema/index.ts';
import type { BudgetRow } from '#shared/imports/budget-rows.ts';
import { report } from '#shared/imports/fault.ts';
import type { Sheet } from '#shared/imports/sheet.ts';
import { firstOfEach } from '#shared/imports/twice.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day } from '#shared/language/time.ts';
import { newCouncil } from '../councils/new-council.ts';
import { councilKey, keyOfBudget } from './keys.ts';
import { personNamed, type Refs } from './named.ts';
import type { BudgetKnown } from './reads.ts';
import type { Setting } from './setting.ts';

type BudgetInsert = typeof budgets.$inferInsert;

export interface BudgetsPlan {
  newCouncils: ReturnType<typeof newCouncil>[];
  newBudgets: BudgetInsert[];
  changedBudgets: { budgetId: Id<'budget'>; change: Partial<BudgetInsert> }[];
}

/** The council of that name; one the mutual does not have yet comes with the usual profile. */
const councilNamed = (
  name: string,
  known: Map<string, Id<'council'>>,
  plan: BudgetsPlan,
  setting: Setting,
) => {
  const found = known.get(councilKey(name));
  if (found) return found;
  const { mutual, newId, now, today } = setting;
  const fresh = newCouncil(mutual, name, today, now, newId);
  plan.newCouncils.push(fresh);
  const { councilId } = fresh.council;
  known.set(councilKey(name), councilId);
  return councilId;
};

const said = (row: BudgetRow, sheet: Sheet): Partial<BudgetInsert> => ({
  weeklyPence: row.weeklyPence,
  ...(sheet.columns.has('plan_reference') ? { planReference: row.planReference } : {}),
  ...(sheet.columns.has('contribution_weekly')
    ? { contributionWeeklyPence: row.contributionWeeklyPence }
    : {}),
  ...(sheet.columns.has('top_up_weekly') ? { topUpWeeklyPence: row.topUpWeeklyPence } : {}),
  ...(sheet.columns.has('review_on') ? { reviewOn: row.reviewOn } : {}),
  ...(sheet.columns.has('outcomes') ? { outcomes: row.outcomes } : {}),
});

interface OfPlan {
  budgetId: Id<'budget'>;
  startsOn: Day;
  endsOn: Day | null;
}

/** The last day of each budget of one plan: the day before the next one begins. */
const endings = (budgetsOfPlan: readonly OfPlan[]): { budgetId: Id<'budget'>; endsOn: Day }[] => {
  const inOrder = [...budgetsOfPlan].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return inOrder.flatMap((budget, place) => {
    const next = inOrder[place + 1];
    if (!next) return [];
    const endsOn = addDays(next.startsOn, -1);
    return budget.endsOn && budget.endsOn <= endsOn ? [] : [{ budgetId: budget.budgetId, endsOn }];
  });
};

const endEarlierOnes = (plan: BudgetsPlan, known: readonly BudgetKnown[]): void => {
  const plans = new Map<string, OfPlan[]>();
  const touched = new Set<string>();
  const nameOf = (budget: Pick<BudgetInsert, 'holderId' | 'councilId' | 'planReference'>) =>
    `${budget.holderId} ${budget.councilId} ${budget.planReference ?? ''}`;
  const changed = new Map(plan.changedBudgets.map(({ budgetId, change }) => [budgetId, change]));
  for (const budget of known) {
    const name = nameOf({ ...budget, ...changed.get(budget.budgetId) });
    plans.set(name, [...(plans.get(name) ?? []), budget]);
  }
  for (const budget of plan.newBudgets) {
    const name = nameOf(budget);
    touched.add(name);
    plans.set(name, [...(plans.get(name) ?? []), { ...budget, endsOn: null }]);
  }
  const newOnes = new Map(plan.newBudgets.map((budget) => [budget.budgetId, budget]));
  for (const name of touched)
    for (const { budgetId, endsOn } of endings(plans.get(name) ?? [])) {
      const fresh = newOnes.get(budgetId);
      if (fresh) fresh.endsOn = endsOn;
      else plan.changedBudgets.push({ budgetId, change: { endsOn } });
    }
};

interface BudgetsKnown {
  budgets: readonly BudgetKnown[];
  councils: readonly { councilId: Id<'council'>; name: string }[];
}

export const planBudgets = (
  rows: readonly BudgetRow[],
  sheet: Sheet | undefined,
  known: BudgetsKnown,
  refs: Refs,
  setting: Setting,
): BudgetsPlan => {
  const plan: BudgetsPlan = { newCouncils: [], newBudgets: [], changedBudgets: [] };
  if (!sheet) return plan;
  const own = firstOfEach(rows, keyOfBudget, (row, first) =>
    report(setting.faults, 'budgets', row.row, 'starts_on', 'row-twice', { first }),
  );
  const councilIds = new Map(known.councils.map(({ name, councilId }) => [councilKey(name), councilId]));
  const nameOf = (holderId: string, startsOn: string, councilId: string) =>
    `${holderId} ${startsOn} ${councilId}`;
  const before = new Map(
    known.budgets.map((each) => [nameOf(each.holderId, each.startsOn, each.councilId), each]),
  );
  for (const row of own) {
    const at = { file: 'budgets', row: row.row, column: 'holder_ref' } as const;
    const holder = personNamed(refs, setting, at, row.holderRef, 'holder');
    if (!holder) continue;
    const councilId = councilNamed(row.council, councilIds, plan, setting);
    const found = before.get(nameOf(holder.memberId, row.startsOn, councilId));
    const verdict = setting.log.judge('budgets', keyOfBudget(row), row, found !== undefined);
    if (verdict === 'unchanged') continue;
    if (found) plan.changedBudgets.push({ budgetId: found.budgetId, change: said(row, sheet) });
    else plan.newBudgets.push(insertOf(row, holder.memberId, councilId, setting));
  }
  endEarlierOnes(plan, known.budgets);
  return plan;
};

const insertOf = (
  row: BudgetRow,
  holderId: Id<'member'>,
  councilId: Id<'council'>,
  { mutual, now, newId }: Setting,
): BudgetInsert => ({
  mutualId: mutual.mutualId,
  budgetId: newId('budget'),
  holderId,
  councilId,
  planReference: row.planReference,
  weeklyPence: row.weeklyPence,
  contributionWeeklyPence: row.contributionWeeklyPence,
  topUpWeeklyPence: row.topUpWeeklyPence,
  startsOn: row.startsOn,
  reviewOn: row.reviewOn,
  outcomes: row.outcomes,
  enteredAt: now,
});
