/** The chart of accounts as people read it: each kind of account once, under the question it answers. */
import { type Pence, subtract } from '../language/money.ts';
import { type AccountKind, accountKinds } from './accounts.ts';

interface Group<Name extends string> {
  name: Name;
  kinds: readonly AccountKind[];
}

/**
 * A holder's direct-payment account: what came in and from whom, what is promised, owed and put aside, and what
 * it was spent on. All of it lies in the holder's own bank; the mutual only keeps the books.
 */
export const holderChart = [
  { name: 'paid-in', kinds: ['holder-council-money', 'holder-own-contribution', 'holder-top-up'] },
  { name: 'promised', kinds: ['holder-booked'] },
  { name: 'owed', kinds: ['holder-due', 'holder-credit', 'holder-set-aside'] },
  { name: 'spent', kinds: ['holder-on-costs', 'holder-paid-elsewhere'] },
  { name: 'bank', kinds: ['holder-funds'] },
] as const satisfies readonly Group<string>[];

/** The mutual's own: what it has and where, what it owes and to whom, what came in and what that cost. */
export const mutualChart = [
  {
    name: 'has',
    kinds: [
      'stripe-available',
      'stripe-pending',
      'stripe-reserved',
      'bacs-in-flight',
      'mutual-bank',
      'holder-due',
      'holder-advanced',
      'carer-owed-back',
      'fund-advances',
    ],
  },
  {
    name: 'owes',
    kinds: [
      'carer-payable',
      'supplier-payable',
      'holder-credit',
      'refunds-payable',
      'mutual-payroll',
      'mutual-float',
      'common-fund',
    ],
  },
  { name: 'earns', kinds: ['contribution'] },
  { name: 'costs', kinds: ['stripe-fees', 'dispute-fees', 'dispute-loss'] },
  { name: 'unclear', kinds: ['suspense'] },
  {
    name: 'mirrors',
    kinds: [
      'holder-funds',
      'holder-council-money',
      'holder-own-contribution',
      'holder-top-up',
      'holder-booked',
      'holder-set-aside',
      'holder-on-costs',
      'holder-paid-elsewhere',
    ],
  },
] as const satisfies readonly Group<string>[];

/** Where money comes from rather than goes to: they grow when they are credited. */
const grownByCredit: readonly AccountKind[] = [
  'holder-council-money',
  'holder-own-contribution',
  'holder-top-up',
  'holder-set-aside',
];

/**
 * How much stands on an account, as people would say it: what is owed to carers is credited, so £20.00 credited
 * and £5.00 debited are £15.00 owed. Whole pence; below nothing when it is the other way round.
 */
export const standsAt = (kind: AccountKind, debitsPence: Pence, creditsPence: Pence): Pence => {
  const sort = accountKinds[kind];
  const byCredit = sort === 'liability' || sort === 'income' || grownByCredit.includes(kind);
  return byCredit ? subtract(creditsPence, debitsPence) : subtract(debitsPence, creditsPence);
};
