import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { invitations, memberSignIns, members } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

export const openInvitationOf = async (handle: Reader, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  (
    await handle
      .select()
      .from(invitations)
      .where(
        and(
          eq(invitations.mutualId, mutualId),
          eq(invitations.memberId, memberId),
          isNull(invitations.usedAt),
        ),
      )
      .orderBy(desc(invitations.expiresAt), desc(invitations.invitationId))
      .limit(1)
  )[0] ?? null;

export const findInvitation = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  invitationId: Id<'invitation'>,
) =>
  (
    await handle
      .select()
      .from(invitations)
      .where(and(eq(invitations.mutualId, mutualId), eq(invitations.invitationId, invitationId)))
  )[0] ?? null;

/** An invited member that this sign-in opens. */
export const invitedBySignIn = async (handle: Reader, userId: string, memberId: Id<'member'>) =>
  (
    await handle
      .select({ mutualId: members.mutualId, status: members.status })
      .from(memberSignIns)
      .innerJoin(
        members,
        and(eq(members.mutualId, memberSignIns.mutualId), eq(members.memberId, memberSignIns.memberId)),
      )
      .where(and(eq(memberSignIns.userId, userId), eq(memberSignIns.memberId, memberId)))
  )[0] ?? null;
