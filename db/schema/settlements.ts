import type { PayLine } from '#shared/pay/lines.ts';
import {
  choice,
  count,
  day,
  foreignKey,
  id,
  index,
  instant,
  json,
  pence,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '../columns.ts';
import { members } from './members.ts';
import { mutuals } from './mutuals.ts';
import { shifts } from './shifts.ts';

/** The weekly run that turns worked shifts into money moved. */
export const settlements = table(
  'settlements',
  {
    mutualId: id('mutual').notNull(),
    settlementId: id('settlement').notNull(),
    /** The Monday of the settled week. */
    weekOn: day().notNull(),
    status: choice(['collecting', 'paying', 'closed']).notNull(),
    startedById: id('member'),
    startedAt: instant().notNull(),
    payDay: day().notNull(),
    closedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.settlementId] }),
    uniqueIndex('settlements_by_week').on(t.mutualId, t.weekOn),
    foreignKey({ columns: [t.mutualId], foreignColumns: [mutuals.mutualId] }),
  ],
);

/** A worked shift in a settlement: its pay lines as they were applied, and where each penny goes. */
export const settledShifts = table(
  'settled_shifts',
  {
    mutualId: id('mutual').notNull(),
    settlementId: id('settlement').notNull(),
    shiftId: id('shift').notNull(),
    holderId: id('member').notNull(),
    carerId: id('member').notNull(),
    hoursId: id('hours').notNull(),
    /** `rest`: what was left when it had been settled up to its plan, and was answered later. */
    part: choice(['whole', 'rest']).notNull(),
    engagement: choice(['employed-by-holder', 'employed-by-mutual', 'self-employed']).notNull(),
    weekOn: day().notNull(),
    purpose: text().notNull(),
    payLines: json<PayLine[]>().notNull(),
    paidMinutes: count().notNull(),
    grossPence: pence().notNull(),
    toCarerPence: pence().notNull(),
    setAsidePence: pence().notNull(),
    toMutualPence: pence().notNull(),
    unconfirmed: choice(['no', 'silent']).notNull(),
    dueId: id('due').notNull(),
    payId: id('pay'),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.settlementId, t.shiftId] }),
    uniqueIndex('settled_once').on(t.mutualId, t.hoursId, t.part),
    index('settled_by_due').on(t.mutualId, t.dueId),
    index('settled_by_pay').on(t.mutualId, t.payId),
    index('settled_by_week').on(t.mutualId, t.weekOn),
    index('settled_by_answer').on(t.mutualId, t.unconfirmed, t.weekOn),
    foreignKey({
      columns: [t.mutualId, t.settlementId],
      foreignColumns: [settlements.mutualId, settlements.settlementId],
    }),
    foreignKey({ columns: [t.mutualId, t.shiftId], foreignColumns: [shifts.mutualId, shifts.shiftId] }),
  ],
);

/** What a holder owes a settlement, collected from their own account. */
export const dues = table(
  'dues',
  {
    mutualId: id('mutual').notNull(),
    dueId: id('due').notNull(),
    settlementId: id('settlement').notNull(),
    holderId: id('member').notNull(),
    /** This settlement's part, and what came over from weeks under 30p. */
    amountPence: pence().notNull(),
    carriedPence: pence().notNull(),
    status: choice(['waiting', 'processing', 'collected', 'parked', 'carried']).notNull(),
    /** The later due this one under 30p goes along with: it can go with one only. */
    carriedIntoId: id('due'),
    /** Why it is parked: a named refusal or the card's own code. */
    reason: text(),
    attempt: count().notNull(),
    /** The card of the newest try and when it began: the same key must always say the same. */
    paymentMethodId: text(),
    triedAt: instant(),
    nextTryOn: day(),
    paymentIntentId: text(),
    chargeId: text(),
    changedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.dueId] }),
    uniqueIndex('dues_by_holder').on(t.mutualId, t.settlementId, t.holderId),
    index('dues_by_status').on(t.mutualId, t.status),
    index('dues_by_intent').on(t.paymentIntentId),
    foreignKey({
      columns: [t.mutualId, t.settlementId],
      foreignColumns: [settlements.mutualId, settlements.settlementId],
    }),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** One transfer to one carer: the statement's total. Money collected later makes a further one. */
export const pays = table(
  'pays',
  {
    mutualId: id('mutual').notNull(),
    payId: id('pay').notNull(),
    settlementId: id('settlement').notNull(),
    carerId: id('member').notNull(),
    run: count().notNull(),
    amountPence: pence().notNull(),
    status: choice(['waiting', 'paid', 'parked']).notNull(),
    reason: text(),
    attempt: count().notNull(),
    triedAt: instant(),
    nextTryOn: day(),
    transferId: text(),
    paidAt: instant(),
    changedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.payId] }),
    uniqueIndex('pays_by_run').on(t.mutualId, t.settlementId, t.carerId, t.run),
    index('pays_by_status').on(t.mutualId, t.status),
    index('pays_by_carer').on(t.mutualId, t.carerId),
    foreignKey({
      columns: [t.mutualId, t.settlementId],
      foreignColumns: [settlements.mutualId, settlements.settlementId],
    }),
    foreignKey({ columns: [t.mutualId, t.carerId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** What payroll gave back for an employed pair and a week, entered by hand. */
export const netPays = table(
  'net_pays',
  {
    mutualId: id('mutual').notNull(),
    weekOn: day().notNull(),
    holderId: id('member').notNull(),
    carerId: id('member').notNull(),
    netPence: pence().notNull(),
    enteredById: id('member').notNull(),
    enteredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.weekOn, t.holderId, t.carerId] }),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
    foreignKey({ columns: [t.mutualId, t.carerId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
