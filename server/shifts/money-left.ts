/** Whether a holder's money allows one more shift. */
import type { Reader } from '#db/database.ts';
import { missingFor } from '#shared/budgets/figures.ts';
import type { Reason } from '#shared/contract/problem.ts';
import type { Pence } from '#shared/language/money.ts';
import { addDays, dayAt, mondayOf, startOfDay } from '#shared/language/time.ts';
import { bookedBefore, type budgetsOfHolder, standingOf } from '../budgets/reads.ts';
import type { ShiftRow } from './reads.ts';

type Budgets = Awaited<ReturnType<typeof budgetsOfHolder>>;

/**
 * The holder's money, as far as this shift depends on it: nothing where the holder said it may cost more. In a
 * write `budgetsOf` locks what it reads, so that two takes of one holder's money come one after the other.
 */
export const moneyFor = async (
  handle: Reader,
  row: ShiftRow,
  zone: string,
  budgetsOf: () => Promise<Budgets>,
) => {
  if (row.mayOverspend) return null;
  const { mutualId, holderId, startsAt } = row.shift;
  const weekEndsOn = addDays(mondayOf(dayAt(startsAt, zone)), 6);
  const [budgets, bookedByThenPence, standing] = await Promise.all([
    budgetsOf(),
    bookedBefore(handle, mutualId, holderId, startOfDay(addDays(weekEndsOn, 1), zone)),
    standingOf(handle, mutualId, holderId),
  ]);
  return { budgets, taken: { ...standing, bookedByThenPence }, weekEndsOn };
};

export const moneyReason = (money: Awaited<ReturnType<typeof moneyFor>>, costPence: Pence): Reason | null =>
  money && missingFor(money.budgets, money.taken, costPence, money.weekEndsOn) > 0
    ? { code: 'budget-would-overspend' }
    : null;
