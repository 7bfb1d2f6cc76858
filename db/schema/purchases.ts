import {
  choice,
  count,
  day,
  flag,
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
import { councils } from './councils.ts';
import { members } from './members.ts';
import { mutuals } from './mutuals.ts';
import { dues, settlements } from './settlements.ts';
import { shifts } from './shifts.ts';

/** Who is paid for what members buy together, or for what the common fund buys. */
export const suppliers = table(
  'suppliers',
  {
    mutualId: id('mutual').notNull(),
    supplierId: id('supplier').notNull(),
    name: text().notNull(),
    isLocal: flag().notNull(),
    enteredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.supplierId] }),
    uniqueIndex('suppliers_by_name').on(t.mutualId, t.name),
    foreignKey({ columns: [t.mutualId], foreignColumns: [mutuals.mutualId] }),
  ],
);

/** Something several holders buy together, from the offer until its supplier is paid. */
export const purchases = table(
  'purchases',
  {
    mutualId: id('mutual').notNull(),
    purchaseId: id('purchase').notNull(),
    title: text().notNull(),
    purpose: choice(['outing', 'night-cover', 'training', 'insurance', 'equipment', 'other']).notNull(),
    kind: choice(['supplier', 'group-shift']).notNull(),
    what: text().notNull(),
    why: text().notNull(),
    supplierId: id('supplier'),
    status: choice([
      'offered',
      'going-ahead',
      'released',
      'delivered',
      'doubted',
      'confirmed',
      'invoiced',
      'settled',
      'collected',
      'paid',
      'cancelled',
    ]).notNull(),
    costPence: pence().notNull(),
    shareRule: choice(['equal', 'by-hours', 'by-use', 'as-agreed']).notNull(),
    unitPence: pence(),
    minimumPeople: count().notNull(),
    mostPeople: count(),
    minimumPence: pence().notNull(),
    closesAt: instant().notNull(),
    takesPlaceOn: day().notNull(),
    exitRule: choice(['pays-share', 'pays-what-cannot-be-cancelled', 'released']).notNull(),
    confirmRule: choice(['majority', 'each']).notNull(),
    silence: choice(['yes', 'no']).notNull(),
    confirmDays: count().notNull(),
    groupOpen: flag().notNull(),
    /** Holders of this council only. */
    councilId: id('council'),
    /** Members voted to offer it. */
    proposalId: id('proposal'),
    offeredById: id('member').notNull(),
    offeredAt: instant().notNull(),
    closedAt: instant(),
    deliveredAt: instant(),
    /** Until when those who take part say whether it came. */
    confirmBy: instant(),
    confirmedAt: instant(),
    /** A group shift: the visit whose pay is shared, and the holder who posted it. */
    shiftId: id('shift'),
    invoicePence: pence(),
    invoiceReference: text(),
    invoicedById: id('member'),
    settlementId: id('settlement'),
    leftoverPence: pence(),
    endedAt: instant(),
    endReason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.purchaseId] }),
    index('purchases_by_status').on(t.mutualId, t.status, t.closesAt),
    uniqueIndex('purchases_by_shift').on(t.mutualId, t.shiftId).where(sql`shift_id is not null`),
    foreignKey({
      columns: [t.mutualId, t.supplierId],
      foreignColumns: [suppliers.mutualId, suppliers.supplierId],
    }),
    foreignKey({
      columns: [t.mutualId, t.councilId],
      foreignColumns: [councils.mutualId, councils.councilId],
    }),
    foreignKey({ columns: [t.mutualId, t.shiftId], foreignColumns: [shifts.mutualId, shifts.shiftId] }),
    foreignKey({
      columns: [t.mutualId, t.settlementId],
      foreignColumns: [settlements.mutualId, settlements.settlementId],
    }),
  ],
);

