import type { SurplusReason } from '#shared/budgets/surplus-reason.ts';
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
} from '../columns.ts';
import { councils } from './councils.ts';
import { members } from './members.ts';

/** A holder's direct payment. It stays in the holder's own account; these are its terms, not a balance. */
export const budgets = table(
  'budgets',
  {
    mutualId: id('mutual').notNull(),
    budgetId: id('budget').notNull(),
    holderId: id('member').notNull(),
    councilId: id('council').notNull(),
    planReference: text(),
    weeklyPence: pence().notNull(),
    contributionWeeklyPence: pence().notNull(),
    topUpWeeklyPence: pence().notNull(),
    startsOn: day().notNull(),
    reviewOn: day(),
    endsOn: day(),
    /** What the support plan is to bring about, in the person's words. */
    outcomes: json<string[]>().notNull(),
    enteredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.budgetId] }),
    index('budgets_by_holder').on(t.mutualId, t.holderId, t.startsOn),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
    foreignKey({
      columns: [t.mutualId, t.councilId],
      foreignColumns: [councils.mutualId, councils.councilId],
    }),
  ],
);

/** Money a holder keeps back for something that was agreed: insurance, or a purpose with a name. */
export const savings = table(
  'savings',
  {
    mutualId: id('mutual').notNull(),
    savingId: id('saving').notNull(),
    holderId: id('member').notNull(),
    kind: choice(['insurance', 'purpose']).notNull(),
    purpose: text().notNull(),
    amountPence: pence().notNull(),
    /** When it is to be spent, if that is known. */
    neededOn: day(),
    /** Of the council’s agreement, if there is a letter. */
    agreedReference: text(),
    enteredById: id('member').notNull(),
    enteredAt: instant().notNull(),
    /** Spent or given up: the money is no longer kept back. */
    endedAt: instant(),
    endedById: id('member'),
    endedAs: choice(['spent', 'given-up']),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.savingId] }),
    index('savings_by_holder').on(t.mutualId, t.holderId),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** Why more is left than the council likes, in the words of the day on which it was written. */
export const surplusReasons = table(
  'surplus_reasons',
  {
    mutualId: id('mutual').notNull(),
    reasonId: id('reason').notNull(),
    holderId: id('member').notNull(),
    onDay: day().notNull(),
    reason: text().$type<SurplusReason>().notNull(),
    words: text(),
    /** What was left on that day, as it was then reckoned. */
    surplusPence: pence().notNull(),
    weeksTenths: count(),
    byId: id('member').notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.reasonId] }),
    index('surplus_reasons_by_holder').on(t.mutualId, t.holderId, t.reasonId),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** Holders whose surplus came near their council’s limit, or over it, as of the last reckoning. */
export const surplusMarks = table(
  'surplus_marks',
  {
    mutualId: id('mutual').notNull(),
    holderId: id('member').notNull(),
    stands: choice(['near', 'over']).notNull(),
    sinceOn: day().notNull(),
    surplusPence: pence().notNull(),
    weeksTenths: count().notNull(),
    limitWeeks: count().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.holderId] }),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
