import type { PassedOver } from '#shared/cover/passing.ts';
import type { CoverPlan, CoverStep } from '#shared/cover/plan.ts';
import {
  choice,
  count,
  foreignKey,
  id,
  index,
  instant,
  json,
  primaryKey,
  sql,
  table,
  text,
  uniqueIndex,
} from '../columns.ts';
import { members } from './members.ts';
import { shifts } from './shifts.ts';

/** What a holder agreed for the day their carer cannot come. */
export const coverPlans = table(
  'cover_plans',
  {
    mutualId: id('mutual').notNull(),
    holderId: id('member').notNull(),
    circles: json<CoverStep[]>().notNull(),
    askedAtOnce: count().notNull(),
    answerMinutes: count().notNull(),
    tellHoursBefore: count().notNull(),
    named: json<CoverPlan['named']>().notNull(),
    /** What then: the holder's own word to themselves. */
    thenWhat: text(),
    agreedAt: instant().notNull(),
    agreedById: id('member').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.holderId] }),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** People are asked for one shift, by the plan as it was when it began. */
export const coverSearches = table(
  'cover_searches',
  {
    mutualId: id('mutual').notNull(),
    coverId: id('cover').notNull(),
    shiftId: id('shift').notNull(),
    holderId: id('member').notNull(),
    /** Who could not come; null when the holder began it. */
    handedBackById: id('member'),
    /** When the visit began as the search did: moved since, it is another question. */
    startsAt: instant().notNull(),
    plan: json<CoverPlan>().notNull(),
    status: choice(['asking', 'found', 'nobody', 'ended']).notNull(),
    startedAt: instant().notNull(),
    /** When it goes on by itself. */
    nextAt: instant().notNull(),
    /** When the named people are told; known from the beginning. */
    tellAt: instant().notNull(),
    toldAt: instant(),
    allAskedAt: instant(),
    /** Who did not fit at the last look, and why: those near the holder one by one, the others only counted. */
    passed: json<PassedOver>().notNull(),
    endedAt: instant(),
    foundCarerId: id('member'),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.coverId] }),
    uniqueIndex('cover_searches_once').on(t.mutualId, t.shiftId).where(sql`status = 'asking'`),
    index('cover_searches_due').on(t.mutualId, t.status, t.nextAt),
    index('cover_searches_by_holder').on(t.mutualId, t.holderId, t.startedAt),
    foreignKey({ columns: [t.mutualId, t.shiftId], foreignColumns: [shifts.mutualId, shifts.shiftId] }),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** Who was asked, and what they answered: once. */
export const coverAsks = table(
  'cover_asks',
  {
    mutualId: id('mutual').notNull(),
    coverId: id('cover').notNull(),
    carerId: id('member').notNull(),
    circle: choice(['team', 'yes', 'all']).notNull(),
    askedAt: instant().notNull(),
    answerBy: instant().notNull(),
    /** None yet: waiting, or silent once their time has passed; late is still an answer while it is needed. */
    answer: choice(['yes', 'no', 'offered', 'over']),
    answeredAt: instant(),
    /** Null while nobody has answered, and where it was settled otherwise. */
    enteredById: id('member'),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.coverId, t.carerId] }),
    index('cover_asks_by_carer').on(t.mutualId, t.carerId, t.askedAt),
    foreignKey({
      columns: [t.mutualId, t.coverId],
      foreignColumns: [coverSearches.mutualId, coverSearches.coverId],
    }),
    foreignKey({ columns: [t.mutualId, t.carerId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** Who was told that care is at risk: each person once a search. */
export const riskTold = table(
  'risk_told',
  {
    mutualId: id('mutual').notNull(),
    coverId: id('cover').notNull(),
    memberId: id('member').notNull(),
    toldAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.coverId, t.memberId] }),
    index('risk_told_by_member').on(t.mutualId, t.memberId, t.toldAt),
    foreignKey({
      columns: [t.mutualId, t.coverId],
      foreignColumns: [coverSearches.mutualId, coverSearches.coverId],
    }),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
