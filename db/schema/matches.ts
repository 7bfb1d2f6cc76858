import { choice, foreignKey, id, index, instant, primaryKey, table, uniqueIndex } from '../columns.ts';
import { members } from './members.ts';
import { shifts } from './shifts.ts';

/** After a first meeting or a trial shift each side says privately whether they go on with each other. */
export const matches = table(
  'matches',
  {
    mutualId: id('mutual').notNull(),
    matchId: id('match').notNull(),
    /** The meeting it is about. */
    shiftId: id('shift').notNull(),
    holderId: id('member').notNull(),
    carerId: id('member').notNull(),
    /** Each side's own word, never shown to the other. */
    holderSaid: choice(['yes', 'no']),
    holderSaidAt: instant(),
    carerSaid: choice(['yes', 'no']),
    carerSaidAt: instant(),
    /** When both had said yes. */
    madeAt: instant(),
    endedAt: instant(),
    endedById: id('member'),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.matchId] }),
    uniqueIndex('matches_by_meeting').on(t.mutualId, t.shiftId),
    index('matches_by_holder').on(t.mutualId, t.holderId),
    index('matches_by_carer').on(t.mutualId, t.carerId),
    foreignKey({ columns: [t.mutualId, t.shiftId], foreignColumns: [shifts.mutualId, shifts.shiftId] }),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
    foreignKey({ columns: [t.mutualId, t.carerId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
