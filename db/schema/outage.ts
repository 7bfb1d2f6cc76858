import {
  check,
  choice,
  day,
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
import { mutuals } from './mutuals.ts';
import { dues, pays } from './settlements.ts';

/** Each outage plan that was made, so that a file can be told from another. */
export const outagePlans = table(
  'outage_plans',
  {
    mutualId: id('mutual').notNull(),
    planId: id('plan').notNull(),
    madeById: id('member').notNull(),
    madeAt: instant().notNull(),
    /** SHA-256 of the sealed file. */
    fileHash: text().notNull(),
    carersPence: pence().notNull(),
    holdersPence: pence().notNull(),
    /** When paying by hand was over and the runs took everything up again. */
    endedById: id('member'),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.planId] }),
    foreignKey({ columns: [t.mutualId], foreignColumns: [mutuals.mutualId] }),
  ],
);

/** A payment that went past the payment service, against the pay or due it settles. Two people bring it into the books. */
export const outsidePayments = table(
  'outside_payments',
  {
    mutualId: id('mutual').notNull(),
    paymentId: id('payment').notNull(),
    /** The pay or the due it is for; one of the two columns beside says which. */
    forId: text().notNull(),
    payId: id('pay'),
    dueId: id('due'),
    /** The carer who was paid, or the holder who paid. */
    memberId: id('member').notNull(),
    amountPence: pence().notNull(),
    paidOn: day().notNull(),
    /** As the bank shows it. */
    reference: text().notNull(),
    state: choice(['entered', 'recorded', 'withdrawn']).notNull(),
    enteredById: id('member').notNull(),
    enteredAt: instant().notNull(),
    decidedById: id('member'),
    decidedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.paymentId] }),
    uniqueIndex('outside_payments_once')
      .on(t.mutualId, t.forId, t.reference)
      .where(sql`state <> 'withdrawn'`),
    index('outside_payments_by_state').on(t.mutualId, t.state),
    check('outside_payments_positive', sql`${t.amountPence} > 0`),
    foreignKey({ columns: [t.mutualId, t.payId], foreignColumns: [pays.mutualId, pays.payId] }),
    foreignKey({ columns: [t.mutualId, t.dueId], foreignColumns: [dues.mutualId, dues.dueId] }),
  ],
);
