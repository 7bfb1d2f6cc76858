/** Money out: each carer what was collected for them, when it is there, once. */
import type { Id } from '#shared/language/ids.ts';
import { type Pence, pence } from '#shared/language/money.ts';
import { addMinutes, dayAt } from '#shared/language/time.ts';
import type { Call } from '../http/call.ts';
import { balanceOf } from '../ledger/reads.ts';
import { transfersFrozen } from '../ledger/reconcile-reads.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { readPayee } from '../payments/payees.ts';
import { findPayee } from '../payments/reads.ts';
import { minutesKeysLast, minutesToBeSure } from './collect.ts';
import { gather } from './gather.ts';
import { paid, parkPay, payAgain } from './pay-outcome.ts';
import { findPay, type PayRow, paysOfSettlement } from './pay-reads.ts';
import { changePay } from './records.ts';

type Payee = NonNullable<Awaited<ReturnType<typeof findPayee>>>;

/** What Stripe says when an account may not be paid after all. */
const cannotBePaid = ['insufficient_capabilities_for_transfer', 'transfers_not_allowed'];

/** A try under way is gone on with under its own key; a new one begins only after a definite end of the last. */
const begin = (call: Call, { mutualId, payId }: PayRow): Promise<PayRow | null> =>
  call.deps.db.write(async (tx) => {
    const pay = await findPay(tx, mutualId, payId);
    if (!pay || pay.status === 'paid') return null;
    if (pay.triedAt !== null) return pay;
    const begun = { status: 'waiting' as const, attempt: pay.attempt + 1, triedAt: call.now };
    await changePay(tx, mutualId, payId, { ...begun, changedAt: call.now });
    return { ...pay, ...begun };
  });

const availableNow = async (call: Call): Promise<Pence> => {
  const { mutualId } = call.actor;
  const books = await balanceOf(call.deps.db.read, mutualId, 'stripe-available', mutualId);
  return pence(books.debitsPostedPence - books.creditsPostedPence);
};

const refused = async (call: Call, pay: PayRow, code: string): Promise<void> => {
  // Stripe has less than our books say, for now: no reason for a person to act.
  if (code === 'balance_insufficient') return payAgain(call, pay);
  if (!cannotBePaid.includes(code)) return parkPay(call, pay, code);
  await parkPay(call, pay, 'not-payable');
  await readPayee(call, pay.carerId);
};

const transfer = async (call: Call, pay: PayRow, payee: Payee): Promise<void> => {
  const told = await call.deps.payments(pay.mutualId).pay({
    payId: pay.payId,
    settlementId: pay.settlementId,
    attempt: pay.attempt,
    amountPence: pay.amountPence,
    stripeAccountId: payee.stripeAccountId,
  });
  if (told.kind === 'done' && told.transferId) return paid(call, pay, told.transferId);
  if (told.kind === 'refused') return refused(call, pay, told.code);
  const isSure = pay.triedAt !== null && addMinutes(pay.triedAt, minutesToBeSure) <= call.now;
  if (told.kind === 'unknown' && told.answered && isSure) await payAgain(call, pay);
};

/** A try of which nobody knows what became: a transfer that is there is kept, else the same key is asked again. */
const goOn = async (call: Call, pay: PayRow, payee: Payee): Promise<void> => {
  const found = await call.deps.payments(pay.mutualId).findPay({ ...pay, ...payee });
  if (found) return paid(call, pay, found);
  const isOld = pay.triedAt !== null && addMinutes(pay.triedAt, minutesKeysLast) <= call.now;
  return isOld ? payAgain(call, pay) : transfer(call, pay, payee);
};

/** Parked ones are tried again when their day comes, when a person asks, or when the account has changed. */
const isTime = (pay: PayRow, payee: Payee, today: string, retryParked: boolean): boolean =>
  pay.status !== 'parked' ||
  retryParked ||
  (pay.nextTryOn !== null && pay.nextTryOn <= today) ||
  payee.changedAt >= pay.changedAt;

interface Turn {
  today: string;
  retryParked: boolean;
  /** The books and the payment service differ: what is under way is gone on with, nothing new is begun. */
  frozen: boolean;
}

const payOne = async (call: Call, pay: PayRow, { today, retryParked, frozen }: Turn): Promise<void> => {
  const payee = await findPayee(call.deps.db.read, pay.mutualId, pay.carerId);
  if (payee && pay.triedAt !== null) return goOn(call, pay, payee);
  if (payee?.transfers !== 'active') {
    if (pay.reason !== 'not-payable') await parkPay(call, pay, 'not-payable');
    return;
  }
  if (frozen || !isTime(pay, payee, today, retryParked)) return;
  // Money that is not there yet is no reason for a person to act: this pay goes on waiting.
  if ((await availableNow(call)) < pay.amountPence) return;
  const begun = await begin(call, pay);
  if (begun) await transfer(call, begun, payee);
};

/** Pays what can be paid. One that goes wrong does not hold up the others. */
export const payCarers = async (
  call: Call,
  settlementId: Id<'settlement'>,
  retryParked: boolean,
): Promise<void> => {
  const { mutualId } = call.actor;
  const { zone } = await mutualOf(call.deps.db.read, mutualId);
  const today = dayAt(call.now, zone);
  await gather(call, settlementId);
  const frozen = await transfersFrozen(call.deps.db.read, mutualId);
  for (const { pay } of await paysOfSettlement(call.deps.db.read, mutualId, settlementId)) {
    if (pay.status === 'paid') continue;
    await payOne(call, pay, { today, retryParked, frozen }).catch((error: unknown) =>
      call.deps.log.warn({ err: error, payId: pay.payId }, 'pay waits'),
    );
  }
};
