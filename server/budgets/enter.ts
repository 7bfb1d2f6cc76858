import type { Writer } from '#db/database.ts';
import type { Id, NewId } from '#shared/language/ids.ts';
import { noPence, type Pence } from '#shared/language/money.ts';
import type { Day, Instant } from '#shared/language/time.ts';
import { councilsOf } from '../councils/reads.ts';
import { keepBudget } from './records.ts';

export interface NewBudget {
  weeklyPence: Pence;
  startsOn: Day;
  contributionWeeklyPence?: Pence;
  topUpWeeklyPence?: Pence;
  councilId?: Id<'council'>;
  planReference?: string | null;
  reviewOn?: Day | null;
  outcomes?: string[];
}

/** Enters a holder's budget; without a council named, the mutual's first. */
export const budgetFor = async (
  tx: Writer,
  newId: NewId,
  now: Instant,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
  budget: NewBudget,
): Promise<Id<'budget'>> => {
  const councilId = budget.councilId ?? (await councilsOf(tx, mutualId))[0]?.councilId;
  if (!councilId) throw new Error('A budget needs a council');
  const budgetId = newId('budget');
  await keepBudget(tx, {
    mutualId,
    budgetId,
    holderId,
    councilId,
    planReference: budget.planReference ?? null,
    weeklyPence: budget.weeklyPence,
    contributionWeeklyPence: budget.contributionWeeklyPence ?? noPence,
    topUpWeeklyPence: budget.topUpWeeklyPence ?? noPence,
    startsOn: budget.startsOn,
    reviewOn: budget.reviewOn ?? null,
    outcomes: budget.outcomes ?? [],
    enteredAt: now,
  });
  return budgetId;
};
