import {
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

/**
 * Paid holiday that a carer took from one employer. What was earned is on the settled lines and is not written here
 * again. Rows are kept: the law asks for six years (Working Time Regulations 1998 reg 16B).
 */
export const holidays = table(
  'holidays',
  {
    mutualId: id('mutual').notNull(),
    holidayId: id('holiday').notNull(),
    carerId: id('member').notNull(),
    /** `mutual`, or the holder who employs. */
    employer: text().notNull(),
    holderId: id('member'),
    fromOn: day().notNull(),
    untilOn: day().notNull(),
    minutes: count().notNull(),
    /** As it was reckoned on the day it was entered: the average hour of so many paid weeks. */
    payPence: pence().notNull(),
    overWeeks: count().notNull(),
    enteredById: id('member').notNull(),
    enteredAt: instant().notNull(),
    takenBackById: id('member'),
    takenBackAt: instant(),
    paidOn: day(),
    paidById: id('member'),
    paidAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.holidayId] }),
    index('holidays_by_carer').on(t.mutualId, t.carerId, t.fromOn),
    index('holidays_to_pay').on(t.mutualId, t.fromOn).where(sql`paid_on is null and taken_back_at is null`),
    index('holidays_by_holder').on(t.mutualId, t.holderId, t.fromOn),
    foreignKey({ columns: [t.mutualId, t.carerId], foreignColumns: [members.mutualId, members.memberId] }),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
