import {
  choice,
  count,
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
} from '../columns.ts';
import { members } from './members.ts';
import { settlements } from './settlements.ts';

/** Pay of one carer, one employer and one week under the minimum wage, as a settlement found it: never only a figure. */
export const wageShortfalls = table(
  'wage_shortfalls',
  {
    mutualId: id('mutual').notNull(),
    weekOn: day().notNull(),
    carerId: id('member').notNull(),
    /** `mutual`, or the holder who employs. */
    employer: text().notNull(),
    holderId: id('member'),
    settlementId: id('settlement').notNull(),
    ratePence: pence().notNull(),
    countedMinutes: count().notNull(),
    countedPence: pence().notNull(),
    neededPence: pence().notNull(),
    shortfallPence: pence().notNull(),
    reason: choice([
      'pay-below-rate',
      'time-not-paid',
      'way-not-paid',
      'miles-below-cost',
      'for-employers-own-use',
      'spent-for-the-job',
    ]).notNull(),
    foundAt: instant().notNull(),
    /** A later settlement paid what was missing. */
    madeGoodAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.weekOn, t.carerId, t.employer] }),
    index('wage_shortfalls_open').on(t.mutualId, t.weekOn).where(sql`made_good_at is null`),
    index('wage_shortfalls_by_settlement').on(t.mutualId, t.settlementId),
    foreignKey({ columns: [t.mutualId, t.carerId], foreignColumns: [members.mutualId, members.memberId] }),
    foreignKey({
      columns: [t.mutualId, t.settlementId],
      foreignColumns: [settlements.mutualId, settlements.settlementId],
    }),
  ],
);
