import { type Reason, Refusal, type RefusalCode, refuseIf } from '#shared/contract/problem.ts';
import { choosingRefused } from '#shared/cover/choosing.ts';
import type { Cover } from '#shared/cover/schema.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Circle } from '#shared/members/schema.ts';
import type { Call } from '../http/call.ts';
import { findActing } from '../members/reads.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { findPair, findShift } from '../shifts/reads.ts';
import { unable } from './able.ts';
import { goOnNow } from './answer.ts';
import { askNow } from './go-on.ts';
import { chooserOf, gainsByIt } from './policy.ts';
import { askToAnswer, searchToChange } from './reads.ts';
import { showCover } from './show.ts';

const circleOf = (pair: { team: boolean; saidYes: boolean } | null): Circle => {
  if (pair?.team) return 'team';
  return pair?.saidYes ? 'yes' : 'all';
};

/** Where a carer is at that time, how much they work and how old they are: theirs to know, and nobody else's. */
const theirs: readonly RefusalCode[] = [
  'shift-overlaps',
  'travel-too-long',
  'rest-too-short',
  'rest-kept-free',
  'weekly-hours-too-long',
  'agreements-would-meet',
  'too-young-for-this',
];

/** To whoever chooses, only that this carer cannot come. */
const asChooserHears = (reason: Reason | null): Reason | null =>
  reason && theirs.includes(reason.code)
    ? { code: 'offer-does-not-fit', instead: 'Ask somebody else.' }
    : reason;

/** Asks one carer out of turn. Introducing, only the holder's side may; a registered provider's coordinator too. */
export const askForCover = (call: Call, coverId: Id<'cover'>, carerId: Id<'member'>): Promise<Cover> =>
  call.write(async (tx) => {
    const { mutualId } = call.actor;
    const search = await searchToChange(tx, mutualId, coverId);
    const who = search && chooserOf(call.actor, search);
    if (!search || !who) throw new Refusal('not-found');
    const mutual = await mutualOf(tx, mutualId);
    refuseIf(choosingRefused(mutual.careMode, who));
    if (gainsByIt(call.actor, carerId)) throw new Refusal('not-found');
    if (search.status !== 'asking') throw new Refusal('cover-over');
    const carer = await findActing(tx, mutualId, carerId);
    const row = await findShift(tx, mutualId, search.shiftId);
    if (!row || !carer?.roles.includes('carer')) throw new Refusal('not-found');
    if (await askToAnswer(tx, mutualId, coverId, carerId)) throw new Refusal('already-asked');
    refuseIf(asChooserHears(await unable(tx, mutual, row, carerId, call.now)));
    const pair = await findPair(tx, mutualId, search.holderId, carerId);
    await askNow(tx, call, search, carerId, circleOf(pair));
    await goOnNow(tx, call, search);
    return showCover(tx, call, coverId);
  });
