import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { cutPage, type Page, type PageQuery } from '#shared/language/pages.ts';
import { dayAt } from '#shared/language/time.ts';
import { checksStanding } from '#shared/members/checks.ts';
import type { MemberRecord, MemberRow, MembersQuery, OwnRecord } from '#shared/members/record.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { enteredFor, viewsOf } from './history-reads.ts';
import { openInvitationOf } from './invitation-reads.ts';
import { lookedAt } from './looks.ts';
import { actingOf, pairsOf, representativesOf } from './pair-reads.ts';
import { presentContact, presentHome, presentPair, presentWork, rightsIn } from './policy.ts';
import { checksOf, findMember, hasSignIn, type MemberKept, membersPage, rolesOf } from './record-reads.ts';

export const listMembers = async (call: Call, asked: MembersQuery): Promise<Page<MemberRow>> => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const page = cutPage(await membersPage(read, mutualId, asked), asked.limit, (row) => row.memberId);
  const ids = page.items.map((row) => row.memberId);
  const roles = await rolesOf(read, mutualId, ids);
  const carers = ids.filter((memberId) => roles.get(memberId)?.includes('carer'));
  const seen = await checksOf(read, mutualId, carers);
  const today = dayAt(call.now, (await mutualOf(read, mutualId)).zone);
  const items = page.items.map((row) => {
    const standing = checksStanding(
      seen.filter((check) => check.memberId === row.memberId),
      today,
    );
    const isCarer = carers.includes(row.memberId);
    return {
      ...row,
      roles: roles.get(row.memberId) ?? [],
      rightToWork: isCarer ? standing.rightToWork : null,
      checkEndsOn: isCarer ? standing.endsOn : null,
    };
  });
  return { items, next: page.next };
};

const representation = async (read: Reader, member: MemberKept) => {
  const { mutualId, memberId } = member;
  const acting = await representativesOf(read, mutualId, memberId);
  const actsFor = await actingOf(read, mutualId, memberId);
  return {
    representatives: acting.map((one) => ({ ...one, rights: rightsIn(one) })),
    actsFor: actsFor.map((one) => ({ ...one, rights: rightsIn(one) })),
  };
};

/** A record as its coordinator reads it: the member will see that they looked. */
export const showMember = async (call: Call, memberId: Id<'member'>): Promise<MemberRecord> => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const member = await findMember(read, mutualId, memberId);
  if (!member) throw new Refusal('not-found');
  await lookedAt(call, [memberId], 'profile');
  const invitation = await openInvitationOf(read, mutualId, memberId);
  return {
    ...presentContact(member),
    ...presentWork(member, (await rolesOf(read, mutualId, [memberId])).get(memberId) ?? []),
    applying: member.applying,
    invitedUntil: member.status === 'invited' ? (invitation?.expiresAt ?? null) : null,
    hasSignIn: await hasSignIn(read, mutualId, memberId),
    checks: await checksOf(read, mutualId, [memberId]),
    pairs: (await pairsOf(read, mutualId, memberId)).map(presentPair),
    ...(await representation(read, member)),
  };
};

export const ownRecord = async (
  call: Pick<Call, 'deps' | 'actor'>,
  handle: Reader = call.deps.db.read,
): Promise<OwnRecord> => {
  const { mutualId, memberId } = call.actor;
  const member = await findMember(handle, mutualId, memberId);
  if (!member) throw new Refusal('not-found');
  return {
    ...presentContact(member),
    ...presentWork(member, call.actor.roles),
    ...presentHome(call.actor, member),
    checks: await checksOf(handle, mutualId, [memberId]),
    ...(await representation(handle, member)),
  };
};

export const listViews = async (call: Call, asked: PageQuery) => {
  const { mutualId, memberId } = call.actor;
  const rows = await viewsOf(call.deps.db.read, mutualId, memberId, asked);
  return cutPage(rows, asked.limit, (row) => row.viewId);
};

export const listEntered = async (call: Call, asked: PageQuery) => {
  const { mutualId, memberId } = call.actor;
  const rows = await enteredFor(call.deps.db.read, mutualId, memberId, asked);
  const page = cutPage(rows, asked.limit, (row) => row.auditId);
  return {
    ...page,
    // What a job did is nobody's act: it is not in the list, and the doer's name is joined from members.
    items: page.items.flatMap(({ via, ...row }) => (via === 'work' ? [] : [{ ...row, via }])),
  };
};
