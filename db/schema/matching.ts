import type { Weekday } from '#shared/language/time.ts';
import type { CareKind } from '#shared/shifts/schema.ts';
import {
  choice,
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
  timeOfDay,
} from '../columns.ts';
import { members } from './members.ts';

/** What a carer wants of their work, in their own words, and the hours agreed with them. */
export const carerWishes = table(
  'carer_wishes',
  {
    mutualId: id('mutual').notNull(),
    carerId: id('member').notNull(),
    /** How far they will go from home, straight line. */
    furthestMiles: count(),
    /** The most they want to work in a week. */
    mostMinutes: count(),
    likes: json<string[]>().notNull(),
    willNotDo: json<string[]>().notNull(),
    kindsNotDone: json<CareKind[]>().notNull(),
    interests: json<string[]>().notNull(),
    /** Null until they have said when they can work; an empty week then means never. */
    saidAt: instant(),
    /** Hours a week agreed with them, as a coordinator recorded. */
    guaranteedMinutes: count().notNull(),
    guaranteedFromOn: day(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.carerId] }),
    foreignKey({ columns: [t.mutualId, t.carerId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** When a carer can work in every week, in wall time. One may reach over midnight into the next day. */
export const availabilityBlocks = table(
  'availability_blocks',
  {
    mutualId: id('mutual').notNull(),
    carerId: id('member').notNull(),
    weekday: text().$type<Weekday>().notNull(),
    startsTime: timeOfDay().notNull(),
    wallMinutes: count().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.carerId, t.weekday, t.startsTime] }),
    foreignKey({ columns: [t.mutualId, t.carerId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** Days that differ from the week: away, or free beyond it. Without a time it is the whole of each day. */
export const availabilityExceptions = table(
  'availability_exceptions',
  {
    mutualId: id('mutual').notNull(),
    exceptionId: id('exception').notNull(),
    carerId: id('member').notNull(),
    kind: choice(['away', 'extra']).notNull(),
    fromOn: day().notNull(),
    untilOn: day().notNull(),
    startsTime: timeOfDay(),
    wallMinutes: count(),
    saidAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.exceptionId] }),
    index('availability_exceptions_by_carer').on(t.mutualId, t.carerId, t.untilOn),
    foreignKey({ columns: [t.mutualId, t.carerId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
