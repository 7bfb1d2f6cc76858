import type { Writer } from '#db/database.ts';
import type { Id, NewId } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import type { Role } from '#shared/members/schema.ts';
import { keepMember, keepRoles, type MemberInsert } from './records.ts';

export type NewMember = Pick<MemberInsert, 'mutualId' | 'name' | 'language'> &
  Partial<Omit<MemberInsert, 'memberId' | 'joinedAt'>> & { roles: readonly Role[] };

/** Enters a person with their roles; a member from now on unless their status says otherwise. */
export const joinMember = async (
  tx: Writer,
  newId: NewId,
  now: Instant,
  { roles, ...person }: NewMember,
): Promise<Id<'member'>> => {
  const memberId = newId('member');
  await keepMember(tx, {
    skills: [],
    languagesSpoken: [],
    status: 'member',
    ...person,
    memberId,
    joinedAt: now,
  });
  await keepRoles(tx, person.mutualId, memberId, roles);
  return memberId;
};
