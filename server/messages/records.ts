import { and, eq, lt } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { attachments, conversations, messageReports, messages, pairs } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import type { Side } from '#shared/messages/block.ts';

/** Opens a conversation, unless both sides began at once and the other was first. */
export const openConversation = (tx: Writer, row: typeof conversations.$inferInsert) =>
  tx.insert(conversations).values(row).onConflictDoNothing();

const one = (mutualId: Id<'mutual'>, conversationId: Id<'conversation'>) =>
  and(eq(conversations.mutualId, mutualId), eq(conversations.conversationId, conversationId));

/** The place of one more message in its conversation. */
export const addOne = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  conversationId: Id<'conversation'>,
  place: number,
  lastSentAt: Instant,
) => tx.update(conversations).set({ messages: place, lastSentAt }).where(one(mutualId, conversationId));

export const keepMessage = (tx: Writer, row: typeof messages.$inferInsert) => tx.insert(messages).values(row);

export const keepAttachment = (tx: Writer, row: typeof attachments.$inferInsert) =>
  tx.insert(attachments).values(row);

/** Only ever onwards. */
export const readUpTo = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  conversationId: Id<'conversation'>,
  side: Side,
  place: number,
) =>
  side === 'holder'
    ? tx
        .update(conversations)
        .set({ holderReadTo: place })
        .where(and(one(mutualId, conversationId), lt(conversations.holderReadTo, place)))
    : tx
        .update(conversations)
        .set({ carerReadTo: place })
        .where(and(one(mutualId, conversationId), lt(conversations.carerReadTo, place)));

/** What the two are to each other begins with a block, where nothing was recorded yet. */
export const keepBlock = (
  tx: Writer,
  pair: { mutualId: Id<'mutual'>; holderId: Id<'member'>; carerId: Id<'member'> },
  block: Partial<Pick<typeof pairs.$inferInsert, 'holderBlockedAt' | 'carerBlockedAt'>>,
) =>
  tx
    .insert(pairs)
    .values({
      ...pair,
      engagement: 'employed-by-holder',
      team: false,
      saidYes: false,
      sameHousehold: false,
      ...block,
    })
    .onConflictDoUpdate({ target: [pairs.mutualId, pairs.holderId, pairs.carerId], set: block });

export const keepReport = (tx: Writer, row: typeof messageReports.$inferInsert) =>
  tx.insert(messageReports).values(row).onConflictDoNothing();

export const closeReportRow = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  reportId: Id<'report'>,
  closed: Pick<typeof messageReports.$inferInsert, 'closedAt' | 'closedById' | 'outcome'>,
) =>
  tx
    .update(messageReports)
    .set(closed)
    .where(and(eq(messageReports.mutualId, mutualId), eq(messageReports.reportId, reportId)));
