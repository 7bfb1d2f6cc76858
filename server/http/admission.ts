import type { Request } from 'express';
import type { ActingRight, Endpoint } from '#shared/contract/endpoint.ts';
import { Refusal } from '#shared/contract/problem.ts';
import { type Id, isId } from '#shared/language/ids.ts';
import { addMinutes, type Instant } from '#shared/language/time.ts';
import type { Role } from '#shared/members/schema.ts';
import type { Deps } from '../deps.ts';
import { findActing, findMembership, findRepresentation } from '../members/reads.ts';
import { type Actor, actorSelf } from './actor.ts';

/** A second step is good for twelve hours of one session. */
export const secondStepMinutes = 12 * 60;

export interface Person {
  sessionId: string;
  userId: string;
  email: string;
  secondStepAt: Instant | null;
}

export interface Admitted {
  person: Person | null;
}

const isFresh = (person: Person, now: Instant): boolean =>
  person.secondStepAt !== null && addMinutes(person.secondStepAt, secondStepMinutes) > now;

/** In whose name, as the headers or the handshake of a socket say it. */
export interface Named {
  actingAs: string | undefined;
  actingFor: string | undefined;
  saidBy: string | undefined;
}

const memberNamed = (text: string | undefined): Id<'member'> | null => {
  if (text === undefined || text === '') return null;
  if (!isId('member', text)) throw new Refusal('not-found');
  return text;
};

const inOffice = async (deps: Deps, self: Actor, named: Id<'member'>, saidBy: string): Promise<Actor> => {
  if (saidBy !== 'phone' && saidBy !== 'paper')
    throw new Refusal('invalid-input', [
      { pointer: '/headers/said-by', detail: 'Said-By is phone or paper.' },
    ]);
  if (!self.roles.includes('coordinator')) throw new Refusal('not-allowed');
  if (!self.secondStep) throw new Refusal('second-step-needed');
  const subject = await findActing(deps.db.read, self.mutualId, named);
  if (!subject) throw new Refusal('not-found');
  return { ...self, memberId: subject.memberId, roles: subject.roles, via: saidBy };
};

const asRepresentative = async (deps: Deps, self: Actor, holderId: Id<'member'>): Promise<Actor> => {
  const given = await findRepresentation(deps.db.read, self.mutualId, self.memberId, holderId);
  const subject = given && (await findActing(deps.db.read, self.mutualId, holderId));
  if (!given || !subject) throw new Refusal('not-found');
  return { ...self, memberId: subject.memberId, roles: subject.roles, rights: given.rights };
};

/** Who somebody is here; null for a sign-in that opens no member. */
export const actorOf = async (deps: Deps, person: Person, given: Named): Promise<Actor | null> => {
  const membership = await findMembership(deps.db.read, person.userId, memberNamed(given.actingAs));
  if (!membership) return null;
  const { mutualId, memberId, roles } = membership;
  const self = actorSelf(mutualId, memberId, roles, isFresh(person, deps.now()));
  const named = memberNamed(given.actingFor);
  if (!named || named === self.memberId) return self;
  return given.saidBy === undefined
    ? asRepresentative(deps, self, named)
    : inOffice(deps, self, named, given.saidBy);
};

const namedIn = (request: Request): Named => ({
  actingAs: request.get('acting-as'),
  actingFor: request.get('acting-for'),
  saidBy: request.get('said-by'),
});

const mayUse = (endpoint: Endpoint, actor: Actor): void => {
  const audience = endpoint.audience;
  const needsRole = audience === 'holder' || audience === 'carer' || audience === 'coordinator';
  const isOffice = actor.via !== 'app';
  if (isOffice && !endpoint.office) throw new Refusal('not-allowed');
  if (actor.rights) mayStandIn(endpoint.right, actor);
  if (audience === 'coordinator' && (isOffice || actor.rights)) throw new Refusal('not-allowed');
  if (needsRole && !actor.roles.includes(audience as Role)) throw new Refusal('not-allowed');
  if (audience === 'coordinator' && !actor.secondStep) throw new Refusal('second-step-needed');
};

const mayStandIn = (right: ActingRight | undefined, actor: Actor): void => {
  if (right === undefined || !actor.rights?.includes(right)) throw new Refusal('rights-not-given');
};

/**
 * Decides whether this person may try this endpoint at all, and in whose name they act. What they may do
 * with the thing itself is the action's policy.
 */
export const admit = async (
  deps: Deps,
  endpoint: Endpoint,
  request: Request,
  person: Person | null,
): Promise<Actor | null> => {
  // Asked as nobody in particular: a name left over from another day in the headers must not stand in the way.
  if (endpoint.audience === 'public') return null;
  if (!person) throw new Refusal('sign-in-needed');
  if (endpoint.audience === 'signed-in') return null;
  const actor = await actorOf(deps, person, namedIn(request));
  if (!actor) throw new Refusal('not-found');
  mayUse(endpoint, actor);
  return actor;
};
