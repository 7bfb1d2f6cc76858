import type { CouncilProfile } from '#shared/councils/schema.ts';
import type { Use } from '#shared/councils/uses.ts';
import {
  count,
  day,
  foreignKey,
  id,
  index,
  instant,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '../columns.ts';
import { members } from './members.ts';
import { mutuals } from './mutuals.ts';

export const councils = table(
  'councils',
  {
    mutualId: id('mutual').notNull(),
    councilId: id('council').notNull(),
    name: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.councilId] }),
    uniqueIndex('councils_by_name').on(t.mutualId, t.name),
    foreignKey({ columns: [t.mutualId], foreignColumns: [mutuals.mutualId] }),
  ],
);

/** What a council asks, as it was read on a day and holds from a day. Never edited: what is read anew is a further row. */
export const councilProfiles = table(
  'council_profiles',
  {
    mutualId: id('mutual').notNull(),
    councilId: id('council').notNull(),
    version: count().notNull(),
    fromOn: day().notNull(),
    profile: json<CouncilProfile>().notNull(),
    /** Null: the usual profile, which nobody read at this council. */
    enteredById: id('member'),
    enteredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.councilId, t.version] }),
    foreignKey({
      columns: [t.mutualId, t.councilId],
      foreignColumns: [councils.mutualId, councils.councilId],
    }),
  ],
);

/** The council’s written yes to something its rules exclude, for one holder; one for a relative stands with the pair. */
export const councilExceptions = table(
  'council_exceptions',
  {
    mutualId: id('mutual').notNull(),
    exceptionId: id('exception').notNull(),
    holderId: id('member').notNull(),
    use: text().$type<Use>().notNull(),
    whatFor: text().notNull(),
    /** Who at the council wrote it, and under which reference. */
    writtenBy: text().notNull(),
    reference: text().notNull(),
    fromOn: day().notNull(),
    /** The last day, or null while the council has not said one. */
    untilOn: day(),
    enteredById: id('member').notNull(),
    enteredAt: instant().notNull(),
    endedById: id('member'),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.exceptionId] }),
    index('council_exceptions_by_holder').on(t.mutualId, t.holderId, t.fromOn),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
