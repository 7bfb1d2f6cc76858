/** A need whose holder is acting, or nothing. */
import type { Reader, Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Call } from '../http/call.ts';
import { announce } from '../oversight/actions.ts';
import { carersWhoHear } from './hearers.ts';
import { findNeed, type NeedRow } from './reads.ts';

/** The need if it is the actor's own; anybody else learns nothing. */
export const ownNeed = async (handle: Reader, call: Call, needId: Id<'need'>): Promise<NeedRow> => {
  const found = await findNeed(handle, call.actor.mutualId, needId);
  if (!found || found.need.holderId !== call.actor.memberId) throw new Refusal('not-found');
  return found;
};

export const openNeed = async (tx: Writer, call: Call, needId: Id<'need'>): Promise<NeedRow> => {
  const found = await ownNeed(tx, call, needId);
  if (found.need.status === 'closed') throw new Refusal('need-closed');
  return found;
};

/** Whoever may see it hears that it changed. */
export const tellNeed = async (tx: Writer, call: Call, { need }: NeedRow): Promise<void> => {
  const { members, groups } = await carersWhoHear(tx, need, call.now);
  const hearers = { members: [need.holderId, ...members], groups: [...groups, 'coordinators' as const] };
  announce(tx, call, 'need.changed', { needId: need.needId }, hearers);
};
