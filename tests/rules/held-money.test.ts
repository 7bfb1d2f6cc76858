/** Protects the 90 days: what came first goes first, and what is old is said by its day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pence, sum } from '#shared/language/money.ts';
import { addDays, day } from '#shared/language/time.ts';
import { entriesCompared, movementsCompared } from '#shared/ledger/breaks.ts';
import { ageOfHeld } from '#shared/ledger/held-money.ts';

const today = day('2026-11-23');
const came = (daysAgo: number, amount: number) => ({
  onDay: addDays(today, -daysAgo),
  amountPence: pence(amount),
});

describe('the age of held money', () => {
  it('is that of the newest that came in, as far as it reaches', () => {
    const { heldPence, oldestOn, bands, oldPence, payOutBy } = ageOfHeld(
      pence(4000),
      [came(3, 3000), came(83, 5000)],
      today,
    );
    expect({ heldPence, oldestOn, oldPence, payOutBy }).toEqual({
      heldPence: 4000,
      oldestOn: '2026-09-01',
      oldPence: 1000,
      payOutBy: '2026-11-20',
    });
    expect(bands.map(({ fromDays, amountPence }) => [fromDays, amountPence])).toEqual([
      [0, 3000],
      [30, 0],
      [60, 0],
      [80, 1000],
      [91, 0],
    ]);
  });

  it('warns from the sixtieth day on, not a day earlier', () => {
    expect(ageOfHeld(pence(1), [came(59, 1)], today).payOutBy).toBeNull();
    expect(ageOfHeld(pence(1), [came(60, 1)], today).payOutBy).toBe(addDays(today, 20));
  });

  it('says nothing of money that is not there, and all of what is', () => {
    expect(ageOfHeld(pence(-500), [came(90, 500)], today)).toMatchObject({ heldPence: 0, oldestOn: null });
    const anyComings = fc.array(fc.tuple(fc.nat(120), fc.integer({ min: 1, max: 10_000 })), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(anyComings, fc.nat(100_000), (comings, held) => {
        const newestFirst = comings.map(([ago, amount]) => came(ago, amount)).reverse();
        const { bands } = ageOfHeld(pence(held), newestFirst, today);
        const all = sum(newestFirst.map((one) => one.amountPence));
        expect(sum(bands.map((band) => band.amountPence))).toBe(Math.min(held, all));
      }),
      { numRuns: 100 },
    );
  });
});

describe('what does not agree', () => {
  const [a, b] = [
    { id: 'txn_a', netPence: pence(1358) },
    { id: 'txn_b', netPence: pence(-1345) },
  ];

  it('is named by the movement that is missing, strange or another', () => {
    expect(movementsCompared([a, b], [a, b])).toEqual([]);
    expect(movementsCompared([a], [{ ...a, netPence: pence(1300) }, b])).toEqual([
      { kind: 'movement-differs', about: 'txn_a', expectedPence: 1300, foundPence: 1358 },
      { kind: 'movement-unknown-to-service', about: 'txn_b', expectedPence: -1345, foundPence: 0 },
    ]);
    expect(movementsCompared([a, b], [a])).toEqual([
      { kind: 'movement-missing', about: 'txn_b', expectedPence: 0, foundPence: -1345 },
    ]);
  });

  it('is named by the entry without its movement, unless that may still be told', () => {
    const entry = (cause: string, amount: number, movementId: string | null, isFresh = false) => ({
      cause,
      amountPence: pence(amount),
      movementId,
      isFresh,
    });
    const entries = [
      entry('collect:pi_a', 1399, 'txn_a'),
      entry('stripe:txn_a', -41, 'txn_a'),
      entry('collect:pi_new', 500, null, true),
      entry('never-happened', 700, null),
    ];
    expect(entriesCompared([a, b], entries)).toEqual({
      onItsWayPence: 500,
      findings: [
        { kind: 'entry-differs', about: 'txn_b', expectedPence: 0, foundPence: -1345 },
        { kind: 'entry-without-movement', about: 'never-happened', expectedPence: 700, foundPence: 0 },
      ],
    });
  });
});
