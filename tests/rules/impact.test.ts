/**
 * Protects what members are told before they vote: a proposal that changes nothing changes nothing for anybody, and
 * what it says of each is to the penny what settlements by the one and by the other terms come to.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noPence, pence, sum } from '#shared/language/money.ts';
import { addDays, addMinutes, day, momentOf, timeOfDay } from '#shared/language/time.ts';
import { aMonthOf, compareShifts, countShift, noSide, surplusChange } from '#shared/proposals/impact.ts';
import type { WorkedShiftToSettle } from '#shared/settlements/line.ts';
import { settleShifts } from '#shared/settlements/settle.ts';
import type { Terms } from '#shared/terms/schema.ts';
import { anyTerms } from './any-terms.ts';
import { fullTerms, wales } from './full-terms.ts';

const engagements = ['employed-by-holder', 'employed-by-mutual', 'self-employed'] as const;

/** Up to forty visits and nights of a fortnight, of three holders and three carers; each pair has one engagement. */
const care = fc
  .array(
    fc.record({
      holder: fc.integer({ min: 0, max: 2 }),
      carer: fc.integer({ min: 0, max: 2 }),
      onDay: fc.integer({ min: 0, max: 13 }),
      hour: fc.integer({ min: 6, max: 22 }),
      minutes: fc.integer({ min: 15, max: 600 }),
      miles: fc.integer({ min: 0, max: 90 }),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ holder, carer, onDay, hour, minutes, miles }, place): WorkedShiftToSettle => {
      const startsAt = momentOf(
        addDays(day('2026-11-02'), onDay),
        timeOfDay(`${`${hour}`.padStart(2, '0')}:00`),
        wales.zone,
      );
      return {
        shiftId: `shift_${place}` as never,
        holderId: `member_h${holder}` as never,
        carerId: `member_c${carer}` as never,
        hoursId: `hours_${place}` as never,
        kind: hour >= 21 ? 'waking-night' : 'day',
        purpose: 'Help',
        startsAt,
        plannedMinutes: minutes,
        answered: true,
        startedAt: startsAt,
        endedAt: addMinutes(startsAt, minutes),
        breakMinutes: 0,
        disturbedMinutes: 0,
        travelMinutes: miles,
        milesTenths: miles,
        engagement: engagements[(holder + carer) % 3] ?? 'self-employed',
        bornOn: null,
        travelsBy: 'car',
      };
    }),
  );

const as = ['holder', 'carer'] as const;
const weeksFrom = day('2026-11-09');

/** What each member is told, in all. */
const toldOf = (shifts: readonly WorkedShiftToSettle[], before: Terms, after: Terms) => {
  const told = new Map<string, number>();
  for (const shift of compareShifts(shifts, { before, after }, wales)) {
    const { holderId, carerId } = shift;
    told.set(holderId, (told.get(holderId) ?? 0) + shift.costAfterPence - shift.costBeforePence);
    told.set(carerId, (told.get(carerId) ?? 0) + shift.payAfterPence - shift.payBeforePence);
  }
  return told;
};

/** What each holder pays and each carer gets before tax, as a settlement of everything says; payroll keeps a tenth. */
const settledOf = (shifts: readonly WorkedShiftToSettle[], terms: Terms) => {
  const settle = (net: (holderId: string, carerId: string) => number | null) =>
    settleShifts({
      shifts,
      calendar: wales,
      termsOn: () => terms,
      netOf: (holderId, carerId) => net(holderId, carerId) as never,
      earnedBefore: () => noPence,
    });
  const gross = Map.groupBy(settle(() => null).parked, ({ holderId, carerId }) => `${holderId} ${carerId}`);
  const { lines, parked } = settle((holderId, carerId) =>
    Math.floor(sum((gross.get(`${holderId} ${carerId}`) ?? []).map((each) => each.grossPence)) * 0.9),
  );
  expect(parked).toEqual([]);
  const settled = new Map<string, number>();
  for (const line of lines) {
    const costs = line.toCarerPence + line.setAsidePence + line.toMutualPence;
    const toCarer = line.payLines.filter(({ goesTo }) => goesTo === 'to-carer');
    settled.set(line.holderId, (settled.get(line.holderId) ?? 0) + costs);
    settled.set(
      line.carerId,
      (settled.get(line.carerId) ?? 0) + sum(toCarer.map(({ amountPence }) => amountPence)),
    );
  }
  return settled;
};

describe('two settlements', () => {
  it('a proposal of the same terms is nothing at all for everybody', () => {
    fc.assert(
      fc.property(care, anyTerms, (shifts, terms) => {
        for (const change of toldOf(shifts, terms, structuredClone(terms)).values()) expect(change).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('differ for each member by what they were told, to the penny', () => {
    fc.assert(
      fc.property(care, fc.integer({ min: 0, max: 10_000 }), (shifts, basisPoints) => {
        const { enhancements } = fullTerms;
        if (!enhancements.night) throw new Error('Full terms have a night rate');
        const after: Terms = {
          ...fullTerms,
          enhancements: { ...enhancements, night: { ...enhancements.night, more: { basisPoints } } },
        };
        const [one, other] = [settledOf(shifts, fullTerms), settledOf(shifts, after)];
        const told = toldOf(shifts, fullTerms, after);
        expect([...told.keys()].sort()).toEqual([...one.keys()].sort());
        for (const [memberId, change] of told)
          expect(change).toBe((other.get(memberId) ?? 0) - (one.get(memberId) ?? 0));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a month', () => {
  const weeks = { minutes: 2880, beforePence: pence(72_000), afterPence: pence(75_600) };

  it('is as in the example, for a holder and for a carer', () => {
    const side = { last: weeks, ahead: noSide().ahead };
    expect(aMonthOf(side, 'holder')).toEqual({ changePence: 1300, careMinutes: 1040, worthMinutes: 50 });
    expect(aMonthOf(side, 'carer')).toEqual({ changePence: 1300, careMinutes: 1040, worthMinutes: 52 });
    expect(surplusChange(pence(1300), pence(28_000))).toBe(-5);
    expect(surplusChange(pence(0), pence(28_000))).toBe(0);
    expect(surplusChange(pence(1300), pence(0))).toBeNull();
  });

  it('is reckoned from the weeks with more care in them, and nothing is nothing', () => {
    const little = { minutes: 60, beforePence: pence(1500), afterPence: pence(1600) };
    expect(aMonthOf({ last: little, ahead: weeks }, 'holder').changePence).toBe(1300);
    expect(aMonthOf(noSide(), 'carer')).toEqual({ changePence: 0, careMinutes: 0, worthMinutes: 0 });
  });

  it('counts each shift to the weeks it starts in', () => {
    const [first] = compareShifts([], { before: fullTerms, after: fullTerms }, wales);
    expect(first).toBeUndefined();
    const shift = {
      holderId: 'member_h' as never,
      carerId: 'member_c' as never,
      minutes: 60,
      costBeforePence: pence(2000),
      costAfterPence: pence(2200),
      payBeforePence: pence(1500),
      payAfterPence: pence(1600),
    };
    const counted = as.map((one) => {
      const side = noSide();
      countShift(side, { ...shift, weekOn: day('2026-11-02') }, one, weeksFrom);
      countShift(side, { ...shift, weekOn: weeksFrom }, one, weeksFrom);
      return side;
    });
    const [cost, pay] = [
      { minutes: 60, beforePence: 2000, afterPence: 2200 },
      { minutes: 60, beforePence: 1500, afterPence: 1600 },
    ];
    expect(counted).toEqual([
      { last: cost, ahead: cost },
      { last: pay, ahead: pay },
    ]);
  });
});
