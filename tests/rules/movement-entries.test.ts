/** Protects the entry of every kind of movement the payment service knows: each changes the mirror by its net. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '#shared/language/ids.ts';
import { formatPounds, pence } from '#shared/language/money.ts';
import { kindOfAccount } from '#shared/ledger/accounts.ts';
import { type About, entriesOfMovement, isOwnMovement } from '#shared/ledger/movement-entries.ts';

const mutualId = 'mutual_a' as Id<'mutual'>;
const holderId = 'member_mair' as Id<'member'>;
const carerId = 'member_nia' as Id<'member'>;
const settlementId = 'settlement_a' as Id<'settlement'>;

const debit: About = { is: 'debit', settlementId, holderId };
const claim = (bornBy: 'holder' | 'mutual'): About => ({ is: 'claim', bornBy, settlementId, holderId });

const entered = (type: string, about: About, amount: number, fee = 0) =>
  entriesOfMovement(
    { type, amountPence: pence(amount), feePence: pence(fee) },
    about,
    mutualId,
    'stripe-available',
  ).map(
    ({ kind, debitAccountId, creditAccountId, amountPence }) =>
      `${kind}: ${kindOfAccount(debitAccountId)} / ${kindOfAccount(creditAccountId)} ${formatPounds(amountPence)}`,
  );

const own: About = { is: 'own' };
const rows: [string, About, number, number, string[]][] = [
  ['charge', { is: 'collection' }, 1399, 41, ['stripe-fee: stripe-fees / stripe-available £0.41']],
  [
    'payment',
    debit,
    1399,
    20,
    ['debit: stripe-available / bacs-in-flight £13.99', 'stripe-fee: stripe-fees / stripe-available £0.20'],
  ],
  [
    'payment_failure_refund',
    debit,
    -1399,
    -20,
    ['debit: bacs-in-flight / stripe-available £13.99', 'stripe-fee: stripe-available / stripe-fees £0.20'],
  ],
  ['transfer', { is: 'pay' }, -1345, 0, []],
  [
    'transfer_refund',
    { is: 'pay-back', carerId, wasOwed: true },
    500,
    0,
    ['pay-reversed: stripe-available / carer-owed-back £5.00'],
  ],
  [
    'transfer_refund',
    { is: 'pay-back', carerId, wasOwed: false },
    500,
    0,
    ['pay-reversed: stripe-available / carer-payable £5.00'],
  ],
  ['refund', { is: 'refund' }, -500, 0, ['refund: refunds-payable / stripe-available £5.00']],
  ['payment_refund', { is: 'refund' }, -500, 0, ['refund: refunds-payable / stripe-available £5.00']],
  ['refund_failure', { is: 'refund' }, 500, 0, ['refund: stripe-available / refunds-payable £5.00']],
  [
    'adjustment',
    claim('holder'),
    -1399,
    2000,
    ['claim: holder-due / stripe-available £13.99', 'dispute-fee: dispute-fees / stripe-available £20.00'],
  ],
  [
    'adjustment',
    claim('mutual'),
    1399,
    -2000,
    ['claim: stripe-available / dispute-loss £13.99', 'dispute-fee: stripe-available / dispute-fees £20.00'],
  ],
  ['payout', own, -2000, 0, ['payout: mutual-bank / stripe-available £20.00']],
  ['payout_failure', own, 2000, 0, ['payout: stripe-available / mutual-bank £20.00']],
  ['payout_cancel', own, 2000, 0, ['payout: stripe-available / mutual-bank £20.00']],
  ['topup', own, 5000, 0, ['float: stripe-available / mutual-float £50.00']],
  ['stripe_fee', own, -200, 0, ['stripe-fee: stripe-fees / stripe-available £2.00']],
  ['reserve_transaction', own, -700, 0, ['reserve: stripe-reserved / stripe-available £7.00']],
  ['reserve_transaction', own, 700, 0, ['reserve: stripe-available / stripe-reserved £7.00']],
  [
    'connect_collection_transfer',
    { is: 'short', carerId },
    -700,
    0,
    ['reserve: carer-owed-back / stripe-available £7.00'],
  ],
  ['climate_order_purchase', { is: 'unknown' }, -700, 30, ['suspense: suspense / stripe-available £7.30']],
];

describe('a movement', () => {
  it.each(rows)('%s %o of %i, fee %i', (type, about, amount, fee, table) => {
    expect(entered(type, about, amount, fee)).toEqual(table);
    expect(isOwnMovement(type)).toBe(about.is === 'own');
  });

  it('changes the mirror of the balance by its amount less its fee, whatever it is', () => {
    const abouts = rows.map(([type, about]) => ({ type, about }));
    fc.assert(
      fc.property(
        fc.constantFrom(...abouts),
        fc.integer({ min: -1e7, max: 1e7 }),
        fc.integer({ min: -5000, max: 5000 }),
        ({ type, about }, amount, fee) => {
          const moved = { type, amountPence: pence(amount), feePence: pence(fee) };
          const mirrored = entriesOfMovement(moved, about, mutualId, 'stripe-pending').reduce(
            (so, { debitAccountId, creditAccountId, amountPence }) =>
              so +
              (kindOfAccount(debitAccountId) === 'stripe-pending' ? amountPence : 0) -
              (kindOfAccount(creditAccountId) === 'stripe-pending' ? amountPence : 0),
            0,
          );
          // The gross of a card's payment, and a pay, are entered when the service says yes.
          const before = about.is === 'collection' || about.is === 'pay' ? amount : 0;
          expect(mirrored + before).toBe(amount - fee);
        },
      ),
      { numRuns: 200 },
    );
  });
});
