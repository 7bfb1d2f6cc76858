import { figuresOf, runningOn } from '#shared/budgets/figures.ts';
import type { Budget, BudgetFigures } from '#shared/budgets/schema.ts';
import { pence } from '#shared/language/money.ts';
import { addDays, type Day, dayAt, mondayOf, startOfDay } from '#shared/language/time.ts';
import { councilsOf, profileOn } from '../councils/reads.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { bookedBefore, budgetsOfHolder, spentShifts, standingOf } from './reads.ts';

/** The page that answers "what is left": in pounds and weeks, as of today. */
export const showBudget = async (call: Call): Promise<{ budgets: Budget[]; figures: BudgetFigures }> => {
  const { read } = call.deps.db;
  const { mutualId, memberId } = call.actor;
  const { zone } = await mutualOf(read, mutualId);
  const today = dayAt(call.now, zone);
  const rows = await budgetsOfHolder(read, mutualId, memberId);
  const councils = new Map((await councilsOf(read, mutualId)).map((council) => [council.councilId, council]));
  const standing = await standingOf(read, mutualId, memberId);
  const weekEnd = startOfDay(addDays(mondayOf(today), 7), zone);
  const bookedThisWeekPence = await bookedBefore(read, mutualId, memberId, weekEnd);
  const running = runningOn(rows, today) ?? rows.at(-1);
  const profile = running ? await profileOn(read, mutualId, running.councilId, today) : null;
  const limit = profile?.surplusLimit.value.weeks ?? null;
  return {
    budgets: rows.map((row) => ({ ...row, council: councils.get(row.councilId)?.name ?? '' })),
    figures: figuresOf(rows, { ...standing, bookedThisWeekPence }, today, limit),
  };
};

/** Shift by shift, what was spent or will be. */
export const listSpending = async (call: Call, from: Day, to: Day) => {
  const { read } = call.deps.db;
  const { mutualId, memberId } = call.actor;
  const { zone } = await mutualOf(read, mutualId);
  const rows = await spentShifts(
    read,
    mutualId,
    memberId,
    startOfDay(from, zone),
    startOfDay(addDays(to, 1), zone),
  );
  return {
    items: rows.map((row) => ({
      shiftId: row.shiftId,
      startsAt: row.startsAt,
      settlementId: row.settlementId,
      part: row.part ?? 'whole',
      carerName: row.carerName,
      outcome: row.outcome,
      toCarerPence: row.toCarerPence ?? row.quote?.toCarerPence ?? pence(0),
      setAsidePence: row.setAsidePence ?? row.quote?.setAsidePence ?? pence(0),
      toMutualPence: row.toMutualPence ?? row.quote?.toMutualPence ?? pence(0),
      status: row.status,
    })),
  };
};
