import type { CareUse } from '#shared/councils/uses.ts';
import type { Weekday } from '#shared/language/time.ts';
import type { Pattern } from '#shared/needs/pattern.ts';
import {
  choice,
  count,
  day,
  flag,
  foreignKey,
  id,
  index,
  instant,
  json,
  primaryKey,
  table,
  text,
  timeOfDay,
  uniqueIndex,
} from '../columns.ts';
import { members } from './members.ts';

/** What care someone wants: once, or as a weekly rule from which shifts are laid out. */
export const needs = table(
  'needs',
  {
    mutualId: id('mutual').notNull(),
    needId: id('need').notNull(),
    ref: text(),
    holderId: id('member').notNull(),
    title: text().notNull(),
    kind: choice(['day', 'waking-night', 'sleep-in', 'live-in', 'first-meeting', 'trial']).notNull(),
    /** Care text: only for the holder, those who act for them and the carers of this need. */
    notes: text(),
    /** Once: onDay. Weekly: days, fromOn and perhaps untilOn. */
    onDay: day(),
    days: json<Weekday[]>().notNull(),
    fromOn: day(),
    untilOn: day(),
    /** Alternate weeks, further visits of a day, term times, pauses; null where it is one visit every week. */
    pattern: json<Pattern>(),
    startsTime: timeOfDay().notNull(),
    /** Length by the clock of the wall; elapsed minutes follow from the night. */
    wallMinutes: count().notNull(),
    /** Unpaid breaks within a visit, agreed beforehand as in a live-in day; null is none. */
    breakMinutes: count(),
    windowMinutes: count().notNull(),
    /** Which one, when the clocks go back and this time comes twice. */
    whenTwice: choice(['earlier', 'later']),
    carersNeeded: count().notNull(),
    skills: json<string[]>().notNull(),
    languages: json<string[]>().notNull(),
    outcome: text(),
    /** What kind of help it is, where a council may say no to it; null is personal care. */
    use: text().$type<CareUse>(),
    /** The widest circle that may see and take it, and when the wider ones open. */
    circle: choice(['team', 'yes', 'all']).notNull(),
    yesOpensAt: instant().notNull(),
    allOpensAt: instant().notNull(),
    /** A carer's yes waits for the holder's before a shift of it is firm. */
    holderDecides: flag().notNull(),
    mayOverspend: flag().notNull(),
    overspendReason: text(),
    status: choice(['open', 'closed']).notNull(),
    laidOutTo: day(),
    postedAt: instant().notNull(),
    postedById: id('member').notNull(),
    version: count().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.needId] }),
    uniqueIndex('needs_by_ref').on(t.mutualId, t.ref),
    index('needs_by_holder').on(t.mutualId, t.holderId, t.status),
    index('needs_to_lay_out').on(t.mutualId, t.status, t.laidOutTo),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
