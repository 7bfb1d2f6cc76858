import { and, asc, eq, gt, inArray, or } from 'drizzle-orm';
import { alias, sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { checks, memberRoles, memberSignIns, members } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { MembersQuery } from '#shared/members/record.ts';
import type { Role } from '#shared/members/schema.ts';

export const findMember = async (handle: Reader, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  (
    await handle
      .select()
      .from(members)
      .where(and(eq(members.mutualId, mutualId), eq(members.memberId, memberId)))
  )[0] ?? null;
export type MemberKept = NonNullable<Awaited<ReturnType<typeof findMember>>>;

/** Members of this e-mail in this mutual who have neither left nor been declined. */
export const membersWithEmail = (handle: Reader, mutualId: Id<'mutual'>, email: string) =>
  handle
    .select()
    .from(members)
    .where(
      and(
        eq(members.mutualId, mutualId),
        eq(members.email, email),
        inArray(members.status, ['invited', 'applied', 'member']),
      ),
    )
    .orderBy(asc(members.memberId));

/** Text that holds these words, whatever their case; the signs of patterns stand for themselves. */
export const holdsWords = (column: typeof members.name | typeof members.ref, words: string) => {
  const pattern = (text: string) => `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return or(
    sql`${column} like ${pattern(words)} escape '\\'`,
    sql`lower(${column}) like ${pattern(words.toLowerCase())} escape '\\'`,
  );
};

/** By name; those of the same name by id. `after` is the last member of the page before. */
export const afterMember = async (handle: Reader, mutualId: Id<'mutual'>, after: string | undefined) => {
  const last = after ? await findMember(handle, mutualId, after as Id<'member'>) : null;
  if (!last) return undefined;
  return or(
    gt(members.name, last.name),
    and(eq(members.name, last.name), gt(members.memberId, last.memberId)),
  );
};

const hasRole = (handle: Reader, role: Role) =>
  inArray(
    members.memberId,
    handle
      .select({ memberId: memberRoles.memberId })
      .from(memberRoles)
      .where(and(eq(memberRoles.mutualId, members.mutualId), eq(memberRoles.role, role))),
  );

export const membersPage = async (handle: Reader, mutualId: Id<'mutual'>, asked: MembersQuery) =>
  handle
    .select({
      memberId: members.memberId,
      ref: members.ref,
      name: members.name,
      status: members.status,
      since: members.joinedAt,
    })
    .from(members)
    .where(
      and(
        eq(members.mutualId, mutualId),
        asked.status ? eq(members.status, asked.status) : undefined,
        asked.role ? hasRole(handle, asked.role) : undefined,
        asked.words
          ? or(holdsWords(members.name, asked.words), holdsWords(members.ref, asked.words))
          : undefined,
        await afterMember(handle, mutualId, asked.after),
      ),
    )
    .orderBy(asc(members.name), asc(members.memberId))
    .limit(asked.limit + 1);

/** The roles of several members, by member. */
export const rolesOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberIds: readonly Id<'member'>[],
): Promise<Map<Id<'member'>, Role[]>> => {
  const found = new Map<Id<'member'>, Role[]>();
  if (memberIds.length === 0) return found;
  const rows = await handle
    .select({ memberId: memberRoles.memberId, role: memberRoles.role })
    .from(memberRoles)
    .where(and(eq(memberRoles.mutualId, mutualId), inArray(memberRoles.memberId, [...memberIds])))
    .orderBy(asc(memberRoles.memberId), asc(memberRoles.role));
  for (const { memberId, role } of rows) found.set(memberId, [...(found.get(memberId) ?? []), role]);
  return found;
};

const seer = alias(members, 'seer');

/** What was checked of several members, oldest first, with the name of who saw it. */
export const checksOf = async (handle: Reader, mutualId: Id<'mutual'>, memberIds: readonly Id<'member'>[]) =>
  memberIds.length === 0
    ? []
    : handle
        .select({
          memberId: checks.memberId,
          checkId: checks.checkId,
          kind: checks.kind,
          level: checks.level,
          issuedOn: checks.issuedOn,
          seenOn: checks.seenOn,
          seenBy: seer.name,
          validTo: checks.validTo,
        })
        .from(checks)
        .leftJoin(seer, and(eq(seer.mutualId, checks.mutualId), eq(seer.memberId, checks.seenById)))
        .where(and(eq(checks.mutualId, mutualId), inArray(checks.memberId, [...memberIds])))
        .orderBy(asc(checks.seenOn), asc(checks.checkId));

export const hasSignIn = async (handle: Reader, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  (
    await handle
      .select({ userId: memberSignIns.userId })
      .from(memberSignIns)
      .where(and(eq(memberSignIns.mutualId, mutualId), eq(memberSignIns.memberId, memberId)))
      .limit(1)
  ).length > 0;

export const countCoordinators = async (handle: Reader, mutualId: Id<'mutual'>) =>
  handle.$count(
    memberRoles,
    and(
      eq(memberRoles.mutualId, mutualId),
      eq(memberRoles.role, 'coordinator'),
      inArray(
        memberRoles.memberId,
        handle
          .select({ memberId: members.memberId })
          .from(members)
          .where(and(eq(members.mutualId, mutualId), eq(members.status, 'member'))),
      ),
    ),
  );
