/** Pooled spend: one span of weeks, added up by week, by purpose and by holder. */
import { noPence, pence, sum } from '#shared/language/money.ts';
import { addDays, type Day, mondayOf, startOfDay } from '#shared/language/time.ts';
import type { Spend, SpendFigures } from '#shared/oversight/schema.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import {
  elsewhereByHolder,
  elsewhereByPurpose,
  elsewhereByWeek,
  settledByHolder,
  settledByPurpose,
  settledByWeek,
  type Weeks,
} from './spend-reads.ts';

const nothingSpent: SpendFigures = {
  shifts: 0,
  minutes: 0,
  toCarerPence: noPence,
  setAsidePence: noPence,
  toMutualPence: noPence,
  elsewherePence: noPence,
};

/** The weeks that two days lie in, and all between. */
export const weeksOf = (from: Day, to: Day, zone: string): Weeks => {
  const [fromWeek, toWeek] = [mondayOf(from), mondayOf(to)];
  return {
    fromWeek,
    toWeek,
    fromAt: startOfDay(fromWeek, zone),
    beforeAt: startOfDay(addDays(toWeek, 7), zone),
  };
};

const added = (left: SpendFigures, right: Partial<SpendFigures>): SpendFigures => ({
  shifts: left.shifts + (right.shifts ?? 0),
  minutes: left.minutes + (right.minutes ?? 0),
  toCarerPence: sum([left.toCarerPence, right.toCarerPence ?? noPence]),
  setAsidePence: sum([left.setAsidePence, right.setAsidePence ?? noPence]),
  toMutualPence: sum([left.toMutualPence, right.toMutualPence ?? noPence]),
  elsewherePence: sum([left.elsewherePence, right.elsewherePence ?? noPence]),
});

const spentPence = (figures: Omit<SpendFigures, 'shifts' | 'minutes'>) =>
  pence(figures.toCarerPence + figures.setAsidePence + figures.toMutualPence + figures.elsewherePence);

/** Settled and paid elsewhere under the same key become one row. */
const byKey = <Key extends string>(rows: readonly (Partial<SpendFigures> & { key: Key })[]) => {
  const found = new Map<Key, SpendFigures>();
  for (const { key, ...figures } of rows) found.set(key, added(found.get(key) ?? nothingSpent, figures));
  return found;
};

const largestFirst = (a: SpendFigures, b: SpendFigures) => spentPence(b) - spentPence(a);

const everyWeek = (weeks: Weeks): Day[] => {
  const all: Day[] = [];
  for (let weekOn = weeks.fromWeek; weekOn <= weeks.toWeek; weekOn = addDays(weekOn, 7)) all.push(weekOn);
  return all;
};

export const showSpend = async (call: Call, from: Day, to: Day): Promise<Spend> => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const { zone } = await mutualOf(read, mutualId);
  const weeks = weeksOf(from, to, zone);
  const ofWeeks = byKey([
    ...(await settledByWeek(read, mutualId, weeks)),
    ...(await elsewhereByWeek(read, mutualId, weeks)),
  ]);
  const ofPurposes = byKey([
    ...(await settledByPurpose(read, mutualId, weeks)),
    ...(await elsewhereByPurpose(read, mutualId, weeks)),
  ]);
  const holderRows = [
    ...(await settledByHolder(read, mutualId, weeks)),
    ...(await elsewhereByHolder(read, mutualId, weeks)),
  ];
  const names = new Map(holderRows.map((row) => [row.key, row.name]));
  return {
    from: weeks.fromWeek,
    to: addDays(weeks.toWeek, 6),
    totals: [...ofWeeks.values()].reduce(added, nothingSpent),
    weeks: everyWeek(weeks).map((weekOn) => ({ weekOn, ...(ofWeeks.get(weekOn) ?? nothingSpent) })),
    purposes: [...ofPurposes].map(([purpose, figures]) => ({ purpose, ...figures })).sort(largestFirst),
    holders: [...byKey(holderRows)]
      .map(([memberId, figures]) => ({ holder: { memberId, name: names.get(memberId) ?? '' }, ...figures }))
      .sort(largestFirst),
  };
};
