import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { sameName } from '#shared/members/name.ts';
import type { NameRepresentative, Representative } from '#shared/members/representatives/schema.ts';
import type { Right } from '#shared/members/schema.ts';
import type { Call } from '../http/call.ts';
import { announce, note } from '../oversight/actions.ts';
import { sendInvitation } from './invitations.ts';
import { joinMember } from './joining.ts';
import { representativesOf } from './pair-reads.ts';
import { isAboutOneself, rightsIn } from './policy.ts';
import { findActing, findRepresentation } from './reads.ts';
import { findMember, membersWithEmail } from './record-reads.ts';
import { endRepresentation, keepRepresentative, keepRoles } from './records.ts';

export const listRepresentatives = async (call: Call) => {
  const { mutualId, memberId } = call.actor;
  const rows = await representativesOf(call.deps.db.read, mutualId, memberId);
  return { items: rows.map((row) => ({ ...row, rights: rightsIn(row) })) };
};

interface Given {
  representativeId: Id<'member'>;
  holderId: Id<'member'>;
  rights: readonly Right[];
}

const tell = (tx: Writer, call: Call, { representativeId, holderId }: Omit<Given, 'rights'>): void =>
  announce(
    tx,
    call,
    'member.changed',
    { memberId: holderId },
    {
      members: [holderId, representativeId],
      groups: ['coordinators'],
    },
  );

/** Rights over another are given by them or recorded by somebody who does not gain by it. */
const give = async (
  tx: Writer,
  call: Call,
  given: Given,
  name: 'REPRESENTATIVE_NAMED' | 'RIGHTS_CHANGED',
): Promise<Representative> => {
  const { mutualId } = call.actor;
  const { representativeId, holderId, rights } = given;
  if (representativeId === holderId) throw new Refusal('not-allowed');
  if (isAboutOneself(call.actor, representativeId)) throw new Refusal('not-allowed');
  const before = (await representativesOf(tx, mutualId, holderId)).find(
    (one) => one.representativeId === representativeId,
  );
  await keepRepresentative(tx, {
    mutualId,
    representativeId,
    holderId,
    money: rights.includes('money'),
    book: rights.includes('book'),
    confirm: rights.includes('confirm'),
    vote: rights.includes('vote'),
    since: before?.since ?? call.now,
  });
  await keepRoles(tx, mutualId, representativeId, ['representative']);
  await note(tx, call, name, representativeId, { holderId, rights: rights.join(' ') });
  tell(tx, call, given);
  const kept = (await representativesOf(tx, mutualId, holderId)).find(
    (one) => one.representativeId === representativeId,
  );
  if (!kept) throw new Refusal('not-found');
  return { ...kept, rights: rightsIn(kept) };
};

/** The member of this name and e-mail, or somebody new who is invited. */
const namedPerson = async (tx: Writer, call: Call, person: NameRepresentative): Promise<Id<'member'>> => {
  const { mutualId } = call.actor;
  const { name, email } = person;
  const known = (await membersWithEmail(tx, mutualId, email)).find((member) => sameName(member.name, name));
  if (known) return known.memberId;
  const holder = await findMember(tx, mutualId, call.actor.memberId);
  const language = holder?.language ?? 'en';
  const memberId = await joinMember(tx, call.deps.newId, call.now, {
    mutualId,
    name,
    email,
    language,
    status: 'invited',
    roles: ['representative'],
  });
  await sendInvitation(tx, call, { memberId, email, language });
  return memberId;
};

export const nameRepresentative = (call: Call, person: NameRepresentative): Promise<Representative> =>
  call.write(async (tx) => {
    const representativeId = await namedPerson(tx, call, person);
    const given = { representativeId, holderId: call.actor.memberId, rights: person.rights };
    return give(tx, call, given, 'REPRESENTATIVE_NAMED');
  });

export const changeRights = (
  call: Call,
  representativeId: Id<'member'>,
  rights: readonly Right[],
): Promise<Representative> =>
  call.write(async (tx) => {
    const { mutualId, memberId: holderId } = call.actor;
    if (!(await findRepresentation(tx, mutualId, representativeId, holderId))) throw new Refusal('not-found');
    return give(tx, call, { representativeId, holderId, rights }, 'RIGHTS_CHANGED');
  });

/** Named or authorised outside Carepool, as by the council for somebody who cannot decide alone. */
export const giveRights = (call: Call, given: Given): Promise<Representative> =>
  call.write(async (tx) => {
    const { mutualId } = call.actor;
    const holder = await findActing(tx, mutualId, given.holderId);
    const representative = await findMember(tx, mutualId, given.representativeId);
    const isHere = representative?.status === 'member' || representative?.status === 'invited';
    if (!holder?.roles.includes('holder') || !isHere) throw new Refusal('not-found');
    const known = await findRepresentation(tx, mutualId, given.representativeId, given.holderId);
    return give(tx, call, given, known ? 'RIGHTS_CHANGED' : 'REPRESENTATIVE_NAMED');
  });

/** Ends it from now; what was done in the holder's name stays as it was recorded. */
export const endActing = (
  call: Call,
  representativeId: Id<'member'>,
  holderId: Id<'member'>,
): Promise<null> =>
  call.write(async (tx) => {
    const { mutualId } = call.actor;
    if (!(await findRepresentation(tx, mutualId, representativeId, holderId))) throw new Refusal('not-found');
    await endRepresentation(tx, mutualId, representativeId, holderId);
    await note(tx, call, 'REPRESENTATION_ENDED', representativeId, { holderId });
    tell(tx, call, { representativeId, holderId });
    return null;
  });
