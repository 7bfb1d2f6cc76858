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
  sql,
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
    /** Above the mutual's limit another coordinator put it forward first. */
    putForwardById: id('member'),
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
    /**
     * `rest`: what was left when it had been settled up to its plan, and was answered later. `correction`: how
     * far both people's newer word is from all that was settled of it before; less is below nothing.
     */
    part: choice(['whole', 'rest', 'correction']).notNull(),
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
    /** Of what its carer had too much: so much has been set off against later pays. */
    recoveredPence: pence().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.settlementId, t.shiftId] }),
    uniqueIndex('settled_once').on(t.mutualId, t.hoursId, t.part),
    index('settled_by_due').on(t.mutualId, t.dueId),
    index('settled_by_pay').on(t.mutualId, t.payId),
    index('settled_by_week').on(t.mutualId, t.weekOn),
    index('settled_by_answer').on(t.mutualId, t.unconfirmed, t.weekOn),
    index('settled_by_shift').on(t.mutualId, t.shiftId),
    index('settled_too_much').on(t.mutualId, t.carerId).where(sql`to_carer_pence < 0`),
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
    /** Of both, set against what the holder had back from corrections: the rest is asked for. */
    creditPence: pence().notNull(),
    /** Collected before and taken back by the bank: this due asks for it once more, and only one does. */
    againOfId: id('due'),
    /** `dropped`: taken back by the bank, and not asked for again after all. */
    status: choice(['waiting', 'processing', 'collected', 'parked', 'carried', 'dropped']).notNull(),
    /** The later due this one under 30p goes along with: it can go with one only. */
    carriedIntoId: id('due'),
    /** Why it is parked: a named refusal or the card's own code. */
    reason: text(),
    attempt: count().notNull(),
    /** What the newest try is taken from, how, and when it began: the same key must always say the same. */
    method: choice(['card', 'bacs']),
    paymentMethodId: text(),
    triedAt: instant(),
    nextTryOn: day(),
    /** The page on which its holder pays this due themselves, while their bank wants to see them. */
    checkoutSessionId: text(),
    /** The day its holder was told the money leaves their account, and when they were told. */
    leavesOn: day(),
    toldAt: instant(),
    collectedAt: instant(),
    paymentIntentId: text(),
    chargeId: text(),
    /** What came past the payment service, and since when no run may ask for the rest. */
    outsidePence: pence(),
    byHandSince: instant(),
    changedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.dueId] }),
    uniqueIndex('dues_by_holder').on(t.mutualId, t.settlementId, t.holderId).where(sql`again_of_id is null`),
    uniqueIndex('dues_asked_again').on(t.mutualId, t.againOfId),
    index('dues_by_status').on(t.mutualId, t.status),
    index('dues_by_intent').on(t.paymentIntentId),
    foreignKey({
      columns: [t.mutualId, t.settlementId],
      foreignColumns: [settlements.mutualId, settlements.settlementId],
    }),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** Pay of a due that could not be collected, paid by the common fund meanwhile: once, and repaid when it comes. */
export const advances = table(
  'advances',
  {
    mutualId: id('mutual').notNull(),
    dueId: id('due').notNull(),
    settlementId: id('settlement').notNull(),
    holderId: id('member').notNull(),
    amountPence: pence().notNull(),
    advancedAt: instant().notNull(),
    repaidAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.dueId] }),
    index('advances_out').on(t.mutualId, t.holderId).where(sql`repaid_at is null`),
    foreignKey({ columns: [t.mutualId, t.dueId], foreignColumns: [dues.mutualId, dues.dueId] }),
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
    /** What is transferred: its lines less what was set off. */
    amountPence: pence().notNull(),
    /** Kept of its lines because an earlier pay came to too much. */
    setOffPence: pence().notNull(),
    status: choice(['waiting', 'paid', 'parked']).notNull(),
    reason: text(),
    attempt: count().notNull(),
    triedAt: instant(),
    nextTryOn: day(),
    transferId: text(),
    paidAt: instant(),
    /** What went past the payment service, and since when no run may pay the rest. */
    outsidePence: pence(),
    byHandSince: instant(),
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

/** A week above the mutual's limit, as the first of two coordinators saw it: the second starts exactly this. */
export const settlementDrafts = table(
  'settlement_drafts',
  {
    mutualId: id('mutual').notNull(),
    weekOn: day().notNull(),
    putForwardById: id('member').notNull(),
    putForwardAt: instant().notNull(),
    chargePence: pence().notNull(),
    fingerprint: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mutualId, t.weekOn] })],
);
