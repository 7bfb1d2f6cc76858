import type { Response } from 'express';
import { z } from 'zod';
import { Refusal } from '#shared/contract/problem.ts';
import { idSchema } from '#shared/language/ids.ts';
import { addMinutes } from '#shared/language/time.ts';
import type { ChangeContact } from '#shared/members/contact.ts';
import type { OwnRecord } from '#shared/members/record.ts';
import { actorSelf } from '../http/actor.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { signInMoves } from '../sign-in/actions.ts';
import { ownRecord } from './record.ts';
import { findMember, rolesOf } from './record-reads.ts';
import { changeMember } from './records.ts';
import { seal, unseal } from './sealed.ts';

export const changeContact = (call: Call, change: ChangeContact): Promise<OwnRecord> =>
  call.write(async (tx) => {
    const { mutualId, memberId } = call.actor;
    const given = Object.fromEntries(
      Object.entries(change)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, value === '' ? null : value]),
    );
    if (Object.keys(given).length > 0) await changeMember(tx, mutualId, memberId, given);
    await note(tx, call, 'CONTACT_CHANGED', memberId, { changed: Object.keys(given).join(' ') });
    announce(tx, call, 'member.changed', { memberId }, { members: [memberId], groups: ['coordinators'] });
    return ownRecord(call, tx);
  });

const linkDays = 3;
const mailsAnHour = 5;
const movingSchema = z.object({
  mutualId: idSchema('mutual'),
  memberId: idSchema('member'),
  email: z.string(),
  former: z.string().nullable(),
});

/** A mail to the new address asks whether it is theirs, so that nobody is locked out by a slip of the pen. */
export const changeEmail = async (call: Call, email: string): Promise<Record<string, never>> => {
  const { deps, now, actor } = call;
  const { mutualId, memberId } = actor;
  const tried = await deps.counter.consume(`emails|${memberId}`, { window: 3600, max: mailsAnHour });
  if (!tried.allowed) throw new Refusal('too-many-requests');
  return call.write(async (tx) => {
    const member = await findMember(tx, mutualId, memberId);
    if (!member) throw new Refusal('not-found');
    const { name: mutual } = await mutualOf(tx, mutualId);
    const facts = { mutualId, memberId, email, former: member.email };
    const endsAt = addMinutes(now, linkDays * 24 * 60);
    const word = seal(deps.settings.secret, 'email', endsAt, facts);
    const link = `${deps.settings.baseUrl}/my-record/email?word=${word}`;
    await deps.mail.post(tx, {
      template: 'new-email',
      to: email,
      language: member.language,
      facts: { mutual, link, days: linkDays },
    });
    await note(tx, call, 'EMAIL_CHANGE_ASKED', memberId);
    return {};
  });
};

type AtTheDoor = Omit<Call, 'actor'> & { response: Pick<Response, 'append'> };

/** The new e-mail is theirs: it signs in from now on, and what the former one opened here is closed. */
export const confirmEmail = async (call: AtTheDoor, word: string): Promise<Record<string, never>> => {
  const { deps, now } = call;
  const moving = unseal(deps.settings.secret, 'email', now, movingSchema, word);
  if (!moving) throw new Refusal('sign-in-link-used');
  const { mutualId, memberId, email, former } = moving;
  let userId = '';
  await call.write(async (tx) => {
    const member = await findMember(tx, mutualId, memberId);
    if (member?.status !== 'member' || member.email !== former) throw new Refusal('sign-in-link-used');
    await changeMember(tx, mutualId, memberId, { email });
    const user = { id: deps.newId('user'), email, name: member.name };
    userId = await signInMoves(tx, user, { mutualId, memberId }, now);
    const roles = (await rolesOf(tx, mutualId, [memberId])).get(memberId) ?? [];
    const self = { ...call, actor: actorSelf(mutualId, memberId, roles) };
    await note(tx, self, 'EMAIL_CHANGED', memberId);
    announce(tx, self, 'member.changed', { memberId }, { members: [memberId], groups: ['coordinators'] });
    if (former) {
      const { name: mutual } = await mutualOf(tx, mutualId);
      await deps.mail.post(tx, {
        template: 'email-changed',
        to: former,
        language: member.language,
        facts: { mutual },
      });
    }
    return {};
  });
  call.response.append('Set-Cookie', (await deps.startSession(userId)).setCookie);
  return {};
};
