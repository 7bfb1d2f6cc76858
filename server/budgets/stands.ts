/** How a holder’s money stands today: figures, and what is truly left over by their council’s own rule. */
import type { Reader } from '#db/database.ts';
import { figuresOf, runningOn, weeklyOf } from '#shared/budgets/figures.ts';
import { type Surplus, surplusOf } from '#shared/budgets/surplus.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, dayAt, type Instant, mondayOf, startOfDay } from '#shared/language/time.ts';
import { profileOn } from '../councils/reads.ts';
import { bookedBefore, budgetsOfHolder, standingOf } from './reads.ts';

export const standsOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
  now: Instant,
  zone: string,
) => {
  const today = dayAt(now, zone);
  const budgets = await budgetsOfHolder(handle, mutualId, holderId);
  const standing = await standingOf(handle, mutualId, holderId);
  const weekEnd = startOfDay(addDays(mondayOf(today), 7), zone);
  const bookedThisWeekPence = await bookedBefore(handle, mutualId, holderId, weekEnd);
  const figures = figuresOf(budgets, { ...standing, bookedThisWeekPence }, today);
  const running = runningOn(budgets, today);
  const last = running ?? budgets.at(-1);
  const rules = last ? await profileOn(handle, mutualId, last.councilId, today) : null;
  const surplus: Surplus | null =
    running && rules
      ? surplusOf(
          {
            paidInPence: figures.paidInPence,
            spentPence: figures.spentPence,
            owedPence: figures.owedPence,
            setAsidePence: figures.setAsidePence,
            weeklyPence: weeklyOf(running),
          },
          rules,
        )
      : null;
  return { today, budgets, running: last ?? null, rules, figures, surplus };
};
