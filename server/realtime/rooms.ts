import type { Hearers } from '#shared/contract/events.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Actor } from '../http/actor.ts';

/** The rooms somebody sits in: decided by who they are, by the same roles as over HTTP. */
export const roomsOf = (actor: Actor): string[] => {
  const own = [`${actor.mutualId} ${actor.memberId}`];
  // Who acts for a holder hears what that holder hears and nothing of the groups.
  if (actor.rights) return own;
  if (actor.roles.includes('carer')) own.push(`${actor.mutualId} carers`);
  if (actor.roles.includes('coordinator') && actor.secondStep) own.push(`${actor.mutualId} coordinators`);
  return [...own, `${actor.mutualId} everyone`];
};

export const roomsFor = (mutualId: Id<'mutual'>, to: Hearers): string[] => [
  ...(to.members ?? []).map((memberId) => `${mutualId} ${memberId}`),
  ...(to.groups ?? []).map((group) => `${mutualId} ${group}`),
];
