import {
  choice,
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

/** How a holder pays: a customer and a card at Stripe, never the card itself. */
export const waysToPay = table(
  'ways_to_pay',
  {
    mutualId: id('mutual').notNull(),
    memberId: id('member').notNull(),
    customerId: text().notNull(),
    checkoutSessionId: text(),
    paymentMethodId: text(),
    brand: text(),
    lastFour: text(),
    funding: text(),
    changedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.memberId] }),
    index('ways_to_pay_by_customer').on(t.customerId),
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
    changedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.memberId] }),
    index('payees_by_account').on(t.stripeAccountId),
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
