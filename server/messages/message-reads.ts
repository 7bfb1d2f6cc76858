import { and, desc, eq, gt, lt, ne } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { attachments, members, messages, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

/** How many messages of the other side stand after a place. */
export const countUnread = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  conversationId: Id<'conversation'>,
  side: 'holder' | 'carer',
  readTo: number,
): Promise<number> =>
  handle.$count(
    messages,
    and(
      eq(messages.mutualId, mutualId),
      eq(messages.conversationId, conversationId),
      gt(messages.place, readTo),
      ne(messages.side, side),
    ),
  );

const written = (handle: Reader) =>
  handle
    .select({
      message: messages,
      sentBy: members.name,
      shiftStartsAt: shifts.startsAt,
      attachmentId: attachments.attachmentId,
      attachmentName: attachments.name,
      attachmentKind: attachments.kind,
      attachmentBytes: attachments.bytes,
    })
    .from(messages)
    .innerJoin(members, and(eq(members.mutualId, messages.mutualId), eq(members.memberId, messages.sentById)))
    .leftJoin(shifts, and(eq(shifts.mutualId, messages.mutualId), eq(shifts.shiftId, messages.shiftId)))
    .leftJoin(
      attachments,
      and(eq(attachments.mutualId, messages.mutualId), eq(attachments.messageId, messages.messageId)),
    );

/** The newest first, from before a place on. */
export const messagesIn = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  conversationId: Id<'conversation'>,
  asked: { before: number | null; limit: number },
) =>
  written(handle)
    .where(
      and(
        eq(messages.mutualId, mutualId),
        eq(messages.conversationId, conversationId),
        asked.before === null ? undefined : lt(messages.place, asked.before),
      ),
    )
    .orderBy(desc(messages.place))
    .limit(asked.limit);

export const findMessage = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  conversationId: Id<'conversation'>,
  messageId: Id<'message'>,
) =>
  (
    await written(handle).where(
      and(
        eq(messages.mutualId, mutualId),
        eq(messages.conversationId, conversationId),
        eq(messages.messageId, messageId),
      ),
    )
  )[0] ?? null;
export type MessageRow = NonNullable<Awaited<ReturnType<typeof findMessage>>>;

/** A file, if it was sent in this conversation. */
export const findAttachment = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  conversationId: Id<'conversation'>,
  attachmentId: Id<'attachment'>,
) =>
  (
    await handle
      .select({ name: attachments.name, kind: attachments.kind, content: attachments.content })
      .from(attachments)
      .innerJoin(
        messages,
        and(eq(messages.mutualId, attachments.mutualId), eq(messages.messageId, attachments.messageId)),
      )
      .where(
        and(
          eq(attachments.mutualId, mutualId),
          eq(attachments.attachmentId, attachmentId),
          eq(messages.conversationId, conversationId),
        ),
      )
  )[0] ?? null;
