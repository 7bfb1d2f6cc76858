/** Money in: each holder's due from their own card, once, whatever is retried, killed or told twice. */
import type { Id } from '#shared/language/ids.ts';
import { add } from '#shared/language/money.ts';
import { addMinutes, dayAt } from '#shared/language/time.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { findWayToPay } from '../payments/reads.ts';
import { applyCollection, nothingCame, parkWithoutCard } from './collection-outcome.ts';
import { daysOf } from './days.ts';
import { type DueRow, duesOfSettlement, findDue } from './due-reads.ts';
import { changeDue } from './records.ts';
import { findSettlement } from './settlement-reads.ts';

type WayToPay = NonNullable<Awaited<ReturnType<typeof findWayToPay>>>;

/** Stripe remembers what it answered to a key for a day; after that it must be asked what became of a try. */
export const minutesKeysLast = 23 * 60;
/** After an error of Stripe's own the same key is asked again for so long; then what is not there never was. */
export const minutesToBeSure = 10;

/**
 * The intent to collect is written before the call, with the card it uses, so that the same key says the
 * same after any crash. A try that may still be under way is gone on with, never begun again beside.
 */
const begin = (call: Call, { mutualId, dueId }: DueRow, card: string): Promise<DueRow | null> =>
  call.deps.db.write(async (tx) => {
    const due = await findDue(tx, mutualId, dueId);
    if (!due || due.status === 'collected' || due.status === 'carried') return null;
    if (due.status === 'processing') return due;
    const begun = {
      status: 'processing' as const,
      attempt: due.attempt + 1,
      paymentMethodId: card,
      paymentIntentId: null,
      triedAt: call.now,
      reason: null,
      nextTryOn: null,
      changedAt: call.now,
    };
    await changeDue(tx, mutualId, dueId, begun);
    return { ...due, ...begun };
  });

const ask = async (call: Call, due: DueRow, customerId: string): Promise<void> => {
  if (!due.paymentMethodId || !due.triedAt) throw new Error(`A try of ${due.dueId} without its card`);
  const told = await call.deps.payments(due.mutualId).collect({
    dueId: due.dueId,
    settlementId: due.settlementId,
    attempt: due.attempt,
    amountPence: add(due.amountPence, due.carriedPence),
    customerId,
    paymentMethodId: due.paymentMethodId,
  });
  const isSure = addMinutes(due.triedAt, minutesToBeSure) <= call.now;
  if (told.kind === 'unknown' && told.answered && isSure) return nothingCame(call, due);
  await applyCollection(call, due, due.attempt, told);
};

/** A try of which nobody knows what became: what is there is applied, else the same key is asked again. */
const goOn = async (call: Call, due: DueRow, customerId: string): Promise<void> => {
  const payments = call.deps.payments(due.mutualId);
  const { dueId, attempt, triedAt } = due;
  if (due.paymentIntentId)
    return applyCollection(call, due, attempt, await payments.collectionState(due.paymentIntentId));
  if (!triedAt) throw new Error(`A try of ${dueId} without its moment`);
  const found = await payments.findCollection({ dueId, attempt, customerId, since: triedAt });
  if (found) return applyCollection(call, due, attempt, found);
  if (addMinutes(triedAt, minutesKeysLast) <= call.now) return nothingCame(call, due);
  return ask(call, due, customerId);
};

const collectOne = async (call: Call, due: DueRow, way: WayToPay | null): Promise<void> => {
  if (due.status === 'processing') {
    if (!way) throw new Error(`${due.dueId} was asked for and its holder has no customer`);
    return goOn(call, due, way.customerId);
  }
  if (!way?.paymentMethodId) return parkWithoutCard(call, due);
  const begun = await begin(call, due, way.paymentMethodId);
  if (begun) await ask(call, begun, way.customerId);
};

/** Parked ones are tried again when their day comes, when a person asks, or when there is another card. */
const isTime = (due: DueRow, way: WayToPay | null, today: string, retryParked: boolean): boolean => {
  if (due.status === 'waiting' || due.status === 'processing') return true;
  if (due.status !== 'parked') return false;
  const card = way?.paymentMethodId ?? null;
  if (due.reason === 'no-way-to-pay' && card === null) return false;
  const dayCame = due.nextTryOn !== null && due.nextTryOn <= today;
  return retryParked || dayCame || card !== due.paymentMethodId;
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
  const ready: { due: DueRow; way: WayToPay | null }[] = [];
  for (const { due } of await duesOfSettlement(read, mutualId, settlementId)) {
    const way = await findWayToPay(read, mutualId, due.holderId);
    if (isTime(due, way, today, retryParked)) ready.push({ due, way });
  }
  for (const { due, way } of ready)
    await collectOne(call, due, way).catch((error: unknown) =>
      call.deps.log.warn({ err: error, dueId: due.dueId }, 'due waits'),
    );
};
