/** Money in: each holder's due by their own way to pay, once, whatever is retried, killed or told twice. */
import type { Id } from '#shared/language/ids.ts';
import { addMinutes, type Day, dayAt } from '#shared/language/time.ts';
import { askedPence } from '#shared/settlements/asked.ts';
import { isUnderReview } from '#shared/settlements/under-review.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { readMandate } from '../payments/mandates.ts';
import { waysOf } from '../payments/many-reads.ts';
import { isReady } from '../payments/policy.ts';
import { findWayToPay, type WayRow } from '../payments/reads.ts';
import { tellOfCollection } from './collection-notice.ts';
import { applyCollection, nothingCame, parkWithout } from './collection-outcome.ts';
import { lookAtPage } from './collection-page.ts';
import { daysOf } from './days.ts';
import { type DueRow, duesStanding, findDue } from './due-reads.ts';
import { callsAtOnce, fewAtOnce } from './few-at-once.ts';
import { changeDue } from './records.ts';
import { findSettlement } from './settlement-reads.ts';

/** Stripe remembers what it answered to a key for a day; after that it must be asked what became of a try. */
export const minutesKeysLast = 23 * 60;
/** After an error of Stripe's own the same key is asked again for so long; then what is not there never was. */
export const minutesToBeSure = 10;

/**
 * The intent to collect is written before the call, with what it is taken from, so that the same key says
 * the same after any crash. A try that may still be under way is gone on with, never begun again beside.
 * It begins only with what its holder pays with at this moment.
 */
const begin = (call: Call, { mutualId, dueId, holderId }: DueRow): Promise<DueRow | null> =>
  call.deps.db.write(async (tx) => {
    const due = await findDue(tx, mutualId, dueId);
    if (!due || due.byHandSince || !['waiting', 'parked', 'processing'].includes(due.status)) return null;
    if (due.status === 'processing') return due;
    const way = await findWayToPay(tx, mutualId, holderId);
    if (!isReady(way) || !way.kind) return null;
    const told = await tellOfCollection(tx, call, due, way.kind);
    const begun = {
      status: 'processing' as const,
      attempt: due.attempt + 1,
      method: way.kind,
      paymentMethodId: way.paymentMethodId,
      paymentIntentId: null,
      checkoutSessionId: null,
      triedAt: call.now,
      reason: null,
      nextTryOn: null,
      changedAt: call.now,
    };
    await changeDue(tx, mutualId, dueId, begun);
    return { ...due, ...told, ...begun };
  });

const ask = async (call: Call, due: DueRow, way: WayRow): Promise<void> => {
  if (!due.paymentMethodId || !due.method || !due.triedAt)
    throw new Error(`A try of ${due.dueId} without its way to pay`);
  const asked = {
    dueId: due.dueId,
    settlementId: due.settlementId,
    attempt: due.attempt,
    amountPence: askedPence(due),
    customerId: way.customerId,
    paymentMethodId: due.paymentMethodId,
    method: due.method,
    leavesOn: due.method === 'bacs' ? due.leavesOn : null,
  };
  const told = await call.deps.payments(due.mutualId).collect(asked);
  const isSure = addMinutes(due.triedAt, minutesToBeSure) <= call.now;
  if (told.kind === 'unknown' && told.answered && isSure) return nothingCame(call, due);
  await applyCollection(call, due, due.attempt, told);
  // The message that a mandate ended may be late, or lost.
  if (told.kind === 'refused' && due.method === 'bacs') await readMandate(call, way);
};

/**
 * A try of which nobody knows what became: what is there is applied, else the same key is asked again, unless
 * its holder pays in another way by now: then nothing more is asked of the old one.
 */
const goOn = async (call: Call, due: DueRow, way: WayRow): Promise<void> => {
  const payments = call.deps.payments(due.mutualId);
  const { dueId, attempt, triedAt } = due;
  if (due.checkoutSessionId) return lookAtPage(call, due);
  if (due.paymentIntentId)
    return applyCollection(call, due, attempt, await payments.collectionState(due.paymentIntentId));
  if (!triedAt) throw new Error(`A try of ${dueId} without its moment`);
  const found = await payments.findCollection({
    dueId,
    attempt,
    customerId: way.customerId,
    since: triedAt,
  });
  if (found) return applyCollection(call, due, attempt, found);
  const isLeft = way.paymentMethodId !== due.paymentMethodId;
  if (addMinutes(triedAt, isLeft ? minutesToBeSure : minutesKeysLast) <= call.now)
    return nothingCame(call, due);
  if (!isLeft) await ask(call, due, way);
};

const collectOne = async (call: Call, due: DueRow, way: WayRow | null): Promise<void> => {
  if (due.status === 'processing') {
    if (!way) throw new Error(`${due.dueId} was asked for and its holder has no customer`);
    return goOn(call, due, way);
  }
  if (!isReady(way))
    return parkWithout(call, due, way?.paymentMethodId ? 'mandate-inactive' : 'no-way-to-pay');
  const begun = await begin(call, due);
  if (begun) await ask(call, begun, way);
};

/** One due, now: its holder has done something about it. */
export const collectNow = async (call: Call, due: DueRow): Promise<void> => {
  await collectOne(call, due, await findWayToPay(call.deps.db.read, due.mutualId, due.holderId));
  call.deps.wake('settlements');
};

/**
 * A due that was never asked for is not taken from a card before the day its holder was told. Parked ones are
 * tried again when their day comes, when a person asks, or when their holder pays in another way.
 */
const isTime = (due: DueRow, way: WayRow | null, today: Day, retryParked: boolean): boolean => {
  if (due.status === 'processing') return true;
  if (due.status === 'waiting') return way?.kind !== 'card' || due.leavesOn === null || due.leavesOn <= today;
  if (due.status !== 'parked' || isUnderReview(due.reason)) return false;
  const hasNothing = due.reason === 'no-way-to-pay' || due.reason === 'mandate-inactive';
  if (hasNothing && !isReady(way)) return false;
  const dayCame = due.nextTryOn !== null && due.nextTryOn <= today;
  return retryParked || dayCame || (way?.paymentMethodId ?? null) !== due.paymentMethodId;
};

/** Asks for every due whose time has come. One that goes wrong does not hold up the others. */
export const collectDues = async (
  call: Call,
  settlementId: Id<'settlement'>,
  retryParked: boolean,
): Promise<void> => {
  const { mutualId } = call.actor;
  const { read } = call.deps.db;
  const mutual = await mutualOf(read, mutualId);
  const today = dayAt(call.now, mutual.zone);
  const settlement = await findSettlement(read, mutualId, settlementId);
  // Holders were told the day money is collected; not a day earlier.
  if (!settlement || today < daysOf(mutual, settlement.weekOn).collectOn) return;
  const open = ['waiting', 'processing', 'parked'] as const;
  for await (const page of duesStanding(read, mutualId, settlementId, open)) {
    const ways = await waysOf(
      read,
      mutualId,
      page.map((due) => due.holderId),
    );
    const wayOf = (due: DueRow) => ways.get(due.holderId) ?? null;
    const ready = page.filter((due) => isTime(due, wayOf(due), today, retryParked));
    await fewAtOnce(ready, callsAtOnce, (due) =>
      collectOne(call, due, wayOf(due)).catch((error: unknown) =>
        call.deps.log.warn({ err: error, dueId: due.dueId }, 'due waits'),
      ),
    );
  }
};
