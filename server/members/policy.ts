import type { Id } from '#shared/language/ids.ts';
import type { Contact } from '#shared/members/contact.ts';
import type { Pair } from '#shared/members/pairs/schema.ts';
import type { OwnRecord } from '#shared/members/record.ts';
import { type Right, type Role, rights } from '#shared/members/schema.ts';
import { type Actor, isInOffice } from '../http/actor.ts';
import { closenessOf } from './closeness.ts';
import type { NamedPair } from './pair-reads.ts';
import type { MemberKept } from './record-reads.ts';

/** The first half of a postcode: where about somebody lives, not where. */
const areaOf = (postcode: string | null): string | null => postcode?.trim().split(/\s+/)[0] || null;

export const presentContact = (member: MemberKept): Contact => ({
  memberId: member.memberId,
  name: member.name,
  email: member.email,
  phone: member.phone,
  language: member.language,
  area: areaOf(member.postcode),
  emergencyContact: member.emergencyContact,
});

export const presentWork = (member: MemberKept, roles: readonly Role[]) => ({
  ref: member.ref,
  roles: [...roles],
  status: member.status,
  since: member.joinedAt,
  leftAt: member.leftAt,
  bornOn: member.bornOn,
  skills: member.skills,
  languagesSpoken: member.languagesSpoken,
  travelsBy: member.travelsBy,
  optedOutFrom: member.optedOutFrom,
  optedOutUntil: member.optedOutUntil,
});

type Home = Pick<OwnRecord, 'address' | 'postcode' | 'accessNotes'>;
const hidden: Home = { address: null, postcode: null, accessNotes: null };

/** Where somebody lives and how to get in is not shown to a coordinator, even who has just written it down. */
export const presentHome = (actor: Actor, member: MemberKept): Home =>
  isInOffice(actor)
    ? hidden
    : { address: member.address, postcode: member.postcode, accessNotes: member.accessNotes };

export const presentPair = ({ pair, holderName, carerName }: NamedPair): Pair => ({
  holderId: pair.holderId,
  holderName,
  carerId: pair.carerId,
  carerName,
  closeness: closenessOf(pair),
  engagement: pair.engagement,
  statusCheckOn: pair.statusCheckOn,
  sameHousehold: pair.sameHousehold,
  relationship: pair.relationship,
  exceptionReference: pair.exceptionReference,
  exceptionOn: pair.exceptionOn,
  exceptionBy: pair.exceptionBy,
  exceptionFor: pair.exceptionFor,
  exceptionUntilOn: pair.exceptionUntilOn,
});

export const rightsIn = (given: Record<Right, boolean>): Right[] => rights.filter((right) => given[right]);

/** Nobody records what they themselves gain by: a check, an employment, rights over another. */
export const isAboutOneself = (actor: Actor, ...about: readonly Id<'member'>[]): boolean =>
  about.includes(actor.by.memberId);
