import {
  check,
  choice,
  count,
  foreignKey,
  id,
  index,
  instant,
  pence,
  primaryKey,
  sql,
  table,
  text,
  uniqueIndex,
} from '../columns.ts';
import { members } from './members.ts';
import { dues } from './settlements.ts';

/** Collections that a bank took back: each waits for a coordinator, who says who bears it. */
export const claims = table(
  'claims',
  {
    mutualId: id('mutual').notNull(),
    claimId: id('claim').notNull(),
    /** Stripe's own name for it: told twice, it is one. */
    disputeId: text().notNull(),
    /** The due that had been collected, and the one that stands for it now. */
    dueId: id('due').notNull(),
    againDueId: id('due').notNull(),
    holderId: id('member').notNull(),
    method: choice(['card', 'bacs']).notNull(),
    amountPence: pence().notNull(),
    feePence: pence().notNull(),
    status: choice(['open', 'asked-again', 'borne', 'given-back']).notNull(),
    openedAt: instant().notNull(),
    decidedById: id('member'),
    decidedAt: instant(),
    /** Why it was decided so. */
    words: text(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.claimId] }),
    uniqueIndex('claims_by_dispute').on(t.mutualId, t.disputeId),
    index('claims_by_holder').on(t.mutualId, t.holderId, t.status),
    index('claims_open').on(t.mutualId, t.openedAt).where(sql`status = 'open'`),
    foreignKey({ columns: [t.mutualId, t.dueId], foreignColumns: [dues.mutualId, dues.dueId] }),
    foreignKey({ columns: [t.mutualId, t.againDueId], foreignColumns: [dues.mutualId, dues.dueId] }),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** Money given back to a holder the way it came. Written down before it is asked for. */
export const refunds = table(
  'refunds',
  {
    mutualId: id('mutual').notNull(),
    refundId: id('refund').notNull(),
    dueId: id('due').notNull(),
    holderId: id('member').notNull(),
    chargeId: text().notNull(),
    amountPence: pence().notNull(),
    /** What the holder had paid too much, or a gift out of the mutual's own. */
    outOf: choice(['paid-too-much', 'own-money']).notNull(),
    reason: text().notNull(),
    status: choice(['waiting', 'sending', 'sent', 'failed', 'let-go']).notNull(),
    /** Of a direct debit: not before its money is there for certain. */
    heldUntil: instant(),
    attempt: count().notNull(),
    triedAt: instant(),
    stripeRefundId: text(),
    failure: text(),
    askedById: id('member').notNull(),
    askedAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.refundId] }),
    index('refunds_by_due').on(t.mutualId, t.dueId),
    index('refunds_under_way')
      .on(t.mutualId, t.status)
      .where(sql`status in ('waiting', 'sending', 'failed')`),
    check('refunds_positive', sql`${t.amountPence} > 0`),
    foreignKey({ columns: [t.mutualId, t.dueId], foreignColumns: [dues.mutualId, dues.dueId] }),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
