/** Whether a holder's money allows a pledge, by the rules of their budget and their council. */
import type { Writer } from '#db/database.ts';
import { missingFor, runningOn } from '#shared/budgets/figures.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import { mayBeSpent } from '#shared/councils/may-be-spent.ts';
import type { Use } from '#shared/councils/uses.ts';
import type { Pence } from '#shared/language/money.ts';
import { addDays, mondayOf, startOfDay } from '#shared/language/time.ts';
import type { PurchasePurpose } from '#shared/purchases/schema.ts';
import { bookedBefore, budgetsToSpend, standingOf } from '../budgets/reads.ts';
import { exceptionsOf, profileOn } from '../councils/reads.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import type { PurchaseRow } from './reads.ts';

/** What a council’s rules call it; what is of no kind of its own is not excluded by any. */
const useOf: Record<PurchasePurpose, Use | null> = {
  outing: 'getting-out',
  'night-cover': 'personal-care',
  training: 'training',
  insurance: 'insurance',
  equipment: 'equipment',
  other: null,
};

/** The holder's budgets are locked: two pledges of one holder's money come one after the other. */
export const refuseWithoutMoney = async (
  tx: Writer,
  call: Call,
  { purchase }: PurchaseRow,
  morePence: Pence,
): Promise<void> => {
  const { mutualId, memberId } = call.actor;
  const { zone } = await mutualOf(tx, mutualId);
  const onDay = purchase.takesPlaceOn;
  const budgets = await budgetsToSpend(tx, mutualId, memberId);
  const running = runningOn(budgets, onDay);
  if (!running) throw new Refusal('no-budget');
  const use = useOf[purchase.purpose];
  if (use) {
    const rules = await profileOn(tx, mutualId, running.councilId, onDay);
    refuseIf(mayBeSpent({ use, onDay, pair: null }, rules, await exceptionsOf(tx, mutualId, memberId)));
  }
  const weekEndsOn = addDays(mondayOf(onDay), 6);
  const before = startOfDay(addDays(weekEndsOn, 1), zone);
  const bookedByThenPence = await bookedBefore(tx, mutualId, memberId, before);
  const taken = { ...(await standingOf(tx, mutualId, memberId)), bookedByThenPence };
  if (missingFor(budgets, taken, morePence, weekEndsOn) > 0) throw new Refusal('budget-would-overspend');
};
