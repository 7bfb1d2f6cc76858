/** The forecast of a holder’s budget: from the rules of their open needs, priced by the terms of their days. */
import type { Reader } from '#db/database.ts';
import { type Forecast, forecastOf, type PlannedCost } from '#shared/budgets/forecast.ts';
import { budgetYearEnds } from '#shared/budgets/year.ts';
import { pence, subtract } from '#shared/language/money.ts';
import { type Day, dayAt } from '#shared/language/time.ts';
import { visitsCost } from '#shared/needs/cost.ts';
import { visitsOf } from '#shared/needs/visits.ts';
import type { Call } from '../http/call.ts';
import { type MutualRow, mutualOf } from '../mutuals/reads.ts';
import { openNeedsOf } from '../needs/reads.ts';
import { allTerms, termsOn } from '../terms/reads.ts';
import { pledgedAhead } from './page-reads.ts';
import { bookedBefore } from './reads.ts';
import { standsOf } from './stands.ts';

/** The terms of any day to come, read once for each version. */
const termsAhead = async (handle: Reader, mutual: MutualRow, today: Day, endsOn: Day) => {
  const changes = (await allTerms(handle, mutual.mutualId))
    .map(({ fromOn }) => fromOn)
    .filter((fromOn) => fromOn > today && fromOn <= endsOn);
  const days = [today, ...new Set(changes)].sort();
  const known = await Promise.all(
    days.map(async (fromOn) => ({ ...(await termsOn(handle, mutual.mutualId, fromOn)), fromOn })),
  );
  return (onDay: Day) => {
    const version = known.findLast(({ fromOn }) => fromOn <= onDay) ?? known[0];
    if (!version) throw new Error('A mutual without terms');
    return version.terms;
  };
};

/** All care that is asked for and still to come; whoever gives it, and whether anybody has said yes yet. */
const careAhead = async (
  call: Call,
  mutual: MutualRow,
  { today, endsOn }: { today: Day; endsOn: Day },
): Promise<PlannedCost[]> => {
  const { read } = call.deps.db;
  const termsFor = await termsAhead(read, mutual, today, endsOn);
  const needs = await openNeedsOf(read, mutual.mutualId, call.actor.memberId);
  return needs.flatMap(({ need }) =>
    visitsOf(need, today, endsOn, mutual.zone)
      .filter(({ startsAt }) => startsAt >= call.now)
      .map((visit) => ({
        onDay: dayAt(visit.startsAt, mutual.zone),
        costPence: visitsCost(
          [visit],
          { kind: need.kind, carersNeeded: need.carersNeeded, breakMinutes: need.breakMinutes ?? 0 },
          termsFor(visit.originalDay),
          mutual,
        ),
      })),
  );
};

type Shown = Forecast & { limitWeeks: number | null };

/** Savings stay set aside until they are spent, so that what is left never counts them. */
export const showForecast = async (call: Call): Promise<{ forecast: Shown | null }> => {
  const { read } = call.deps.db;
  const { mutualId, memberId } = call.actor;
  const mutual = await mutualOf(read, mutualId);
  const { today, budgets, running, rules, figures } = await standsOf(
    read,
    mutualId,
    memberId,
    call.now,
    mutual.zone,
  );
  if (!running) return { forecast: null };
  const endsOn = budgetYearEnds(running, today);
  if (endsOn < today) return { forecast: null };
  const costs = [
    ...(await careAhead(call, mutual, { today, endsOn })),
    ...(await pledgedAhead(read, mutualId, memberId, call.now)).map(({ startsAt, pledgedPence }) => ({
      onDay: dayAt(startsAt, mutual.zone),
      costPence: pledgedPence,
    })),
  ];
  const begun = await bookedBefore(read, mutualId, memberId, call.now);
  // Booked this week is either begun already or one of the visits still to come.
  const leftNow = subtract(pence(figures.leftPence + figures.bookedThisWeekPence), begun);
  const limit = rules ? rules.surplusLimit.value.weeks + (rules.contingencyWeeks?.value ?? 0) : null;
  return {
    forecast: {
      ...forecastOf(budgets, leftNow, costs, { today, endsOn, limitWeeks: limit }),
      limitWeeks: limit,
    },
  };
};
