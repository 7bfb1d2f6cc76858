import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { checks, memberRoles, members, pairs, representatives } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
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
