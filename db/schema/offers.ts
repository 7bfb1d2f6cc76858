import {
  choice,
  flag,
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
import { shifts } from './shifts.ts';

/** A carer's yes to an open shift that waits for its holder's: the holder decides first, or it would begin later. */
export const offers = table(
  'offers',
  {
    mutualId: id('mutual').notNull(),
    offerId: id('offer').notNull(),
    shiftId: id('shift').notNull(),
    holderId: id('member').notNull(),
    carerId: id('member').notNull(),
    /** When the visit was to begin as the carer saw it: moved since, it is another question. */
    startsAt: instant().notNull(),
    /** Yes, if it begins then; null is yes as it stands. */
    laterStartsAt: instant(),
    /** To all later ones of its need too, until further notice. */
    series: flag().notNull(),
    /** When the carer would rest to make up for what the shift leaves too little. */
    restStartsAt: instant(),
    /** The search that asked them, and may ask beyond the circles of the need; null where they came by themselves. */
    coverId: id('cover'),
    status: choice(['waiting', 'accepted', 'declined', 'withdrawn', 'lapsed']).notNull(),
    offeredAt: instant().notNull(),
    offeredById: id('member').notNull(),
    endedAt: instant(),
    endedById: id('member'),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.offerId] }),
    uniqueIndex('offers_once').on(t.mutualId, t.shiftId, t.carerId).where(sql`status = 'waiting'`),
    index('offers_by_holder').on(t.mutualId, t.holderId, t.offeredAt),
    index('offers_by_carer').on(t.mutualId, t.carerId, t.offeredAt),
    foreignKey({ columns: [t.mutualId, t.shiftId], foreignColumns: [shifts.mutualId, shifts.shiftId] }),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
    foreignKey({ columns: [t.mutualId, t.carerId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
