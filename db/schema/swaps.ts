import { choice, foreignKey, id, index, instant, primaryKey, sql, table, uniqueIndex } from '../columns.ts';
import { members } from './members.ts';
import { shifts } from './shifts.ts';

/** One carer offers a shift to another, perhaps for one of theirs. Nothing changes until everybody said yes. */
export const swaps = table(
  'swaps',
  {
    mutualId: id('mutual').notNull(),
    swapId: id('swap').notNull(),
    fromCarerId: id('member').notNull(),
    toCarerId: id('member').notNull(),
    givenShiftId: id('shift').notNull(),
    /** Null: given, with nothing wanted in return. */
    wantedShiftId: id('shift'),
    givenHolderId: id('member').notNull(),
    wantedHolderId: id('member'),
    status: choice(['proposed', 'agreed', 'done', 'declined', 'withdrawn', 'lapsed']).notNull(),
    proposedAt: instant().notNull(),
    agreedAt: instant(),
    /** When the holder of the shift that is given said yes, and the holder of the one in return. */
    givenYesAt: instant(),
    wantedYesAt: instant(),
    endedAt: instant(),
    endedById: id('member'),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.swapId] }),
    uniqueIndex('swaps_once').on(t.mutualId, t.givenShiftId).where(sql`status in ('proposed', 'agreed')`),
    index('swaps_by_from').on(t.mutualId, t.fromCarerId, t.proposedAt),
    index('swaps_by_to').on(t.mutualId, t.toCarerId, t.proposedAt),
    index('swaps_by_given_holder').on(t.mutualId, t.givenHolderId, t.proposedAt),
    index('swaps_by_wanted_holder').on(t.mutualId, t.wantedHolderId, t.proposedAt),
    foreignKey({ columns: [t.mutualId, t.givenShiftId], foreignColumns: [shifts.mutualId, shifts.shiftId] }),
    foreignKey({ columns: [t.mutualId, t.wantedShiftId], foreignColumns: [shifts.mutualId, shifts.shiftId] }),
    foreignKey({
      columns: [t.mutualId, t.fromCarerId],
      foreignColumns: [members.mutualId, members.memberId],
    }),
    foreignKey({ columns: [t.mutualId, t.toCarerId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
