/** Two carers swap: one proposes, the other agrees, each holder says yes; with the last yes both shifts change hands. */
import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { ProposeSwap, Swap, SwapAnswerer } from '#shared/cover/swaps/schema.ts';
import { swapOver, waitsFor } from '#shared/cover/swaps/standing.ts';
import type { Id } from '#shared/language/ids.ts';
import { stepRefused } from '#shared/shifts/journey.ts';
import type { Call } from '../../http/call.ts';
import { note } from '../../oversight/actions.ts';
import { exchangeShifts } from '../../shifts/exchange.ts';
import { isCarerOf } from '../../shifts/policy.ts';
import { findShift } from '../../shifts/reads.ts';
import { knownShift } from '../../shifts/show.ts';
import { asRefusal } from '../../shifts/take.ts';
import { gainsBySwap, mayKnowSwap, presentSwap, standing, wordsOf } from './policy.ts';
import { findSwap, openSwapOf, type SwapRow, swapToChange } from './reads.ts';
import { changeSwap, keepSwap } from './records.ts';
import { choicesFor } from './show.ts';
import { tellAnswered, tellAsked, tellSwap } from './tell.ts';

const shown = async (tx: Writer, call: Call, swapId: Id<'swap'>): Promise<Swap> => {
  const row = await findSwap(tx, call.actor.mutualId, swapId);
  if (!row) throw new Refusal('not-found');
  tellSwap(tx, call, row);
  return presentSwap(call.actor, row, call.now);
};

/** One question at a time about a shift; one that cannot be any more makes room. */
const makeRoom = async (tx: Writer, call: Call, shiftId: Id<'shift'>): Promise<void> => {
  const { mutualId } = call.actor;
  const former = await openSwapOf(tx, mutualId, shiftId);
  if (!former) return;
  if (standing(former, call.now) !== 'lapsed') throw new Refusal('swap-under-way');
  await changeSwap(tx, mutualId, former.swap.swapId, { status: 'lapsed', endedAt: call.now });
};

export const proposeSwap = (call: Call, wishes: ProposeSwap): Promise<Swap> =>
  call.write(async (tx) => {
    const { mutualId, memberId: fromCarerId } = call.actor;
    const { givenShiftId, toCarerId, wantedShiftId } = wishes;
    const given = await knownShift(tx, call, givenShiftId);
    if (!isCarerOf(call.actor, given)) throw new Refusal('shift-not-held');
    refuseIf(stepRefused('swap', given.shift.status));
    if (given.shift.startsAt <= call.now) throw new Refusal('shift-not-changeable');
    const other = (await choicesFor(tx, call, givenShiftId)).find((one) => one.memberId === toCarerId);
    const isTheirs = other?.shifts.some(({ shiftId }) => shiftId === wantedShiftId);
    if (!other || (wantedShiftId && !isTheirs)) throw new Refusal('not-found');
    const wanted = wantedShiftId ? await findShift(tx, mutualId, wantedShiftId) : null;
    await makeRoom(tx, call, givenShiftId);
    const swapId = call.deps.newId('swap');
    await keepSwap(tx, {
      mutualId,
      swapId,
      fromCarerId,
      toCarerId,
      givenShiftId,
      wantedShiftId: wantedShiftId ?? null,
      givenHolderId: given.shift.holderId,
      wantedHolderId: wanted?.shift.holderId ?? null,
      status: 'proposed',
      proposedAt: call.now,
    });
    await note(tx, call, 'SWAP_PROPOSED', swapId, { givenShiftId });
    const proposed = await findSwap(tx, mutualId, swapId);
    if (proposed) await tellAsked(tx, call, proposed);
    return shown(tx, call, swapId);
  });

const yes = {
  carer: (call: Call) => ({ status: 'agreed' as const, agreedAt: call.now }),
  'given-holder': (call: Call) => ({ givenYesAt: call.now }),
  'wanted-holder': (call: Call) => ({ wantedYesAt: call.now }),
} as const satisfies Record<SwapAnswerer, (call: Call) => object>;

