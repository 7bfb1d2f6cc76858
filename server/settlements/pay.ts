/** Money out: each carer what was collected for them, when it is there, once. */
import type { Id } from '#shared/language/ids.ts';
import { type Pence, pence, subtract } from '#shared/language/money.ts';
import { addMinutes, dayAt } from '#shared/language/time.ts';
import type { Call } from '../http/call.ts';
import { balanceOf } from '../ledger/reads.ts';
import { transfersFrozen } from '../ledger/reconcile-reads.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { payeesOf } from '../payments/many-reads.ts';
import { readPayee } from '../payments/payees.ts';
import type { PayeeRow as Payee } from '../payments/reads.ts';
import { minutesKeysLast, minutesToBeSure } from './collect.ts';
import { callsAtOnce, fewAtOnce } from './few-at-once.ts';
import { gather } from './gather.ts';
import { leftOf } from './left-of.ts';
import { paid, parkPay, payAgain } from './pay-outcome.ts';
import { findPay, type PayRow, paysToMake } from './pay-reads.ts';
import { changePay } from './records.ts';

/** What Stripe says when an account may not be paid after all. */
const cannotBePaid = ['insufficient_capabilities_for_transfer', 'transfers_not_allowed'];

/** A try under way is gone on with under its own key; a new one begins only after a definite end of the last. */
const begin = (call: Call, { mutualId, payId }: PayRow): Promise<PayRow | null> =>
  call.deps.db.write(async (tx) => {
    const pay = await findPay(tx, mutualId, payId);
    if (!pay || pay.status === 'paid' || pay.byHandSince) return null;
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
    amountPence: leftOf(pay),
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
  /** What can be paid out now, less what this turn has begun: a few at once do not count the same money. */
  left: { pence: Pence };
}

const payOne = async (
  call: Call,
  pay: PayRow,
  payee: Payee | null,
  { today, retryParked, frozen, left }: Turn,
): Promise<void> => {
  if (pay.byHandSince) return;
  if (payee && pay.triedAt !== null) return goOn(call, pay, payee);
  if (payee?.transfers !== 'active') {
    if (pay.reason !== 'not-payable') await parkPay(call, pay, 'not-payable');
    return;
  }
  if (frozen || !isTime(pay, payee, today, retryParked)) return;
  // Money that is not there yet is no reason for a person to act: this pay goes on waiting.
  if (left.pence < leftOf(pay)) return;
  left.pence = subtract(left.pence, leftOf(pay));
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
  const { read } = call.deps.db;
  const { zone } = await mutualOf(read, mutualId);
  const today = dayAt(call.now, zone);
  await gather(call, settlementId);
  const frozen = await transfersFrozen(read, mutualId);
  for await (const page of paysToMake(read, mutualId, settlementId)) {
    const turn: Turn = { today, retryParked, frozen, left: { pence: await availableNow(call) } };
    const payees = await payeesOf(
      read,
      mutualId,
      page.map((pay) => pay.carerId),
    );
    await fewAtOnce(page, callsAtOnce, (pay) =>
      payOne(call, pay, payees.get(pay.carerId) ?? null, turn).catch((error: unknown) =>
        call.deps.log.warn({ err: error, payId: pay.payId }, 'pay waits'),
      ),
    );
  }
};