/** One holder's part in it: the most they said they would pay, kept apart in the books until it is settled. */
export const pledges = table(
  'pledges',
  {
    mutualId: id('mutual').notNull(),
    purchaseId: id('purchase').notNull(),
    holderId: id('member').notNull(),
    status: choice(['held', 'withdrawn', 'released', 'left', 'settled']).notNull(),
    /** Hours or uses; what it turned out to be, once they have said. */
    units: count(),
    pledgedPence: pence().notNull(),
    outcome: text().notNull(),
    groupOpen: flag().notNull(),
    /** When the day of it begins: it counts as booked from then. */
    startsAt: instant().notNull(),
    /** The pending journal that keeps the money apart. */
    holdId: id('journal'),
    pledgedById: id('member').notNull(),
    pledgedAt: instant().notNull(),
    answer: choice(['yes', 'no']),
    answeredAt: instant(),
    answeredById: id('member'),
    /** Asked for so much instead, and not answered yet. */
    askedPence: pence(),
    leftAt: instant(),
    leaverPaysPence: pence(),
    sharePence: pence(),
    givenBackPence: pence(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.purchaseId, t.holderId] }),
    index('pledges_held')
      .on(t.mutualId, t.holderId, t.startsAt, t.pledgedPence)
      .where(sql`hold_id is not null`),
    index('pledges_by_holder').on(t.mutualId, t.holderId, t.purchaseId),
    foreignKey({
      columns: [t.mutualId, t.purchaseId],
      foreignColumns: [purchases.mutualId, purchases.purchaseId],
    }),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** A share in a settlement: what it adds to its holder's due, or takes from it. */
export const settledShares = table(
  'settled_shares',
  {
    mutualId: id('mutual').notNull(),
    settlementId: id('settlement').notNull(),
    purchaseId: id('purchase').notNull(),
    holderId: id('member').notNull(),
    /** The holder's own cost. */
    sharePence: pence().notNull(),
    /** What it does to the due: for the holder who posted a group shift, less what the others pay of it. */
    duePence: pence().notNull(),
    outcome: text().notNull(),
    supplierId: id('supplier'),
    shiftId: id('shift'),
    dueId: id('due').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.settlementId, t.purchaseId, t.holderId] }),
    uniqueIndex('shares_settled_once').on(t.mutualId, t.purchaseId, t.holderId),
    index('shares_by_due').on(t.mutualId, t.dueId),
    index('shares_by_holder').on(t.mutualId, t.holderId, t.settlementId),
    foreignKey({
      columns: [t.mutualId, t.purchaseId, t.holderId],
      foreignColumns: [pledges.mutualId, pledges.purchaseId, pledges.holderId],
    }),
    foreignKey({
      columns: [t.mutualId, t.settlementId],
      foreignColumns: [settlements.mutualId, settlements.settlementId],
    }),
    foreignKey({ columns: [t.mutualId, t.dueId], foreignColumns: [dues.mutualId, dues.dueId] }),
  ],
);

/** A supplier paid from the mutual's bank: entered by one person, said to be right by another. */
export const supplierPayments = table(
  'supplier_payments',
  {
    mutualId: id('mutual').notNull(),
    paymentId: id('payment').notNull(),
    supplierId: id('supplier').notNull(),
    purchaseId: id('purchase').notNull(),
    amountPence: pence().notNull(),
    paidOn: day().notNull(),
    reference: text().notNull(),
    enteredById: id('member').notNull(),
    enteredAt: instant().notNull(),
    approvedById: id('member'),
    approvedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.paymentId] }),
    uniqueIndex('supplier_payments_once').on(t.mutualId, t.purchaseId),
    foreignKey({
      columns: [t.mutualId, t.purchaseId],
      foreignColumns: [purchases.mutualId, purchases.purchaseId],
    }),
    foreignKey({
      columns: [t.mutualId, t.supplierId],
      foreignColumns: [suppliers.mutualId, suppliers.supplierId],
    }),
  ],
);
