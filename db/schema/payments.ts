import {
  choice,
  day,
  flag,
  foreignKey,
  id,
  index,
  instant,
  json,
  pence,
  primaryKey,
  table,
  text,
} from '../columns.ts';
import { members } from './members.ts';

/** How a holder pays: a customer and a card or bank account at Stripe, never its numbers. */
export const waysToPay = table(
  'ways_to_pay',
  {
    mutualId: id('mutual').notNull(),
    memberId: id('member').notNull(),
    customerId: text().notNull(),
    /** The newest set-up begun on Stripe's page, and what it was begun for. */
    checkoutSessionId: text(),
    checkoutKind: choice(['card', 'bacs']),
    /** What dues are collected from now; all absent until a first set-up is finished. */
    kind: choice(['card', 'bacs']),
    paymentMethodId: text(),
    brand: text(),
    lastFour: text(),
    /** Of a card: a direct-payment card of a council is `prepaid`. */
    funding: text(),
    /** Of a bank account: the Direct Debit mandate its holder gave, as Stripe and the bank know it. */
    mandateId: text(),
    mandateReference: text(),
    mandateStatus: choice(['pending', 'active', 'inactive']),
    networkStatus: choice(['pending', 'accepted', 'refused', 'revoked']),
    revokedBecause: text(),
    changedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.memberId] }),
    index('ways_to_pay_by_customer').on(t.customerId),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** What a holder paid with before. Taken off Stripe's customer once nothing asked of it is under way. */
export const formerWaysToPay = table(
  'former_ways_to_pay',
  {
    mutualId: id('mutual').notNull(),
    paymentMethodId: text().notNull(),
    memberId: id('member').notNull(),
    kind: choice(['card', 'bacs']).notNull(),
    brand: text(),
    lastFour: text(),
    mandateReference: text(),
    leftAt: instant().notNull(),
    detachedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.paymentMethodId] }),
    index('former_ways_to_detach').on(t.mutualId, t.detachedAt),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** How a carer is paid: a recipient account at Stripe. Payable only when its transfers are active. */
export const payees = table(
  'payees',
  {
    mutualId: id('mutual').notNull(),
    memberId: id('member').notNull(),
    stripeAccountId: text().notNull(),
    transfers: choice(['pending', 'active', 'restricted', 'rejected', 'unsupported']).notNull(),
    missing: json<string[]>().notNull(),
    /** Stripe's own code for why it pays nothing to this account. */
    because: text(),
    changedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.memberId] }),
    index('payees_by_account').on(t.stripeAccountId),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** From a carer's account at Stripe to their own bank, as Stripe told it. */
export const bankPayouts = table(
  'bank_payouts',
  {
    mutualId: id('mutual').notNull(),
    payoutId: text().notNull(),
    memberId: id('member').notNull(),
    amountPence: pence().notNull(),
    status: choice(['on-its-way', 'paid', 'failed']).notNull(),
    arrivesOn: day().notNull(),
    failureCode: text(),
    madeAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.payoutId] }),
    index('bank_payouts_of_carer').on(t.mutualId, t.memberId, t.madeAt),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** What Stripe told us, once each, before anything is done about it. */
export const stripeEvents = table(
  'stripe_events',
  {
    mutualId: id('mutual').notNull(),
    eventId: text().notNull(),
    type: text().notNull(),
    account: text(),
    objectId: text(),
    livemode: flag().notNull(),
    receivedAt: instant().notNull(),
    handledAt: instant(),
    failure: text(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.eventId] }),
    index('stripe_events_waiting').on(t.handledAt, t.receivedAt),
  ],
);

/** Every movement of Stripe's own balance, each journalled exactly once. */
export const balanceTransactions = table(
  'balance_transactions',
  {
    mutualId: id('mutual').notNull(),
    balanceTransactionId: text().notNull(),
    type: text().notNull(),
    sourceId: text(),
    amountPence: pence().notNull(),
    feePence: pence().notNull(),
    netPence: pence().notNull(),
    availableAt: instant().notNull(),
    status: choice(['pending', 'available']).notNull(),
    journalId: id('journal'),
    madeAt: instant().notNull(),
    seenAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.balanceTransactionId] }),
    index('balance_transactions_by_status').on(t.mutualId, t.status, t.madeAt),
    index('balance_transactions_by_time').on(t.mutualId, t.madeAt),
    index('balance_transactions_by_source').on(t.mutualId, t.sourceId),
  ],
);
