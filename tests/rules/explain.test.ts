/** Protects the books when somebody explains money in suspense: all of it leaves suspense, to where it belongs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '#shared/language/ids.ts';
import { pence } from '#shared/language/money.ts';
import { kindOfAccount } from '#shared/ledger/accounts.ts';
import { balanceChanges, journalRefused } from '#shared/ledger/transfers.ts';
import { explainingTransfers, explanations, lookOfMovement } from '#shared/oversight/explain.ts';

const mutualId = 'mutual_0' as Id<'mutual'>;
const memberId = 'member_0' as Id<'member'>;
const explained = (as: (typeof explanations)[number], amountPence: number, feePence = 0) =>
  explainingTransfers({
    mutualId,
    as,
    memberId: as === 'holder' || as === 'carer' ? memberId : null,
    amountPence: pence(amountPence),
    feePence: pence(feePence),
  });
const table = (as: (typeof explanations)[number], amountPence: number, feePence = 0) =>
  explained(as, amountPence, feePence).map(
    ({ kind, debitAccountId, creditAccountId, amountPence: moved }) =>
      `${kind}: ${kindOfAccount(debitAccountId)} from ${kindOfAccount(creditAccountId)} ${moved}`,
  );

describe('what a movement was', () => {
  it('a disputed payment: the holder owes it again, and the fee is a fee', () => {
    expect(table('holder', -1399, 2000)).toEqual([
      'refund: holder-due from suspense 1399',
      'stripe-fee: stripe-fees from suspense 2000',
    ]);
  });
  it('won after all: all of it the other way about', () => {
    expect(table('holder', 1399, -2000)).toEqual([
      'refund: suspense from holder-due 1399',
      'stripe-fee: suspense from stripe-fees 2000',
    ]);
  });
  it('a pay that came back is owed again; one that went once more is owed back', () => {
    expect(table('carer', 1345)).toEqual(['pay-reversed: suspense from carer-payable 1345']);
    expect(table('carer', -1345)).toEqual(['pay-reversed: carer-owed-back from suspense 1345']);
  });
  it('a fee, the mutual’s own money, its own bank', () => {
    expect(table('service-fee', -200)).toEqual(['stripe-fee: stripe-fees from suspense 200']);
    expect(table('own-money', 5000)).toEqual(['float: suspense from mutual-float 5000']);
    expect(table('own-bank', -5000)).toEqual(['payout: mutual-bank from suspense 5000']);
  });
});

it('whatever moved, suspense gets back exactly what was put into it, by a sound journal', () => {
  const amounts = fc.integer({ min: -100_000, max: 100_000 });
  const fees = fc.integer({ min: -3000, max: 3000 });
  fc.assert(
    fc.property(fc.constantFrom(...explanations), amounts, fees, (as, amount, fee) => {
      const transfers = explained(as, amount, fee);
      if (amount === 0 && fee === 0) return expect(transfers).toEqual([]);
      expect(journalRefused({ cause: 'explain:txn_0', transfers })).toBeNull();
      const suspense = balanceChanges(transfers, 'posted').find(
        ({ accountId }) => kindOfAccount(accountId) === 'suspense',
      );
      // What came was credited to suspense when it was seen, what went was debited.
      const moved = (suspense?.debitsPostedPence ?? 0) - (suspense?.creditsPostedPence ?? 0);
      expect(moved).toBe(amount - fee);
    }),
  );
});

it.each([
  ['adjustment', 'du_1', 'dispute'],
  ['adjustment', 'adj_1', 'unknown'],
  ['refund', 're_1', 'returned'],
  ['transfer_refund', 'trr_1', 'pay-back'],
  ['stripe_fee', null, 'fee'],
  ['reserve_transaction', null, 'unknown'],
])('%s of %s looks like: %s', (type, source, look) => {
  expect(lookOfMovement(type, source)).toBe(look);
});
