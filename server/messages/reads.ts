import { and, desc, eq, lt, or, type SQL } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { conversations, members, needs, pairs } from '#db/schema/index.ts';
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
