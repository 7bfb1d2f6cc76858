import { createHash } from 'node:crypto';
import type { Response } from 'express';
import { z } from 'zod';
import type { Reader, Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import { type Id, idSchema } from '#shared/language/ids.ts';
import { addMinutes } from '#shared/language/time.ts';
import type { Invite } from '#shared/members/joining/schema.ts';
import { sameName } from '#shared/members/name.ts';
import type { Role } from '#shared/members/schema.ts';
import { type Actor, actorSelf } from '../http/actor.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { signInFor } from '../sign-in/actions.ts';
import { findInvitation, invitedBySignIn, openInvitationOf } from './invitation-reads.ts';
import { joinMember } from './joining.ts';
import { findMember, type MemberKept, membersWithEmail, rolesOf } from './record-reads.ts';
import { changeMember, endInvitations, endRoles, keepInvitation, keepRoles } from './records.ts';
import { seal, unseal } from './sealed.ts';

type Who = { memberId: Id<'member'> };
const openDays = 14;
const wordSchema = z.object({ mutualId: idSchema('mutual'), invitationId: idSchema('invitation') });
const hashOf = (word: string): string => createHash('sha256').update(word).digest('base64url');

const tell = (tx: Writer, call: Call, memberId: Id<'member'>): void =>
  announce(tx, call, 'member.changed', { memberId }, { members: [memberId], groups: ['coordinators'] });

/** Somebody of this name and e-mail is here already: a second record would be a second vote. */
export const refuseTwice = async (
  tx: Reader,
  mutualId: Id<'mutual'>,
  person: { name: string; email: string },
): Promise<void> => {
  const known = await membersWithEmail(tx, mutualId, person.email);
  if (known.some((member) => sameName(member.name, person.name))) throw new Refusal('already-member');
};

/** A link that works once, by mail; a former one ends. */
export const sendInvitation = async (
  tx: Writer,
  call: Call,
  member: Pick<MemberKept, 'memberId' | 'language'> & { email: string },
): Promise<void> => {
  const { deps, now, actor } = call;
  const { mutualId, by } = actor;
  const { memberId, email, language } = member;
  const invitationId = deps.newId('invitation');
  const expiresAt = addMinutes(now, openDays * 24 * 60);
  const word = seal(deps.settings.secret, 'invitation', expiresAt, { mutualId, invitationId });
  await endInvitations(tx, mutualId, memberId, now);
  await keepInvitation(tx, {
    mutualId,
    invitationId,
    memberId,
    codeHash: hashOf(word),
    email,
    invitedById: by.memberId,
    expiresAt,
  });
  const { name: mutual } = await mutualOf(tx, mutualId);
  const link = `${deps.settings.baseUrl}/invitations/${word}`;
  await deps.mail.post(tx, {
    template: 'invitation',
    to: email,
    language,
    facts: { mutual, link, days: openDays },
  });
};

/** By mail they answer for themselves; who has none joins by the word they gave on the phone or on paper. */
export const invite = (call: Call, person: Invite): Promise<Who> =>
  call.write(async (tx) => {
    const { mutualId } = call.actor;
    const { email, saidYesBy, phone, ...rest } = person;
    if (email) await refuseTwice(tx, mutualId, { name: person.name, email });
    const memberId = await joinMember(tx, call.deps.newId, call.now, {
      mutualId,
      ...rest,
      email: email ?? null,
      phone: phone ?? null,
      status: email ? 'invited' : 'member',
    });
    if (email) await sendInvitation(tx, call, { memberId, email, language: person.language });
    const facts = { roles: person.roles.join(' '), ...(saidYesBy ? { saidYesBy } : {}) };
    await note(tx, call, email ? 'MEMBER_INVITED' : 'MEMBER_JOINED', memberId, facts);
    tell(tx, call, memberId);
    return { memberId };
  });

const partMissing = [{ pointer: '/roles', detail: 'Choose at least one part.' }];

export const inviteAgain = (
  call: Call,
  memberId: Id<'member'>,
  parts: readonly Role[] | undefined,
): Promise<Who> =>
  call.write(async (tx) => {
    const { mutualId } = call.actor;
    const member = await findMember(tx, mutualId, memberId);
    if (!member) throw new Refusal('not-found');
    if (member.status === 'member' || member.status === 'applied') throw new Refusal('already-member');
    if (!member.email) throw new Refusal('no-email');
    const kept = (await rolesOf(tx, mutualId, [memberId])).get(memberId) ?? [];
    const roles = parts ?? kept;
    if (roles.length === 0) throw new Refusal('invalid-input', partMissing);
    await endRoles(tx, mutualId, memberId);
    await keepRoles(tx, mutualId, memberId, roles);
    await changeMember(tx, mutualId, memberId, { status: 'invited', leftAt: null });
    await sendInvitation(tx, call, { ...member, email: member.email });
    await note(tx, call, 'MEMBER_INVITED', memberId, { roles: roles.join(' ') });
    tell(tx, call, memberId);
    return { memberId };
  });

/** The invitation a word from a mail names, while it is open. */
const opened = async (handle: Reader, call: Pick<Call, 'deps' | 'now'>, word: string) => {
  const named = unseal(call.deps.settings.secret, 'invitation', call.now, wordSchema, word);
  const invitation = named && (await findInvitation(handle, named.mutualId, named.invitationId));
  const isOpen =
    invitation?.usedAt === null && invitation.expiresAt > call.now && invitation.codeHash === hashOf(word);
  const member = isOpen && (await findMember(handle, invitation.mutualId, invitation.memberId));
  if (!invitation || !member || member.status !== 'invited') throw new Refusal('invitation-used');
  return { invitation, member };
};

export const lookAtInvitation = async (call: Pick<Call, 'deps' | 'now'>, word: string) => {
  const { read } = call.deps.db;
  const { member } = await opened(read, call, word);
  const roles = await rolesOf(read, member.mutualId, [member.memberId]);
  const { name: mutual } = await mutualOf(read, member.mutualId);
  return { mutual, name: member.name, roles: roles.get(member.memberId) ?? [] };
};

type AtTheDoor = Omit<Call, 'actor'>;

const join = async (tx: Writer, call: AtTheDoor, mutualId: Id<'mutual'>, memberId: Id<'member'>) => {
  const roles = (await rolesOf(tx, mutualId, [memberId])).get(memberId) ?? [];
  const actor: Actor = actorSelf(mutualId, memberId, roles);
  await endInvitations(tx, mutualId, memberId, call.now);
  await changeMember(tx, mutualId, memberId, { status: 'member', joinedAt: call.now });
  await note(tx, { ...call, actor }, 'MEMBER_JOINED', memberId);
  tell(tx, { ...call, actor }, memberId);
};

/** Whoever holds the word has read the mail: they join, and are signed in by its address. */
export const acceptInvitation = async (
  call: AtTheDoor & { response: Pick<Response, 'append'> },
  word: string,
): Promise<Who> => {
  const { deps, now } = call;
  let userId = '';
  const who = await call.write(async (tx) => {
    const { invitation, member } = await opened(tx, call, word);
    const { mutualId, memberId } = member;
    await join(tx, call, mutualId, memberId);
    const user = { id: deps.newId('user'), email: invitation.email, name: member.name };
    userId = await signInFor(tx, user, [{ mutualId, memberId }], now);
    return { memberId };
  });
  call.response.append('Set-Cookie', (await deps.startSession(userId)).setCookie);
  return who;
};

/** The same for whoever signed in by that e-mail without the link at hand. */
export const joinInvited = (call: AtTheDoor, userId: string, memberId: Id<'member'>): Promise<Who> =>
  call.write(async (tx) => {
    const invited = await invitedBySignIn(tx, userId, memberId);
    if (!invited) throw new Refusal('not-found');
    const open = await openInvitationOf(tx, invited.mutualId, memberId);
    if (invited.status !== 'invited' || !open || open.expiresAt <= call.now)
      throw new Refusal('invitation-used');
    await join(tx, call, invited.mutualId, memberId);
    return { memberId };
  });
