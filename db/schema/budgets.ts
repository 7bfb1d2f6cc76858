import { day, foreignKey, id, index, instant, json, pence, primaryKey, table, text } from '../columns.ts';
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
