import { flag, foreignKey, id, instant, primaryKey, table } from '../columns.ts';
import { members } from './members.ts';

/** The one private calendar address a member has now; another one takes its place, and the old address is dead. */
export const calendarFeeds = table(
  'calendar_feeds',
  {
    mutualId: id('mutual').notNull(),
    memberId: id('member').notNull(),
    feedId: id('feed').notNull(),
    /** Whether names stand in it: it is read by whatever program the member chose. */
    names: flag().notNull(),
    openedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.memberId] }),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
