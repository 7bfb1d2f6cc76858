import {
  choice,
  count,
  day,
  foreignKey,
  id,
  index,
  instant,
  primaryKey,
  sql,
  table,
  uniqueIndex,
} from '../columns.ts';
import { members } from './members.ts';
import { needs } from './needs.ts';

/**
 * A carer has said yes to one visit of a need that repeats, in one of its places, until somebody says
 * otherwise: the weeks that come into sight go straight to them.
 */
export const agreements = table(
  'agreements',
  {
    mutualId: id('mutual').notNull(),
    agreementId: id('agreement').notNull(),
    needId: id('need').notNull(),
    visit: count().notNull(),
    place: count().notNull(),
    holderId: id('member').notNull(),
    carerId: id('member').notNull(),
    /** Days the rule lays out, both included; no last day is until further notice. */
    fromOn: day().notNull(),
    untilOn: day(),
    /** `asked`: its time was changed, and its carer has not answered yet. */
    status: choice(['standing', 'asked', 'ended']).notNull(),
    agreedAt: instant().notNull(),
    endedAt: instant(),
    endedById: id('member'),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.agreementId] }),
    // A place of a visit is agreed with one carer, and nobody is two pairs of hands.
    uniqueIndex('agreements_by_place')
      .on(t.mutualId, t.needId, t.visit, t.place)
      .where(sql`status <> 'ended'`),
    uniqueIndex('agreements_two_hands')
      .on(t.mutualId, t.needId, t.visit, t.carerId)
      .where(sql`status <> 'ended'`),
    index('agreements_by_carer').on(t.mutualId, t.carerId, t.status),
    index('agreements_by_holder').on(t.mutualId, t.holderId, t.status),
    foreignKey({ columns: [t.mutualId, t.needId], foreignColumns: [needs.mutualId, needs.needId] }),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
    foreignKey({ columns: [t.mutualId, t.carerId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
