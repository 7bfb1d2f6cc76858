import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '#db/database.ts';
import { locked } from '#db/locked.ts';
import type { Given } from '#db/prepared.ts';
import { remembered } from '#db/remembered.ts';
import { checks, memberRoles, memberSignIns, members, representatives } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Right, type Role, rights } from '#shared/members/schema.ts';

export interface Membership {
  mutualId: Id<'mutual'>;
  memberId: Id<'member'>;
  roles: readonly Role[];
}

interface RoleRow {
  mutualId: Id<'mutual'>;
  memberId: Id<'member'>;
  role: Role;
}

const membershipOf = (rows: readonly RoleRow[]): Membership | null => {
  const first = rows[0];
  if (!first) return null;
  const mine = rows.filter((row) => row.memberId === first.memberId);
  return { mutualId: first.mutualId, memberId: first.memberId, roles: mine.map((row) => row.role) };
};

const roleColumns = {
  mutualId: memberRoles.mutualId,
  memberId: memberRoles.memberId,
  role: memberRoles.role,
};

const membershipsOfUser = remembered(
  'memberships-of-user',
  (handle: Reader, given: Given<{ userId: string }>) =>
    handle
      .select(roleColumns)
      .from(memberSignIns)
      .innerJoin(
        members,
        and(eq(members.mutualId, memberSignIns.mutualId), eq(members.memberId, memberSignIns.memberId)),
      )
      .innerJoin(
        memberRoles,
        and(
          eq(memberRoles.mutualId, memberSignIns.mutualId),
          eq(memberRoles.memberId, memberSignIns.memberId),
        ),
      )
      .where(and(eq(memberSignIns.userId, given.userId), eq(members.status, 'member')))
      .orderBy(asc(memberSignIns.openedAt), asc(memberRoles.memberId), asc(memberRoles.role)),
);

const membershipOfMember = remembered(
  'membership-of-member',
  (handle: Reader, given: Given<{ userId: string; memberId: Id<'member'> }>) =>
    handle
      .select(roleColumns)
      .from(memberSignIns)
      .innerJoin(
        members,
        and(eq(members.mutualId, memberSignIns.mutualId), eq(members.memberId, memberSignIns.memberId)),
      )
      .innerJoin(
        memberRoles,
        and(
          eq(memberRoles.mutualId, memberSignIns.mutualId),
          eq(memberRoles.memberId, memberSignIns.memberId),
        ),
      )
      .where(
        and(
          eq(memberSignIns.userId, given.userId),
          eq(memberSignIns.memberId, given.memberId),
          eq(members.status, 'member'),
        ),
      )
      .orderBy(asc(memberRoles.role)),
);

/** The member a sign-in opens: the named one, or the one opened first. */
export const findMembership = async (
  handle: Reader,
  userId: string,
  memberId: Id<'member'> | null,
): Promise<Membership | null> =>
  membershipOf(
    memberId === null
      ? await membershipsOfUser(handle).execute({ userId })
      : await membershipOfMember(handle).execute({ userId, memberId }),
  );

/** A present member of this mutual and their roles, whoever asks. */
export const findActing = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
): Promise<Membership | null> =>
  membershipOf(
    await handle
      .select(roleColumns)
      .from(members)
      .innerJoin(
        memberRoles,
        and(eq(memberRoles.mutualId, members.mutualId), eq(memberRoles.memberId, members.memberId)),
      )
      .where(
        and(eq(members.mutualId, mutualId), eq(members.memberId, memberId), eq(members.status, 'member')),
      )
      .orderBy(asc(memberRoles.role)),
  );

/** The rights a holder gave to a representative, if any. */
export const findRepresentation = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  representativeId: Id<'member'>,
  holderId: Id<'member'>,
): Promise<{ rights: readonly Right[] } | null> => {
  const [given] = await handle
    .select()
    .from(representatives)
    .where(
      and(
        eq(representatives.mutualId, mutualId),
        eq(representatives.representativeId, representativeId),
        eq(representatives.holderId, holderId),
      ),
    );
  return given ? { rights: rights.filter((right) => given[right]) } : null;
};

const carerRow = remembered(
  'carer-for-care',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; memberId: Id<'member'> }>) =>
    locked(
      handle
        .select({
          name: members.name,
          bornOn: members.bornOn,
          optedOutFrom: members.optedOutFrom,
          optedOutUntil: members.optedOutUntil,
          travelsBy: members.travelsBy,
          joinedAt: members.joinedAt,
        })
        .from(members)
        .where(and(eq(members.mutualId, given.mutualId), eq(members.memberId, given.memberId))),
    ),
);

/** What a carer's own working time depends on, read without locking anybody. */
export const carerForTime = async (handle: Reader, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  (
    await handle
      .select({
        bornOn: members.bornOn,
        joinedAt: members.joinedAt,
        optedOutFrom: members.optedOutFrom,
        optedOutUntil: members.optedOutUntil,
        optOutNoticeDays: members.optOutNoticeDays,
      })
      .from(members)
      .where(and(eq(members.mutualId, mutualId), eq(members.memberId, memberId)))
  )[0] ?? null;

/** What pay depends on, read without locking anybody. */
export const carerForQuote = async (handle: Reader, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  (
    await handle
      .select({ bornOn: members.bornOn, travelsBy: members.travelsBy })
      .from(members)
      .where(and(eq(members.mutualId, mutualId), eq(members.memberId, memberId)))
  )[0] ?? null;

const checksForCare = remembered(
  'checks-of-member',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; memberId: Id<'member'> }>) =>
    handle
      .select({ kind: checks.kind, seenOn: checks.seenOn, validTo: checks.validTo })
      .from(checks)
      .where(and(eq(checks.mutualId, given.mutualId), eq(checks.memberId, given.memberId)))
      .orderBy(asc(checks.seenOn), asc(checks.checkId)),
);

/** Until it is recorded, nothing is offered to a carer. */
export const hasRightToWork = async (handle: Reader, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  (await checksForCare(handle).execute({ mutualId, memberId })).some(({ kind }) => kind === 'right-to-work');

/** What the rules must know about a carer. In a write, their row is locked until it ends. */
export const carerForCare = async (handle: Writer, mutualId: Id<'mutual'>, memberId: Id<'member'>) => {
  const [[row], known] = await Promise.all([
    carerRow(handle).execute({ mutualId, memberId }),
    checksForCare(handle).execute({ mutualId, memberId }),
  ]);
  return row ? { ...row, checks: known } : null;
};
