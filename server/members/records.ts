import { and, eq, isNull, or } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import {
  checks,
  invitations,
  memberRoles,
  members,
  pairs,
  recordViews,
  representatives,
} from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import type { Role } from '#shared/members/schema.ts';

export type MemberInsert = typeof members.$inferInsert;

export const keepMember = (tx: Writer, row: MemberInsert) => tx.insert(members).values(row);

export const changeMember = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  change: Partial<Omit<MemberInsert, 'mutualId' | 'memberId'>>,
) =>
  tx
    .update(members)
    .set(change)
    .where(and(eq(members.mutualId, mutualId), eq(members.memberId, memberId)));

export const keepRoles = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  roles: readonly Role[],
) =>
  tx
    .insert(memberRoles)
    .values(roles.map((role) => ({ mutualId, memberId, role })))
    .onConflictDoNothing();

export const keepCheck = (tx: Writer, row: typeof checks.$inferInsert) => tx.insert(checks).values(row);

export const keepPair = (tx: Writer, row: typeof pairs.$inferInsert) =>
  tx
    .insert(pairs)
    .values(row)
    .onConflictDoUpdate({ target: [pairs.mutualId, pairs.holderId, pairs.carerId], set: row });

export const keepRepresentative = (tx: Writer, row: typeof representatives.$inferInsert) =>
  tx
    .insert(representatives)
    .values(row)
    .onConflictDoUpdate({
      target: [representatives.mutualId, representatives.representativeId, representatives.holderId],
      set: row,
    });

/** Looks by the same person at the same part on one day are one line: a page asks again by itself. */
export const keepView = (tx: Writer, row: Omit<typeof recordViews.$inferInsert, 'times'>) =>
  tx
    .insert(recordViews)
    .values({ ...row, times: 1 })
    .onConflictDoNothing();

export const forgetCheck = (tx: Writer, mutualId: Id<'mutual'>, checkId: Id<'check'>) =>
  tx.delete(checks).where(and(eq(checks.mutualId, mutualId), eq(checks.checkId, checkId)));

export const keepInvitation = (tx: Writer, row: typeof invitations.$inferInsert) =>
  tx.insert(invitations).values(row);

/** Links that were not followed open nothing any more. */
export const endInvitations = (tx: Writer, mutualId: Id<'mutual'>, memberId: Id<'member'>, usedAt: Instant) =>
  tx
    .update(invitations)
    .set({ usedAt })
    .where(
      and(eq(invitations.mutualId, mutualId), eq(invitations.memberId, memberId), isNull(invitations.usedAt)),
    );

export const endRoles = (tx: Writer, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  tx.delete(memberRoles).where(and(eq(memberRoles.mutualId, mutualId), eq(memberRoles.memberId, memberId)));

export const endRepresentation = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  representativeId: Id<'member'>,
  holderId: Id<'member'>,
) =>
  tx
    .delete(representatives)
    .where(
      and(
        eq(representatives.mutualId, mutualId),
        eq(representatives.representativeId, representativeId),
        eq(representatives.holderId, holderId),
      ),
    );

/** Nobody acts for who has left, and who has left acts for nobody. */
export const endRepresentations = (tx: Writer, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  tx
    .delete(representatives)
    .where(
      and(
        eq(representatives.mutualId, mutualId),
        or(eq(representatives.representativeId, memberId), eq(representatives.holderId, memberId)),
      ),
    );

/** Out of every team and every yes; who employed whom stays on the books. */
export const endCloseness = (tx: Writer, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  tx
    .update(pairs)
    .set({ team: false, saidYes: false })
    .where(and(eq(pairs.mutualId, mutualId), or(eq(pairs.holderId, memberId), eq(pairs.carerId, memberId))));
