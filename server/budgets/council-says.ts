/** What the council behind a holder’s budget says to a spend. Without a budget that day nobody says anything: posting and taking refuse that themselves. */
import type { Reader } from '#db/database.ts';
import { runningOn } from '#shared/budgets/figures.ts';
import type { Reason } from '#shared/contract/problem.ts';
import { mayBeSpent, type Spend } from '#shared/councils/may-be-spent.ts';
import type { CouncilProfile } from '#shared/councils/schema.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day } from '#shared/language/time.ts';
import { exceptionsOf, profileOn } from '../councils/reads.ts';
import { budgetsOfHolder } from './reads.ts';

/** The rules of the council whose money a holder has on a day; the last one’s after it has ended. */
export const councilRulesFor = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
  onDay: Day,
): Promise<CouncilProfile | null> => {
  const budgets = await budgetsOfHolder(handle, mutualId, holderId);
  const budget = runningOn(budgets, onDay) ?? budgets.at(-1);
  return budget ? profileOn(handle, mutualId, budget.councilId, onDay) : null;
};

/** Why this holder’s money may not be spent so, or null. Every answer comes from `mayBeSpent`. */
export const councilSays = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
  spend: Spend,
): Promise<Reason | null> => {
  const rules = await councilRulesFor(handle, mutualId, holderId, spend.onDay);
  return rules ? mayBeSpent(spend, rules, await exceptionsOf(handle, mutualId, holderId)) : null;
};
