import type { Writer } from '#db/database.ts';
import { type Reason, Refusal, type RefusalCode, refuseIf } from '#shared/contract/problem.ts';
import { choosingRefused } from '#shared/cover/choosing.ts';
import { namedCarerPlan } from '#shared/cover/plan.ts';
import type { Cover } from '#shared/cover/schema.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Circle } from '#shared/members/schema.ts';
import type { Call } from '../http/call.ts';
import { findActing } from '../members/reads.ts';
import { type MutualRow, mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { findPair, findShift } from '../shifts/reads.ts';
import { unable } from './able.ts';
import { goOnNow } from './answer.ts';
import { begin } from './begin.ts';
import { askNow } from './go-on.ts';
import { chooserOf, gainsByIt } from './policy.ts';
import { askToAnswer, type Search, searchToChange, searchUnderWay } from './reads.ts';
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

/** Asks one carer out of turn, inside a write. */
const askChosen = async (
  tx: Writer,
  call: Call,
  search: Search,
  mutual: MutualRow,
  carerId: Id<'member'>,
): Promise<void> => {
  const { mutualId } = mutual;
  if (gainsByIt(call.actor, carerId)) throw new Refusal('not-found');
  if (search.status !== 'asking') throw new Refusal('cover-over');
  const carer = await findActing(tx, mutualId, carerId);
  const row = await findShift(tx, mutualId, search.shiftId);
  if (!row || !carer?.roles.includes('carer')) throw new Refusal('not-found');
  if (await askToAnswer(tx, mutualId, search.coverId, carerId)) throw new Refusal('already-asked');
  refuseIf(asChooserHears(await unable(tx, mutual, row, carerId, call.now)));
  const pair = await findPair(tx, mutualId, search.holderId, carerId);
  await askNow(tx, call, search, carerId, circleOf(pair));
  await goOnNow(tx, call, search);
};

/** Introducing, only the holder's side may choose; a registered provider's coordinator too. */
export const askForCover = (call: Call, coverId: Id<'cover'>, carerId: Id<'member'>): Promise<Cover> =>
  call.write(async (tx) => {
    const { mutualId } = call.actor;
    const search = await searchToChange(tx, mutualId, coverId);
    const who = search && chooserOf(call.actor, search);
    if (!search || !who) throw new Refusal('not-found');
    const mutual = await mutualOf(tx, mutualId);
    refuseIf(choosingRefused(mutual.careMode, who));
    await askChosen(tx, call, search, mutual, carerId);
    return showCover(tx, call, coverId);
  });

/** A registered provider's coordinator names a carer for a shift nobody has; the carer's yes makes it firm. */
export const assignCarer = (call: Call, shiftId: Id<'shift'>, carerId: Id<'member'>): Promise<Cover> =>
  call.write(async (tx) => {
    const { mutualId } = call.actor;
    const mutual = await mutualOf(tx, mutualId);
    const row = await findShift(tx, mutualId, shiftId);
    if (!row) throw new Refusal('not-found');
    refuseIf(choosingRefused(mutual.careMode, 'coordinator'));
    const former = await searchUnderWay(tx, mutualId, shiftId);
    const goesOn = former?.startsAt === row.shift.startsAt && row.shift.status === 'offered';
    const coverId = goesOn ? former.coverId : await begin(tx, call, row, null, namedCarerPlan);
    const search = await searchToChange(tx, mutualId, coverId);
    if (!search) throw new Refusal('not-found');
    await askChosen(tx, call, search, mutual, carerId);
    await note(tx, call, 'CARER_ASSIGNED', coverId, { shiftId, carerId });
    return showCover(tx, call, coverId);
  });
