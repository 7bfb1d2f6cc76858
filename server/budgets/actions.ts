import { runningOn } from '#shared/budgets/figures.ts';
import type { BudgetPage, OutcomeSpend } from '#shared/budgets/schema.ts';
import { budgetYearBegins } from '#shared/budgets/year.ts';
import { usualSource } from '#shared/councils/usual.ts';
import { noPence, pence, subtract, sum } from '#shared/language/money.ts';
import { addDays, type Day, mondayOf, startOfDay } from '#shared/language/time.ts';
import { listExceptions } from '../councils/exceptions.ts';
import { councilsOf } from '../councils/reads.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { holidayEarned, reasonsOf, spentByNeed, spentTogether } from './page-reads.ts';
import { spentShifts } from './reads.ts';
import { savingsOf } from './savings-reads.ts';
import { presentReason, presentSaving } from './show.ts';
import { standsOf } from './stands.ts';

type Stands = Awaited<ReturnType<typeof standsOf>>;

/** Wages owed, tax and pension, holiday, savings: what has been paid onwards counts against tax first. */
const setAsideOf = async (call: Call, { figures }: Stands): Promise<BudgetPage['setAside']> => {
  const { read } = call.deps.db;
  const { mutualId, memberId } = call.actor;
  const savings = await savingsOf(read, mutualId, memberId);
  const saved = sum(savings.map(({ amountPence }) => amountPence));
  const inLedger = subtract(figures.setAsidePence, saved);
  const earned = await holidayEarned(read, mutualId, memberId);
  const holidayPence = pence(Math.max(0, Math.min(inLedger, earned)));
  return {
    wagesPence: figures.owedPence,
    dutiesPence: subtract(inLedger, holidayPence),
    holidayPence,
    savings: savings.map(presentSaving),
  };
};

const byOutcome = async (call: Call, yearFrom: Day | null): Promise<OutcomeSpend[]> => {
  if (!yearFrom) return [];
  const { mutualId, memberId } = call.actor;
  const { read } = call.deps.db;
  const rows = await spentByNeed(read, mutualId, memberId, mondayOf(yearFrom));
  const outcomes = new Map<string | null, OutcomeSpend>();
  for (const { needId, title, outcome, status, shifts, spentPence } of rows) {
    const so = outcomes.get(outcome) ?? { outcome, spentPence: noPence, shifts: 0, needs: [] };
    outcomes.set(outcome, {
      outcome,
      spentPence: sum([so.spentPence, pence(spentPence)]),
      shifts: so.shifts + shifts,
      needs: outcome === null ? [...so.needs, { needId, title, open: status === 'open' }] : [],
    });
  }
  for (const { outcome, spentPence } of await spentTogether(read, mutualId, memberId, mondayOf(yearFrom))) {
    const so = outcomes.get(outcome) ?? { outcome, spentPence: noPence, shifts: 0, needs: [] };
    outcomes.set(outcome, { ...so, spentPence: sum([so.spentPence, spentPence]) });
  }
  return [...outcomes.values()].sort((a, b) => b.spentPence - a.spentPence);
};

const surplusShown = ({ surplus, rules }: Stands): BudgetPage['surplus'] => {
  if (!surplus || !rules) return null;
  const { source, checkedOn } = rules.surplusLimit;
  return { ...surplus, council: rules.name, source, checkedOn, isUsual: source === usualSource };
};

/** The page that answers "what is left": in pounds and weeks, as of today. */
export const showBudget = async (call: Call): Promise<BudgetPage> => {
  const { read } = call.deps.db;
  const { mutualId, memberId } = call.actor;
  const { zone } = await mutualOf(read, mutualId);
  const stands = await standsOf(read, mutualId, memberId, call.now, zone);
  const { today, budgets, figures } = stands;
  const names = new Map((await councilsOf(read, mutualId)).map(({ councilId, name }) => [councilId, name]));
  const running = runningOn(budgets, today) ?? budgets.at(-1);
  const yearFrom = running ? budgetYearBegins(running.startsOn, today) : null;
  return {
    budgets: budgets.map((row) => ({ ...row, council: names.get(row.councilId) ?? '' })),
    figures,
    surplus: surplusShown(stands),
    setAside: await setAsideOf(call, stands),
    reasons: (await reasonsOf(read, mutualId, memberId)).map(presentReason),
    yearFrom,
    outcomes: await byOutcome(call, yearFrom),
    exceptions: (await listExceptions(call, memberId)).items,
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
