import { and, asc, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import {
  invitations,
  memberRoles,
  memberSignIns,
  members,
  mutuals,
  outbox,
  passkeys,
  representatives,
  twoFactors,
  users,
} from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import { type MemberStatus, rights } from '#shared/members/schema.ts';
import type { OpenedMember } from '#shared/sign-in/schema.ts';

/** Who may look in: also those who wait, and those who left and may want their statements. */
const mayLookIn: MemberStatus[] = ['invited', 'applied', 'member', 'left'];

/** Everybody whose mail comes to this address, in every mutual: members and those invited by it. */
export const membersOfEmail = async (from: Reader, email: string, now: Instant) => {
  const ids = { mutualId: members.mutualId, memberId: members.memberId };
  const own = await from
    .select(ids)
    .from(members)
    .where(and(eq(members.email, email), inArray(members.status, mayLookIn)))
    .orderBy(asc(members.memberId));
  const invited = await from
    .select({ mutualId: invitations.mutualId, memberId: invitations.memberId })
    .from(invitations)
    .where(and(eq(invitations.email, email), isNull(invitations.usedAt), gt(invitations.expiresAt, now)))
    .orderBy(asc(invitations.memberId));
  return [...own, ...invited];
};

export const emailOfUser = async (from: Reader, userId: string): Promise<string | null> => {
  const [user] = await from.select({ email: users.email }).from(users).where(eq(users.id, userId));
  return user?.email ?? null;
};

/** Whether mail to this address may open anything: a member, an invitation, or a sign-in that opens one. */
export const mayBegin = async (from: Reader, email: string, now: Instant): Promise<boolean> => {
  if ((await membersOfEmail(from, email, now)).length > 0) return true;
  const [opened] = await from
    .select({ userId: users.id })
    .from(users)
    .innerJoin(memberSignIns, eq(memberSignIns.userId, users.id))
    .where(eq(users.email, email))
    .limit(1);
  return opened !== undefined;
};

export const isFounded = async (from: Reader): Promise<boolean> =>
  (await from.select({ mutualId: mutuals.mutualId }).from(mutuals).limit(1)).length > 0;

const memberOf = and(
  eq(members.mutualId, memberSignIns.mutualId),
  eq(members.memberId, memberSignIns.memberId),
);

const actsForOf = async (from: Reader, userId: string) => {
  const rows = await from
    .select({
      representativeId: representatives.representativeId,
      memberId: members.memberId,
      name: members.name,
      money: representatives.money,
      book: representatives.book,
      confirm: representatives.confirm,
      vote: representatives.vote,
    })
    .from(memberSignIns)
    .innerJoin(
      representatives,
      and(
        eq(representatives.mutualId, memberSignIns.mutualId),
        eq(representatives.representativeId, memberSignIns.memberId),
      ),
    )
    .innerJoin(
      members,
      and(eq(members.mutualId, representatives.mutualId), eq(members.memberId, representatives.holderId)),
    )
    .where(and(eq(memberSignIns.userId, userId), eq(members.status, 'member')))
    .orderBy(asc(members.name), asc(members.memberId));
  return rows.map(({ representativeId, memberId, name, ...given }) => ({
    representativeId,
    holder: { memberId, name, rights: rights.filter((right) => given[right]) },
  }));
};

const rolesOf = (from: Reader, userId: string) =>
  from
    .select({ memberId: memberRoles.memberId, role: memberRoles.role })
    .from(memberSignIns)
    .innerJoin(
      memberRoles,
      and(eq(memberRoles.mutualId, memberSignIns.mutualId), eq(memberRoles.memberId, memberSignIns.memberId)),
    )
    .where(eq(memberSignIns.userId, userId))
    .orderBy(asc(memberRoles.memberId), asc(memberRoles.role));

/** The members this sign-in opens, first opened first, with their roles and whom they may act for. */
export const openedMembers = async (from: Reader, userId: string): Promise<OpenedMember[]> => {
  const rows = await from
    .select({
      memberId: members.memberId,
      name: members.name,
      status: members.status,
      language: members.language,
      mutual: {
        mutualId: mutuals.mutualId,
        name: mutuals.name,
        zone: mutuals.zone,
        nation: mutuals.nation,
        careMode: mutuals.careMode,
      },
    })
    .from(memberSignIns)
    .innerJoin(members, memberOf)
    .innerJoin(mutuals, eq(mutuals.mutualId, members.mutualId))
    .where(and(eq(memberSignIns.userId, userId), inArray(members.status, mayLookIn)))
    .orderBy(asc(memberSignIns.openedAt), asc(members.memberId));
  if (rows.length === 0) return [];
  const roles = await rolesOf(from, userId);
  const actsFor = await actsForOf(from, userId);
  return rows.map((row) => ({
    ...row,
    roles: roles.filter(({ memberId }) => memberId === row.memberId).map(({ role }) => role),
    actsFor: actsFor
      .filter(({ representativeId }) => representativeId === row.memberId)
      .map(({ holder }) => holder),
  }));
};

export const passkeysOf = async (from: Reader, userId: string) => {
  const rows = await from
    .select({ passkeyId: passkeys.id, name: passkeys.name, addedAt: passkeys.createdAt })
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .orderBy(asc(passkeys.id));
  return rows;
};

/** What this sign-in has set up for its second step. */
export const secondStepsOf = async (from: Reader, userId: string) => {
  const [app] = await from
    .select({ id: twoFactors.id })
    .from(twoFactors)
    .where(and(eq(twoFactors.userId, userId), eq(twoFactors.verified, true)))
    .limit(1);
  const [passkey] = await from
    .select({ id: passkeys.id })
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .limit(1);
  return { hasPasskey: passkey !== undefined, hasApp: app !== undefined };
};

/** Everybody in the demo village who can be tried, those first who came first: the people of the stories. */
export const demoVillage = async (from: Reader) => {
  const rows = await from
    .select({
      mutualId: members.mutualId,
      memberId: members.memberId,
      name: members.name,
      email: members.email,
      role: memberRoles.role,
      mutual: mutuals.name,
    })
    .from(members)
    .innerJoin(mutuals, eq(mutuals.mutualId, members.mutualId))
    .innerJoin(
      memberRoles,
      and(eq(memberRoles.mutualId, members.mutualId), eq(memberRoles.memberId, members.memberId)),
    )
    .where(eq(members.status, 'member'))
    .orderBy(asc(mutuals.foundedAt), asc(members.memberId), asc(memberRoles.role));
  const people = new Map<
    Id<'member'>,
    Omit<(typeof rows)[number], 'role'> & { roles: (typeof rows)[number]['role'][] }
  >();
  for (const { role, ...person } of rows) {
    const known = people.get(person.memberId) ?? { ...person, roles: [] };
    people.set(person.memberId, { ...known, roles: [...known.roles, role] });
  }
  return [...people.values()];
};

const newest = 50;

/** The newest mails as they were handed over. */
export const newestMails = (from: Reader) =>
  from
    .select({ mailId: outbox.outboxId, payload: outbox.payload, at: outbox.doneAt })
    .from(outbox)
    .where(eq(outbox.kind, 'mail'))
    .orderBy(desc(outbox.outboxId))
    .limit(newest);
