/**
 * `simulate`: what a changed night rate would mean for everybody, from twelve weeks of a mutual's shifts, page by page
 * as the server reckons it, against only pricing the same shifts by the same two versions of terms. An operation is a
 * shift by one version. Each round's answer is checked: both sides come to the same pennies, and a proposal of the
 * same terms to nothing for anybody. The long form has 4,000 members, the quick one 400.
 */
import type { Id } from '#shared/language/ids.ts';
import { noPence, pence } from '#shared/language/money.ts';
import { addDays, addMinutes, day, momentOf, timeOfDay } from '#shared/language/time.ts';
import { payFor } from '#shared/pay/engine.ts';
import type { Calendar, PairForPay, WorkedShift } from '#shared/pay/worked.ts';
import {
  aMonthOf,
  compareShifts,
  countShift,
  impactWeeks,
  type Side,
  sideOf,
} from '#shared/proposals/impact.ts';
import { impactForAll } from '#shared/proposals/impact-for-all.ts';
import type { WorkedShiftToSettle } from '#shared/settlements/line.ts';
import { priceEach } from '#shared/settlements/settle.ts';
import { type Terms, usualRole } from '#shared/terms/schema.ts';
import { fullTerms } from '#tests/rules/full-terms.ts';
import { type Bench, compare } from './measure.ts';

const calendar: Calendar = { nation: 'wales', zone: 'Europe/London' };
const firstDay = day('2026-09-07');
const aheadFromOn = addDays(firstDay, 7 * impactWeeks);
const carersOfPage = 6;
const visitsOfWeek = 15;

const nightAt = (basisPoints: number): Terms => {
  const { night } = fullTerms.enhancements;
  if (!night) throw new Error('Full terms have a night rate');
  return {
    ...fullTerms,
    enhancements: { ...fullTerms.enhancements, night: { ...night, more: { basisPoints } } },
  };
};
const before = nightAt(2000);
const after = nightAt(3300);

const engagements = ['employed-by-holder', 'employed-by-mutual', 'self-employed'] as const;

/** Each page is some carers with all their shifts; a carer works in three homes or four. Fixed by its seed. */
const pagesOfShifts = (members: number): WorkedShiftToSettle[][] => {
  let state = 20_261_123;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
  const carers = members / 4;
  const shiftOf = (carer: number, week: number, visit: number): WorkedShiftToSettle => {
    const draw = below(10);
    const kind = draw === 0 ? 'sleep-in' : draw === 1 ? 'waking-night' : 'day';
    const onDay = addDays(firstDay, week * 7 + below(7));
    const startsAt = addMinutes(
      momentOf(onDay, timeOfDay(kind === 'day' ? '07:00' : '22:00'), calendar.zone),
      kind === 'day' ? below(52) * 15 : 0,
    );
    const length = kind === 'day' ? 30 + below(12) * 30 : 540;
    const name = `${carer}-${week}-${visit}`;
    const holder = carer * 3 + below(3);
    return {
      shiftId: `shift_${name}` as Id<'shift'>,
      holderId: `member_h${holder}` as Id<'member'>,
      carerId: `member_c${carer}` as Id<'member'>,
      hoursId: `hours_${name}` as Id<'hours'>,
      kind,
      purpose: '',
      startsAt,
      plannedMinutes: length,
      answered: below(20) > 0,
      startedAt: startsAt,
      endedAt: addMinutes(startsAt, length),
      breakMinutes: 0,
      disturbedMinutes: kind === 'sleep-in' ? below(60) : 0,
      travelMinutes: below(30),
      milesTenths: below(90),
      engagement: engagements[holder % 3] ?? 'self-employed',
      bornOn: carer % 8 === 0 ? day('2006-01-15') : day('1985-06-30'),
      travelsBy: 'car',
    };
  };
  const ofCarer = (carer: number) =>
    Array.from({ length: impactWeeks * visitsOfWeek }, (_, place) =>
      shiftOf(carer, Math.floor(place / visitsOfWeek), place % visitsOfWeek),
    );
  return Array.from({ length: Math.ceil(carers / carersOfPage) }, (_, page) =>
    Array.from({ length: Math.min(carersOfPage, carers - page * carersOfPage) }, (__, place) =>
      ofCarer(page * carersOfPage + place),
    )
      .flat()
      // As the database hands them over.
      .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
  );
};