/** Which rule stands in the way is for the carer it is about; everybody else hears that it cannot be. */
const doesNotFit = (error: unknown): unknown => {
  const refusal = asRefusal(error);
  if (!(refusal instanceof Refusal)) return refusal;
  return new Refusal({
    code: 'swap-does-not-fit',
    instead: 'Swap another shift, or hand it back so that others are asked.',
  });
};

const exchange = async (tx: Writer, call: Call, { swap }: SwapRow): Promise<void> => {
  const { givenShiftId, wantedShiftId, fromCarerId, toCarerId } = swap;
  const passed = [{ shiftId: givenShiftId, toId: toCarerId }];
  if (wantedShiftId) passed.push({ shiftId: wantedShiftId, toId: fromCarerId });
  try {
    await exchangeShifts(tx, call, passed);
  } catch (error) {
    throw doesNotFit(error);
  }
  const { mutualId } = call.actor;
  await changeSwap(tx, mutualId, swap.swapId, { status: 'done', endedAt: call.now });
};

const answered = async (tx: Writer, call: Call, row: SwapRow, words: readonly SwapAnswerer[]) => {
  const { mutualId } = call.actor;
  const { swapId } = row.swap;
  for (const word of words) await changeSwap(tx, mutualId, swapId, yes[word](call));
  const now = await findSwap(tx, mutualId, swapId);
  if (!now) return;
  if (waitsFor(now.swap, standing(now, call.now)).length === 0) {
    await exchange(tx, call, now);
    await tellAnswered(tx, call, now);
  } else if (words.includes('carer')) await tellAsked(tx, call, now);
};

const declined = async (tx: Writer, call: Call, row: SwapRow): Promise<void> => {
  const ended = { status: 'declined', endedAt: call.now, endedById: call.actor.by.memberId } as const;
  await changeSwap(tx, call.actor.mutualId, row.swap.swapId, ended);
  await tellAnswered(tx, call, row);
};

/** The swap this person has a word to say about now. */
const toAnswer = async (tx: Writer, call: Call, swapId: Id<'swap'>) => {
  const row = await swapToChange(tx, call.actor.mutualId, swapId);
  if (!row || !mayKnowSwap(call.actor, row)) throw new Refusal('not-found');
  refuseIf(swapOver(standing(row, call.now)));
  const words = wordsOf(call.actor, row, call.now);
  if (words.length === 0)
    throw new Refusal(row.swap.fromCarerId === call.actor.memberId ? 'not-allowed' : 'ask-answered');
  if (!words.includes('carer') && gainsBySwap(call.actor, row)) throw new Refusal('not-allowed');
  return { row, words };
};

export const answerSwap = async (call: Call, swapId: Id<'swap'>, answer: 'yes' | 'no'): Promise<Swap> => {
  try {
    return await call.write(async (tx) => {
      const { row, words } = await toAnswer(tx, call, swapId);
      if (answer === 'yes') await answered(tx, call, row, words);
      else await declined(tx, call, row);
      await note(tx, call, 'SWAP_ANSWERED', swapId, { answer });
      return shown(tx, call, swapId);
    });
  } catch (error) {
    throw asRefusal(error);
  }
};

export const withdrawSwap = (call: Call, swapId: Id<'swap'>): Promise<null> =>
  call.write(async (tx) => {
    const { mutualId, memberId, by } = call.actor;
    const row = await swapToChange(tx, mutualId, swapId);
    if (row?.swap.fromCarerId !== memberId) throw new Refusal('not-found');
    refuseIf(swapOver(standing(row, call.now)));
    const ended = { status: 'withdrawn', endedAt: call.now, endedById: by.memberId } as const;
    await changeSwap(tx, mutualId, swapId, ended);
    await note(tx, call, 'SWAP_WITHDRAWN', swapId);
    tellSwap(tx, call, row);
    return null;
  });
