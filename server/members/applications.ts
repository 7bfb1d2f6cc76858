import type { Request } from 'express';
import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import { type Id, idSchema } from '#shared/language/ids.ts';
import { addMinutes } from '#shared/language/time.ts';
import { type Apply, applySchema } from '#shared/members/joining/schema.ts';
import { actorSelf } from '../http/actor.ts';
import type { Call } from '../http/call.ts';
import { allMutuals, mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { refuseTwice } from './invitations.ts';
import { findMember } from './record-reads.ts';
import { changeMember, endInvitations, keepMember, keepRoles } from './records.ts';
import { seal, unseal } from './sealed.ts';

type Who = { memberId: Id<'member'> };
type AtTheDoor = Omit<Call, 'actor'>;

export const openMutuals = async (call: Pick<Call, 'deps'>) => ({
  items: await allMutuals(call.deps.db.read),
});

const linkDays = 7;
const limits = { anHourFromHere: 30, mailsAnHour: 3 };
const applicationSchema = applySchema.extend({ memberId: idSchema('member') });

/**
 * The same work and answer for everybody: one mail, and nothing is kept of a stranger before they have shown
 * that the address is theirs. The application itself travels in the sealed link.
 */
export const apply = async (
  call: AtTheDoor & { request: Pick<Request, 'ip'> },
  application: Apply,
): Promise<Record<string, never>> => {
  const { deps, now, request } = call;
  const consume = (key: string, max: number) => deps.counter.consume(key, { window: 3600, max });
  const here = await consume(`applying|${request.ip}`, limits.anHourFromHere);
  if (!here.allowed) throw new Refusal('too-many-requests');
  const there = await consume(`applications|${application.email}`, limits.mailsAnHour);
  return call.write(async (tx) => {
    const mutual = (await allMutuals(tx)).find((one) => one.mutualId === application.mutualId);
    if (!mutual) throw new Refusal('not-found');
    const facts = { ...application, memberId: deps.newId('member') };
    const endsAt = addMinutes(now, linkDays * 24 * 60);
    const word = seal(deps.settings.secret, 'application', endsAt, facts);
    const link = `${deps.settings.baseUrl}/join/confirm?word=${word}`;
    if (there.allowed)
      await deps.mail.post(tx, {
        template: 'application',
        to: application.email,
        language: application.language,
        facts: { mutual: mutual.name, link, days: linkDays },
      });
    return {};
  });
};

/** The mail was read: from now on the application waits for a coordinator. Confirming twice is confirming once. */
export const confirmApplication = (call: AtTheDoor, word: string): Promise<{ mutual: string }> =>
  call.write(async (tx) => {
    const { deps, now } = call;
    const told = unseal(deps.settings.secret, 'application', now, applicationSchema, word);
    if (!told) throw new Refusal('sign-in-link-used');
    const { mutualId, memberId, name, email, language, role } = told;
    const { name: mutual } = await mutualOf(tx, mutualId);
    if (await findMember(tx, mutualId, memberId)) return { mutual };
    await refuseTwice(tx, mutualId, { name, email });
    await keepMember(tx, {
      mutualId,
      memberId,
      name,
      email,
      phone: told.phone ?? null,
      language,
      skills: [],
      languagesSpoken: [],
      status: 'applied',
      applying: told.words ?? null,
      joinedAt: now,
    });
    await keepRoles(tx, mutualId, memberId, [role]);
    const self = { ...call, actor: actorSelf(mutualId, memberId, [role]) };
    await note(tx, self, 'MEMBER_APPLIED', memberId, { role });
    announce(tx, self, 'member.changed', { memberId }, { groups: ['coordinators'] });
    return { mutual };
  });

/** Inside a write: whoever applied is a member from now on. */
export const takeIn = async (tx: Writer, call: Call, memberId: Id<'member'>): Promise<Who> => {
  const { mutualId } = call.actor;
  const member = await findMember(tx, mutualId, memberId);
  if (!member) throw new Refusal('not-found');
  if (member.status !== 'applied') throw new Refusal('not-applying');
  await changeMember(tx, mutualId, memberId, { status: 'member', joinedAt: call.now });
  const { name: mutual } = await mutualOf(tx, mutualId);
  if (member.email)
    await call.deps.mail.post(tx, {
      template: 'admitted',
      to: member.email,
      language: member.language,
      facts: { mutual, link: `${call.deps.settings.baseUrl}/sign-in` },
    });
  await note(tx, call, 'MEMBER_ADMITTED', memberId);
  announce(tx, call, 'member.changed', { memberId }, { members: [memberId], groups: ['coordinators'] });
  return { memberId };
};

/** A coordinator admits; so do members, by a vote. */
export const admit = (call: Call, memberId: Id<'member'>): Promise<Who> =>
  call.write((tx) => takeIn(tx, call, memberId));

/** Declines who applied, with a polite word; or takes an invitation back, without one. */
export const decline = (call: Call, memberId: Id<'member'>): Promise<Who> =>
  call.write(async (tx) => {
    const { mutualId } = call.actor;
    const member = await findMember(tx, mutualId, memberId);
    if (!member) throw new Refusal('not-found');
    if (member.status !== 'applied' && member.status !== 'invited') throw new Refusal('not-applying');
    await endInvitations(tx, mutualId, memberId, call.now);
    await changeMember(tx, mutualId, memberId, { status: 'declined' });
    const { name: mutual } = await mutualOf(tx, mutualId);
    if (member.email && member.status === 'applied')
      await call.deps.mail.post(tx, {
        template: 'declined',
        to: member.email,
        language: member.language,
        facts: { mutual },
      });
    await note(tx, call, 'MEMBER_DECLINED', memberId);
    announce(tx, call, 'member.changed', { memberId }, { groups: ['coordinators'] });
    return { memberId };
  });