type Sides = Map<Id<'member'>, Side>;

/** The whole of it: every shift by both terms, each member's weeks, a month of each, and what is told of all. */
const simulate = (pages: readonly WorkedShiftToSettle[][], proposed: Terms) => {
  const [holders, carers]: [Sides, Sides] = [new Map(), new Map()];
  let change = 0;
  for (const page of pages)
    for (const shift of compareShifts(page, { before, after: proposed }, calendar)) {
      const { holderId, carerId } = shift;
      countShift(sideOf(holders, holderId), shift, 'holder', aheadFromOn);
      countShift(sideOf(carers, carerId), shift, 'carer', aheadFromOn);
      change += shift.costAfterPence - shift.costBeforePence;
    }
  const months = (sides: Sides, as: 'holder' | 'carer') =>
    [...sides.values()].map((side) => aMonthOf(side, as).changePence);
  const [of, by] = [months(holders, 'holder'), months(carers, 'carer')];
  return { change, told: impactForAll({ holders: of, carers: by, weeklyPence: [] }), months: [...of, ...by] };
};

interface Priced {
  worked: WorkedShift;
  bornOn: WorkedShiftToSettle['bornOn'];
  pair: PairForPay;
}

/** What the engine is given for the same shifts by one version, so that nothing but pricing is left. */
const questionsOf = (pages: readonly WorkedShiftToSettle[][], terms: Terms): Priced[] =>
  pages.flatMap((shifts) => {
    const earned = new Map<string, number>();
    const questions: Priced[] = [];
    const versions = [{ calendar, termsOn: () => terms }] as const;
    priceEach(
      shifts,
      calendar.zone,
      versions,
      () => noPence,
      (shift, [line]) => {
        const employer = line.engagement === 'employed-by-mutual' ? 'mutual' : line.holderId;
        const week = `${employer} ${line.carerId} ${line.weekOn}`;
        const so = earned.get(week) ?? 0;
        earned.set(week, so + line.grossPence);
        const { startedAt: startsAt, endedAt: endsAt } = shift;
        const worked = { ...shift, startsAt, endsAt, travelWithinEmployer: false };
        const pair = { engagement: shift.engagement, earnedThisWeekPence: pence(so) };
        questions.push({ worked, bornOn: shift.bornOn, pair });
      },
    );
    return questions;
  });

const priceBy = (questions: readonly Priced[], terms: Terms): number => {
  let total = 0;
  for (const { worked, bornOn, pair } of questions)
    total += payFor(worked, terms, { bornOn, role: usualRole }, pair, calendar).totalPence;
  return total;
};

export const bench: Bench = async ({ full }) => {
  const members = full ? 4000 : 400;
  const pages = pagesOfShifts(members);
  const [now, then] = [questionsOf(pages, before), questionsOf(pages, after)];
  const expected = priceBy(then, after) - priceBy(now, before);
  const wrong = new Set<string>();
  const asked = now.length + then.length;
  const turn = (work: () => number, what: string) => () => {
    if (work() !== expected) wrong.add(`${what} came to something else`);
    return asked;
  };
  const nothing = simulate(pages, structuredClone(before));
  if (nothing.months.some((change) => change !== 0)) wrong.add('the same terms changed something');
  const { told } = simulate(pages, after);
  const result = await compare({
    name: 'simulate',
    unit: 'shifts by one version/s',
    rounds: full ? 9 : 15,
    warm: full ? 2 : 4,
    value: turn(() => simulate(pages, after).change, 'the simulation'),
    reference: turn(() => priceBy(then, after) - priceBy(now, before), 'the prices'),
    wanted: 0.7,
    check: () => [...wrong],
  });
  const seconds = (asked / result.value).toFixed(1);
  const { holders, carers } = told;
  return [
    {
      ...result,
      notes: [
        ...(result.notes ?? []),
        `${now.length} shifts of ${members} members by two versions in ${seconds} s`,
        `told of ${holders.members} holders in ${holders.bands?.length ?? 0} bands, of ${carers.members} carers in ${carers.bands?.length ?? 0}`,
      ],
    },
  ];
};
