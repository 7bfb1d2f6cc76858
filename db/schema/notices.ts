import type { NoticeKind } from '#shared/notices/schema.ts';
import {
  choice,
  foreignKey,
  id,
  index,
  instant,
  primaryKey,
  sql,
  table,
  text,
  timeOfDay,
} from '../columns.ts';
import { members } from './members.ts';

/** That something happened which concerns a member: which kind and which thing, never what was said. */
export const notices = table(
  'notices',
  {
    mutualId: id('mutual').notNull(),
    noticeId: id('notice').notNull(),
    memberId: id('member').notNull(),
    kind: text().$type<NoticeKind>().notNull(),
    /** A representative hears of their holder's care. */
    forId: id('member'),
    needId: id('need'),
    shiftId: id('shift'),
    conversationId: id('conversation'),
    payId: id('pay'),
    dueId: id('due'),
    reportId: id('report'),
    purchaseId: id('purchase'),
    proposalId: id('proposal'),
    /** When that shift was to begin, as it stood then. */
    startsAt: instant(),
    at: instant().notNull(),
    readAt: instant(),
    /** What its mail waits for: to be looked at, for the daily one, for the end of quiet hours, or nothing any more. */
    mailing: choice(['new', 'daily', 'quiet', 'done']).notNull(),
    mailedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.noticeId] }),
    index('notices_of_member').on(t.mutualId, t.memberId, t.noticeId),
    index('notices_unread').on(t.mutualId, t.memberId, t.noticeId).where(sql`read_at is null`),
    index('notices_to_mail').on(t.mutualId, t.mailing, t.noticeId).where(sql`mailing <> 'done'`),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** Which notices a member wants by mail, and when; what is not chosen is not sent. */
export const noticeChoices = table(
  'notice_choices',
  {
    mutualId: id('mutual').notNull(),
    memberId: id('member').notNull(),
    kind: text().$type<NoticeKind>().notNull(),
    mail: choice(['at-once', 'daily', 'never']).notNull(),
    chosenAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.memberId, t.kind] }),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** At what hour a member wants the daily mail, and in which hours none; what is not chosen is as usual. */
export const noticeHours = table(
  'notice_hours',
  {
    mutualId: id('mutual').notNull(),
    memberId: id('member').notNull(),
    dailyTime: timeOfDay().notNull(),
    /** Both or neither. */
    quietFrom: timeOfDay(),
    quietUntil: timeOfDay(),
    chosenAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.memberId] }),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
