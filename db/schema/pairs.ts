import { choice, day, flag, foreignKey, id, index, instant, primaryKey, table, text } from '../columns.ts';
import { members } from './members.ts';

/** What belongs to a holder and a carer together, never to one need. */
export const pairs = table(
  'pairs',
  {
    mutualId: id('mutual').notNull(),
    holderId: id('member').notNull(),
    carerId: id('member').notNull(),
    engagement: choice(['employed-by-holder', 'employed-by-mutual', 'self-employed']).notNull(),
    statusCheckOn: day(),
    /** In the holder's own team: asked first. */
    team: flag().notNull(),
    /** The holder said yes to this carer: asked second. */
    saidYes: flag().notNull(),
    sameHousehold: flag().notNull(),
    relationship: text(),
    /** The council's written exception for paying this relative, as recorded. */
    exceptionReference: text(),
    exceptionOn: day(),
    /** Who at the council wrote it, what for, and its last day if it has one. */
    exceptionBy: text(),
    exceptionFor: text(),
    exceptionUntilOn: day(),
    /** Either may end all writing between the two; until then null. */
    holderBlockedAt: instant(),
    carerBlockedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.holderId, t.carerId] }),
    index('pairs_by_carer').on(t.mutualId, t.carerId),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
    foreignKey({ columns: [t.mutualId, t.carerId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
