/**
 * Protects whoever could be picked out of a figure about all: whatever the changes are, every figure told is about
 * nobody or about five people, also after taking any figures from each other, and no sum says what one person gets.
 */
import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pence, pence } from '#shared/language/money.ts';
import { type Band, spreadOf, sumMayBeTold } from '#shared/proposals/bands.ts';
import { impactForAll } from '#shared/proposals/impact-for-all.ts';

const change = constantFrom(-1, 0, 1)
  .chain((sign) => tuple(constantFrom(sign), constantFrom(1, 400, 500, 501, 1900, 4000, 9000, 20_000)))
  .map(([sign, size]) => pence(sign * size));
const changes = array(change, { maxLength: 40 });
const few = { numRuns: 400 };

const isIn = ({ fromPence, toPence }: Band, amount: Pence): boolean =>
  (fromPence === null || amount >= fromPence) && (toPence === null || amount <= toPence);

const times = (count: number, amount: number): Pence[] => Array.from({ length: count }, () => pence(amount));

/** Every number anybody can make from the told ones by adding and taking away once. */
const derived = (bands: readonly Band[]): number[] => {
  const told = bands.map(({ members }) => members);
  const all = told.reduce((so, members) => so + members, 0);
  let sums = [0];
  for (const members of told) sums = sums.flatMap((sum) => [sum, sum + members]);
  return [...new Set([...sums, ...sums.map((sum) => all - sum)])];
};

describe('bands', () => {
  it('are as in the example: ways and amounts with too few go together', () => {
    const amounts = [...times(4, -300), ...times(6, 0), ...times(5, 800), ...times(2, 30_000)];
    expect(spreadOf(amounts)).toEqual([
      { ways: ['less', 'same'], fromPence: null, toPence: 0, members: 10 },
      { ways: ['more'], fromPence: 501, toPence: null, members: 7 },
    ]);
  });

  it('stand alone where each has enough', () => {
    const amounts = [...times(5, -300), ...times(5, 700), ...times(6, 12_000)];
    expect(spreadOf(amounts)).toEqual([
      { ways: ['less'], fromPence: -500, toPence: -1, members: 5 },
      { ways: ['same'], fromPence: 0, toPence: 0, members: 0 },
      { ways: ['more'], fromPence: 501, toPence: 2000, members: 5 },
      { ways: ['more'], fromPence: 10_001, toPence: null, members: 6 },
    ]);
  });

  it('say nothing of four members, and of five only that they are five', () => {
    expect(spreadOf(times(4, 700))).toBeNull();
    expect(spreadOf([...times(1, -700), ...times(2, 0), ...times(2, 700)])).toEqual([
      { ways: ['less', 'same', 'more'], fromPence: null, toPence: null, members: 5 },
    ]);
  });

  it('never tell of one to four people, whatever is taken from whatever', () => {
    assert(
      property(changes, (amounts) => {
        const bands = spreadOf(amounts);
        expect(bands === null).toBe(amounts.length < 5);
        if (!bands) return;
        for (const people of derived(bands)) expect(people === 0 || people >= 5).toBe(true);
      }),
      few,
    );
  });

  it('count everybody once, in the one band their amount lies in', () => {
    assert(
      property(changes, (amounts) => {
        const bands = spreadOf(amounts) ?? [];
        for (const band of bands)
          expect(amounts.filter((amount) => isIn(band, amount))).toHaveLength(band.members);
        if (bands.length > 0)
          expect(bands.reduce((all, { members }) => all + members, 0)).toBe(amounts.length);
      }),
      few,
    );
  });

  it('are the same whichever of the amounts in its band one person has', () => {
    assert(
      property(changes, integer({ min: 0, max: 39 }), change, (amounts, place, other) => {
        const bands = spreadOf(amounts);
        const own = amounts[place];
        if (!bands || own === undefined) return;
        const band = bands.find((one) => isIn(one, own));
        if (!band || !isIn(band, other) || band.ways.length > 1) return;
        const changed = spreadOf(amounts.with(place, other)) ?? [];
        // Finer or coarser inside the way, never another size of the way.
        const sizeOf = (list: readonly Band[]) =>
          list
            .filter(({ ways }) => ways.join() === band.ways.join())
            .reduce((all, one) => all + one.members, 0);
        expect(sizeOf(changed)).toBe(sizeOf(bands));
      }),
      few,
    );
  });
});

describe('sums', () => {
  it('are told when nobody or enough are concerned, and nobody stands out', () => {
    expect(sumMayBeTold(times(3, 0))).toBe(true);
    expect(sumMayBeTold([...times(30, 0), ...times(4, 500)])).toBe(false);
    expect(sumMayBeTold([10_000, 9000, 1000, 500, 500].map(pence))).toBe(true);
    expect(sumMayBeTold([10_000, 9000, 900, 500, 500].map(pence))).toBe(false);
  });

  it('never let whoever knows their own amount come within a fifth of another’s', () => {
    assert(
      property(changes, (amounts) => {
        const sizes = amounts.map(Math.abs).filter((size) => size > 0);
        if (!sumMayBeTold(amounts) || sizes.length === 0) return;
        expect(sizes.length).toBeGreaterThanOrEqual(5);
        const all = sizes.reduce((so, size) => so + size, 0);
        for (const [me, mine] of sizes.entries())
          for (const [you, yours] of sizes.entries())
            if (me !== you) expect(all - mine - yours).toBeGreaterThanOrEqual(0.2 * yours - 1e-9);
      }),
      few,
    );
  });

  it('are told of both classes or of neither: one carer’s pay is not read from what holders pay', () => {
    const told = impactForAll({
      holders: times(40, 1000),
      carers: [...times(20, 0), ...times(2, 20_000)],
      weeklyPence: times(40, 28_000),
    });
    expect(told.holders).toMatchObject({ members: 40, changePence: null });
    expect(told.holders.bands?.find(({ ways }) => ways.includes('more'))?.members).toBe(40);
    expect(told.carers).toMatchObject({ members: 22, changePence: null });
    expect(told.carers.bands).toEqual([
      { ways: ['less'], fromPence: null, toPence: -1, members: 0 },
      { ways: ['same', 'more'], fromPence: 0, toPence: null, members: 22 },
    ]);
    expect(told.surplusWeeksTenths).toBeNull();
  });

  it('say how true surplus changes in a year, all together', () => {
    const told = impactForAll({
      holders: times(10, 1300),
      carers: times(6, 2000),
      weeklyPence: times(10, 28_000),
    });
    expect(told).toMatchObject({ holders: { changePence: 13_000 }, carers: { changePence: 12_000 } });
    // £13 more a month are £156 a year: 0.5 of a week of £280.
    expect(told.surplusWeeksTenths).toBe(-5);
  });
});
