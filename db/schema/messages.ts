import {
  choice,
  count,
  foreignKey,
  id,
  index,
  instant,
  primaryKey,
  sql,
  table,
  text,
  uniqueIndex,
} from '../columns.ts';
import { members } from './members.ts';
import { needs } from './needs.ts';

/** One carer and one holder about one need: nobody else has a part in it. */
export const conversations = table(
  'conversations',
  {
    mutualId: id('mutual').notNull(),
    conversationId: id('conversation').notNull(),
    needId: id('need').notNull(),
    holderId: id('member').notNull(),
    carerId: id('member').notNull(),
    openedAt: instant().notNull(),
    /** How many messages were sent; each has its place from 1 on. */
    messages: count().notNull(),
    lastSentAt: instant().notNull(),
    /** Up to which place each side has read. */
    holderReadTo: count().notNull(),
    carerReadTo: count().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.conversationId] }),
    uniqueIndex('conversations_once').on(t.mutualId, t.needId, t.carerId),
    index('conversations_of_holder').on(t.mutualId, t.holderId, t.lastSentAt),
    index('conversations_of_carer').on(t.mutualId, t.carerId, t.lastSentAt),
    foreignKey({ columns: [t.mutualId, t.needId], foreignColumns: [needs.mutualId, needs.needId] }),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
    foreignKey({ columns: [t.mutualId, t.carerId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** What one side wrote; never changed. Only the two sides ever read it. */
export const messages = table(
  'messages',
  {
    mutualId: id('mutual').notNull(),
    messageId: id('message').notNull(),
    conversationId: id('conversation').notNull(),
    place: count().notNull(),
    side: choice(['holder', 'carer']).notNull(),
    /** Who wrote: the holder, who acts for them, or the carer. */
    sentById: id('member').notNull(),
    /** The one shift it is about, where it was written from one. */
    shiftId: id('shift'),
    words: text().notNull(),
    sentAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.messageId] }),
    uniqueIndex('messages_in_order').on(t.mutualId, t.conversationId, t.place),
    foreignKey({
      columns: [t.mutualId, t.conversationId],
      foreignColumns: [conversations.mutualId, conversations.conversationId],
    }),
  ],
);

/** A small file sent with a message, in base64; kept apart, so that reading messages does not read files. */
export const attachments = table(
  'attachments',
  {
    mutualId: id('mutual').notNull(),
    attachmentId: id('attachment').notNull(),
    messageId: id('message').notNull(),
    name: text().notNull(),
    kind: choice(['png', 'jpeg', 'webp', 'pdf']).notNull(),
    bytes: count().notNull(),
    content: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.attachmentId] }),
    uniqueIndex('attachments_by_message').on(t.mutualId, t.messageId),
    foreignKey({
      columns: [t.mutualId, t.messageId],
      foreignColumns: [messages.mutualId, messages.messageId],
    }),
  ],
);

/** A message somebody shows to the coordinators, with the words copied by that act alone. */
export const messageReports = table(
  'message_reports',
  {
    mutualId: id('mutual').notNull(),
    reportId: id('report').notNull(),
    messageId: id('message').notNull(),
    reportedById: id('member').notNull(),
    /** The side that wrote it, and who pressed send. */
    aboutId: id('member').notNull(),
    sentById: id('member').notNull(),
    sentAt: instant().notNull(),
    words: text().notNull(),
    why: text(),
    reportedAt: instant().notNull(),
    closedAt: instant(),
    closedById: id('member'),
    outcome: text(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.reportId] }),
    uniqueIndex('message_reports_once').on(t.mutualId, t.messageId, t.reportedById),
    index('message_reports_open').on(t.mutualId, t.reportId).where(sql`closed_at is null`),
    foreignKey({
      columns: [t.mutualId, t.messageId],
      foreignColumns: [messages.mutualId, messages.messageId],
    }),
  ],
);
