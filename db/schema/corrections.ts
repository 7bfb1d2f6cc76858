import {
  choice,
  foreignKey,
  id,
  index,
  instant,
  primaryKey,
  sql,
  table,
  text,
  uniqueIndex,
} from '../columns.ts';
import { settlements } from './settlements.ts';
import { hours, shifts } from './shifts.ts';

/** Hours put right after they were settled: one of the two says how it was, and it counts once the other agrees. */
export const corrections = table(
  'corrections',
  {
    mutualId: id('mutual').notNull(),
    correctionId: id('correction').notNull(),
    shiftId: id('shift').notNull(),
    /** What counted when it was asked for, and what would count instead. Both entries stay. */
    fromHoursId: id('hours').notNull(),
    hoursId: id('hours').notNull(),
    askedBy: choice(['holder', 'carer']).notNull(),
    askedById: id('member').notNull(),
    reason: text().notNull(),
    askedAt: instant().notNull(),
    answer: choice(['agreed', 'declined', 'withdrawn']),
    answerReason: text(),
    answeredById: id('member'),
    answeredAt: instant(),
    /** The settlement that moved the money for it. */
    settlementId: id('settlement'),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.correctionId] }),
    uniqueIndex('corrections_open_once').on(t.mutualId, t.shiftId).where(sql`answer is null`),
    index('corrections_by_shift').on(t.mutualId, t.shiftId, t.askedAt),
    index('corrections_to_settle')
      .on(t.mutualId, t.shiftId)
      .where(sql`answer = 'agreed' and settlement_id is null`),
    foreignKey({ columns: [t.mutualId, t.shiftId], foreignColumns: [shifts.mutualId, shifts.shiftId] }),
    foreignKey({ columns: [t.mutualId, t.hoursId], foreignColumns: [hours.mutualId, hours.hoursId] }),
    foreignKey({
      columns: [t.mutualId, t.settlementId],
      foreignColumns: [settlements.mutualId, settlements.settlementId],
    }),
  ],
);
