/** Protects everybody who buys together: the shares are the invoice to the penny, whatever happens to the group. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedingOf } from '#shared/common-fund/feeding.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence, pence, sum } from '#shared/language/money.ts';
import { instant } from '#shared/language/time.ts';
import { type PurchaseStep, purchaseReached, purchaseStepRefused, steps } from '#shared/purchases/journey.ts';
import { cameOf, isEnough, paysAfter, type Said } from '#shared/purchases/minimum.ts';
import { purchaseStatuses, type ShareRule, shareRules } from '#shared/purchases/schema.ts';
import { sharedJournal, withShares } from '#shared/purchases/settled.ts';
import {
  coverOf,
  givenBackOf,
  pledgeOf,
  type Sharer,
  shareRefused,
  sharesOf,
} from '#shared/purchases/shares.ts';

const member = (place: number) => `member_${String(place).padStart(3, '0')}` as Id<'member'>;
const moment = (minute: number) => instant(`2026-11-23T09:${String(minute).padStart(2, '0')}:00.000Z`);
const sharer = (place: number, more: Partial<Sharer> = {}): Sharer => ({
  holderId: member(place),
  pledgedAt: moment(place),
  units: null,
  pledgedPence: pence(100_000),
  leaverPaysPence: null,
  ...more,
});
const shared = (amount: number, rule: ShareRule, sharers: Sharer[]) => [
  ...sharesOf(pence(amount), rule, sharers).values(),
];

describe('sharing an invoice', () => {
  it.each<[says: string, amount: number, rule: ShareRule, sharers: Sharer[], answer: number[]]>([
    [
      'alike, the odd penny to whoever pledged first',
      10_000,
      'equal',
      [sharer(3), sharer(1), sharer(2)],
      [3333, 3334, 3333],
    ],
    [
      'by hours',
      6000,
      'by-hours',
      [sharer(1, { units: 1 }), sharer(2, { units: 2 }), sharer(3, { units: 3 })],
      [1000, 2000, 3000],
    ],
    [
      'by use, and who used nothing pays nothing',
      900,
      'by-use',
      [sharer(1, { units: 0 }), sharer(2, { units: 9 })],
      [0, 900],
    ],
    [
      'by use, where nobody used it: alike',
      900,
      'by-use',
      [sharer(1, { units: 0 }), sharer(2, { units: 0 })],
      [450, 450],
    ],
    [
      'as agreed',
      5000,
      'as-agreed',
      [sharer(1, { pledgedPence: pence(2000) }), sharer(2, { pledgedPence: pence(8000) })],
      [1000, 4000],
    ],
    [
      'never above what somebody pledged: the others pay the rest',
      9000,
      'equal',
      [sharer(1, { pledgedPence: pence(2000) }), sharer(2), sharer(3)],
      [2000, 3500, 3500],
    ],
    [
      'who left pays what could not be cancelled',
      9000,
      'equal',
      [sharer(1), sharer(2), sharer(3, { leaverPaysPence: pence(1200) })],
      [3900, 3900, 1200],
    ],
    [
      'who left and whose part was cancelled pays nothing',
      9000,
      'equal',
      [sharer(1), sharer(2), sharer(3, { leaverPaysPence: noPence })],
      [4500, 4500, 0],
    ],
  ])('%s', (_says, amount, rule, sharers, answer) => expect(shared(amount, rule, sharers)).toEqual(answer));

  it('refuses what nobody pledged', () => {
    const two = [sharer(1, { pledgedPence: pence(100) }), sharer(2, { pledgedPence: pence(100) })];
    expect(shareRefused(pence(201), 'equal', two)).toMatchObject({
      code: 'invoice-above-pledged',
      facts: { amountPence: 201, coveredPence: 200 },
    });
    expect(() => sharesOf(pence(201), 'equal', two)).toThrow(RangeError);
    expect(() => sharesOf(pence(-1), 'equal', two)).toThrow(RangeError);
    expect(() => givenBackOf(pence(2), [{ ...two[0], sharePence: pence(1) } as never])).toThrow(RangeError);
  });

  const anySharers = fc
    .array(
      fc.record({
        minute: fc.integer({ min: 0, max: 5 }),
        units: fc.integer({ min: 0, max: 40 }),
        pledged: fc.integer({ min: 0, max: 20_000 }),
        leaver: fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: null }),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((rows) =>
      rows.map((row, place) =>
        sharer(place, {
          pledgedAt: moment(row.minute),
          units: row.units,
          pledgedPence: pence(row.pledged),
          leaverPaysPence: row.leaver === null ? null : pence(row.leaver),
        }),
      ),
    );

  it('always adds up, is never below nothing or above a pledge, whatever the order of people', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...shareRules),
        anySharers,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rule, sharers, part) => {
          const amount = pence(Math.floor(coverOf(rule, sharers) * part));
          const shares = sharesOf(amount, rule, sharers);
          expect(sum([...shares.values()])).toBe(amount);
          for (const one of sharers) {
            const share = shares.get(one.holderId) ?? -1;
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(
              Math.min(one.pledgedPence, one.leaverPaysPence ?? one.pledgedPence),
            );
          }
          const turned = sharesOf(amount, rule, [...sharers].reverse());
          for (const [holderId, share] of shares) expect(turned.get(holderId)).toBe(share);
          const paid = sharers.map((one) => ({ ...one, sharePence: shares.get(one.holderId) ?? noPence }));
          const leftover = pence(Math.floor(amount * part));
          const back = givenBackOf(leftover, paid);
          expect(sum([...back.values()])).toBe(leftover);
          for (const [holderId, given] of back) expect(given).toBeLessThanOrEqual(shares.get(holderId) ?? 0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('asks for no more than is needed if only the fewest come', () => {
    const offer = { costPence: pence(10_000), minimumPeople: 3, unitPence: pence(500) };
    const of = (shareRule: ShareRule, units: number | null, amountPence: number | null) =>
      pledgeOf(
        { ...offer, shareRule },
        { units, amountPence: amountPence === null ? null : pence(amountPence) },
      );
    expect([of('equal', null, null), of('by-hours', 4, null), of('as-agreed', null, 777)]).toEqual([
      3334, 2000, 777,
    ]);
  });
});

describe('reaching a minimum', () => {
  const pledges = (...amounts: number[]) => amounts.map((amount) => ({ pledgedPence: pence(amount) }));
  it('takes both people and pounds', () => {
    const offer = { minimumPeople: 2, minimumPence: pence(100) };
    expect(isEnough(offer, pledges(60, 40))).toBe(true);
    expect(isEnough(offer, pledges(60, 39))).toBe(false);
    expect(isEnough(offer, pledges(100))).toBe(false);
  });

  it.each<
    [
      says: string,
      rule: 'majority' | 'each',
      words: Said[],
      silence: 'yes' | 'no',
      over: boolean,
      answer: string | null,
    ]
  >([
    ['three of five decide at once', 'majority', ['yes', 'yes', 'yes', null, null], 'no', false, 'confirm'],
    ['two of five do not', 'majority', ['yes', 'yes', null, null, null], 'yes', false, null],
    [
      'silence as a yes, once it is over',
      'majority',
      ['yes', 'yes', null, null, null],
      'yes',
      true,
      'confirm',
    ],
    ['silence as a no', 'majority', ['yes', 'yes', null, null, null], 'no', true, 'doubt'],
    ['a tie is a doubt', 'majority', ['yes', 'no'], 'yes', false, 'doubt'],
    ['each for themselves waits for the last word', 'each', ['yes', null], 'no', false, null],
    ['one yes is enough then', 'each', ['yes', 'no'], 'no', false, 'confirm'],
    ['nobody’s yes is a doubt', 'each', ['no', null], 'no', true, 'doubt'],
  ])('%s', (_says, rule, words, silence, over, answer) =>
    expect(cameOf(rule, words, silence, over)).toBe(answer),
  );

  it('each for themselves: only who had it pays', () => {
    expect([
      paysAfter('each', 'no', 'yes'),
      paysAfter('each', null, 'yes'),
      paysAfter('majority', 'no', 'no'),
    ]).toEqual([false, true, true]);
  });
});

describe('the graph of a purchase', () => {
  it('leads only where it says, and names where it does not', () => {
    for (const step of Object.keys(steps) as PurchaseStep[])
      for (const status of purchaseStatuses) {
        const isFrom = (steps[step].from as readonly string[]).includes(status);
        expect(purchaseStepRefused(step, status)).toEqual(
          isFrom ? null : { code: steps[step].else, facts: { status } },
        );
        expect(purchaseStatuses).toContain(purchaseReached(step, status));
      }
  });
});

describe('in the books', () => {
  it('a group shift is owed by those who share it, part by part', () => {
    const [mair, huw] = [member(1), member(2)];
    const transfer = (creditAccountId: string, amount: number) => ({
      kind: 'care' as const,
      debitAccountId: `holder-due:${mair}`,
      creditAccountId,
      amountPence: pence(amount),
    });
    const journal = {
      cause: 'settle:x',
      transfers: [transfer('carer-payable:nia', 4000), transfer('contribution:us', 100)],
    };
    const half = (holderId: Id<'member'>) => ({ holderId, sharePence: pence(2050) });
    const said = sharedJournal(journal, mair, [half(mair), half(huw)]).transfers.map(
      ({ debitAccountId, creditAccountId, amountPence }) =>
        `${debitAccountId} ${creditAccountId} ${amountPence}`,
    );
    expect(said).toEqual([
      `holder-due:${mair} carer-payable:nia 2050`,
      `holder-due:${huw} carer-payable:nia 1950`,
      `holder-due:${huw} contribution:us 100`,
    ]);
    expect(() => sharedJournal(journal, mair, [half(mair)])).toThrow(RangeError);
    const due = { holderId: mair, amountPence: pence(4100) };
    const share = (holderId: Id<'member'>, duePence: number) =>
      ({ holderId, duePence: pence(duePence) }) as never;
    expect(withShares([due], [share(mair, -2050), share(huw, 2050)])).toEqual([
      { holderId: mair, amountPence: 2050 },
      { holderId: huw, amountPence: 2050 },
    ]);
  });

  it('the fund has what the contribution leaves after fees, and what was short is made up for first', () => {
    expect(feedingOf(pence(1200), pence(430), pence(50))).toEqual({ fedPence: 720, shortPence: 0 });
    expect(feedingOf(pence(100), pence(140), noPence)).toEqual({ fedPence: 0, shortPence: 40 });
  });
});
