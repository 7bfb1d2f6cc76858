import { and, asc, desc, eq, gt, isNull, lt, ne, or, type SQL } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { attachments, conversations, members, messages, needs, pairs, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';

const holder = alias(members, 'holder');
const carer = alias(members, 'carer');

const rows = (handle: Reader) =>
  handle
    .select({
      conversation: conversations,
      title: needs.title,
      holderName: holder.name,
      holderStatus: holder.status,
      carerName: carer.name,
      carerStatus: carer.status,
      holderBlockedAt: pairs.holderBlockedAt,
      carerBlockedAt: pairs.carerBlockedAt,
    })
    .from(conversations)
    .innerJoin(needs, and(eq(needs.mutualId, conversations.mutualId), eq(needs.needId, conversations.needId)))
    .innerJoin(
      holder,
      and(eq(holder.mutualId, conversations.mutualId), eq(holder.memberId, conversations.holderId)),
    )
    .innerJoin(
      carer,
      and(eq(carer.mutualId, conversations.mutualId), eq(carer.memberId, conversations.carerId)),
    )
    .leftJoin(
      pairs,
      and(
        eq(pairs.mutualId, conversations.mutualId),
        eq(pairs.holderId, conversations.holderId),
        eq(pairs.carerId, conversations.carerId),
      ),
    );

export const findConversation = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  conversationId: Id<'conversation'>,
) =>
  (
    await rows(handle).where(
      and(eq(conversations.mutualId, mutualId), eq(conversations.conversationId, conversationId)),
    )
  )[0] ?? null;
export type ConversationRow = NonNullable<Awaited<ReturnType<typeof findConversation>>>;

/** Those about one need: every carer's for its holder, for a carer their own. */
export const conversationsAbout = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  needId: Id<'need'>,
  carerId: Id<'member'> | null,
) =>
  rows(handle)
    .where(
      and(
        eq(conversations.mutualId, mutualId),
        eq(conversations.needId, needId),
        carerId ? eq(conversations.carerId, carerId) : undefined,
      ),
    )
    .orderBy(desc(conversations.lastSentAt), desc(conversations.conversationId))
    .limit(200);

export interface ConversationKey {
  lastSentAt: Instant;
  conversationId: Id<'conversation'>;
}

const olderThan = ({ lastSentAt, conversationId }: ConversationKey): SQL | undefined =>
  or(
    lt(conversations.lastSentAt, lastSentAt),
    and(eq(conversations.lastSentAt, lastSentAt), lt(conversations.conversationId, conversationId)),
  );

/** A member's own; who acts for a holder sees that holder's as a holder, never as a carer. */
export const conversationsOf = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  asked: { after: ConversationKey | null; asHolderOnly: boolean; limit: number },
) =>
  rows(handle)
    .where(
      and(
        eq(conversations.mutualId, mutualId),
        asked.asHolderOnly
          ? eq(conversations.holderId, memberId)
          : or(eq(conversations.holderId, memberId), eq(conversations.carerId, memberId)),
        asked.after ? olderThan(asked.after) : undefined,
      ),
    )
    .orderBy(desc(conversations.lastSentAt), desc(conversations.conversationId))
    .limit(asked.limit);

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

/** Whether a shift is one of this need, and of this carer where one holds it. */
export const findShiftOfNeed = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  needId: Id<'need'>,
  shiftId: Id<'shift'>,
) =>
  (
    await handle
      .select({ shiftId: shifts.shiftId, carerId: shifts.carerId })
      .from(shifts)
      .where(and(eq(shifts.mutualId, mutualId), eq(shifts.needId, needId), eq(shifts.shiftId, shiftId)))
  )[0] ?? null;

/** The carers who hold, or held to the end, a shift of this need. */
export const carersOnNeed = (handle: Reader, mutualId: Id<'mutual'>, needId: Id<'need'>) =>
  handle
    .selectDistinct({ carerId: members.memberId, name: members.name })
    .from(shifts)
    .innerJoin(members, and(eq(members.mutualId, shifts.mutualId), eq(members.memberId, shifts.carerId)))
    .where(and(eq(shifts.mutualId, mutualId), eq(shifts.needId, needId), eq(members.status, 'member')))
    .orderBy(asc(members.name), asc(members.memberId))
    .limit(100);

/** The carers near a holder, with what the two are to each other. */
export const carersNear = (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  handle
    .select({ pair: pairs, name: members.name })
    .from(pairs)
    .innerJoin(members, and(eq(members.mutualId, pairs.mutualId), eq(members.memberId, pairs.carerId)))
    .where(
      and(
        eq(pairs.mutualId, mutualId),
        eq(pairs.holderId, holderId),
        eq(members.status, 'member'),
        or(eq(pairs.team, true), eq(pairs.saidYes, true)),
        isNull(pairs.holderBlockedAt),
        isNull(pairs.carerBlockedAt),
      ),
    )
    .orderBy(asc(members.name), asc(members.memberId))
    .limit(100);

/** Whether a carer holds, or held to its end, a shift of this need. */
export const isOnNeed = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  needId: Id<'need'>,
  carerId: Id<'member'>,
): Promise<boolean> =>
  (await handle.$count(
    shifts,
    and(eq(shifts.mutualId, mutualId), eq(shifts.needId, needId), eq(shifts.carerId, carerId)),
  )) > 0;
