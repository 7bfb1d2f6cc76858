/** Protects a pay or due from more than it: whatever is paid past the payment service, in whatever parts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noPence, pence } from '#shared/language/money.ts';
import { outsideRefused, type Payable } from '#shared/outage/entering.ts';
import { askedPence } from '#shared/settlements/asked.ts';

const pay: Payable = {
  kind: 'pay',
  amountPence: pence(10_000),
  outsidePence: pence(4_000),
  enteredPence: pence(3_500),
  isPaid: false,
  isUnderWay: false,
};
const code = (change: Partial<Payable>, amount: number) =>
  outsideRefused({ ...pay, ...change }, pence(amount), 30)?.code ?? null;

describe('a payment by hand', () => {
  it('has room for what is neither recorded nor entered, to the penny', () => {
    expect([code({}, 2_500), code({}, 2_501)]).toEqual([null, 'more-than-owed']);
    expect(code({ isPaid: true }, 1)).toBe('already-paid');
    expect(code({ isUnderWay: true }, 1)).toBe('payment-under-way');
  });

  it('of a holder leaves nothing or enough to be collected', () => {
    const left = (rest: number) => code({ kind: 'due' }, 2_500 - rest);
    expect([left(0), left(1), left(29), left(30)]).toEqual([null, 'rest-too-small', 'rest-too-small', null]);
  });

  it('never comes to more than is owed, and what is left is what is asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.array(fc.integer({ min: 1, max: 9_000 }), { maxLength: 8 }),
        (amount, parts) => {
          let outside = 0;
          for (const part of parts) {
            const so = {
              ...pay,
              amountPence: pence(amount),
              outsidePence: pence(outside),
              enteredPence: noPence,
            };
            if (!outsideRefused({ ...so, kind: 'due' }, pence(part), 30)) outside += part;
          }
          const due = { amountPence: pence(amount), carriedPence: noPence, creditPence: noPence };
          const asked = askedPence({ ...due, outsidePence: pence(outside) });
          expect(asked).toBe(amount - outside);
          expect(asked === 0 || asked >= 30 || outside === 0).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  });
});
