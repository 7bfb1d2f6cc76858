/** Who may write with whom about a need, before anything has been written. */
import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import type { Side } from '#shared/messages/block.ts';
import type { Call } from '../http/call.ts';
import { findActing, hasRightToWork } from '../members/reads.ts';
import { findNeed, type NeedRow } from '../needs/reads.ts';
import { findPair } from '../shifts/reads.ts';
import { isOnNeed } from './people-reads.ts';
import { mayWriteAbout } from './policy.ts';

interface About {
  need: NeedRow['need'];
  holderName: string;
  side: Side;
}

/** Whom a holder writes to hears of the need by that: they need not wait until their circle opens. */
const toldAt = ({ allOpensAt }: NeedRow['need'], side: Side, now: Instant): Instant =>
  side === 'holder' && allOpensAt > now ? allOpensAt : now;

export const mayWriteWith = async (
  handle: Reader,
  call: Call,
  { need, side }: Pick<About, 'need' | 'side'>,
  carerId: Id<'member'>,
): Promise<boolean> => {
  const { mutualId, needId, holderId } = need;
  if (carerId === holderId) return false;
  const carer = await findActing(handle, mutualId, carerId);
  if (!carer?.roles.includes('carer')) return false;
  const closeness = await findPair(handle, mutualId, holderId, carerId);
  const isOnIt = await isOnNeed(handle, mutualId, needId, carerId);
  const isCleared = await hasRightToWork(handle, mutualId, carerId);
  return mayWriteAbout({ need, closeness, isOnIt, isCleared }, toldAt(need, side, call.now));
};

/** A need its holder, or a carer in their own name, may know; anybody else learns nothing. */
export const aboutNeed = async (handle: Reader, call: Call, needId: Id<'need'>): Promise<About> => {
  const { mutualId, memberId, roles, rights } = call.actor;
  const found = await findNeed(handle, mutualId, needId);
  if (!found) throw new Refusal('not-found');
  const { need, holderName } = found;
  if (need.holderId === memberId) return { need, holderName, side: 'holder' };
  if (rights || !roles.includes('carer')) throw new Refusal('not-found');
  return { need, holderName, side: 'carer' };
};
