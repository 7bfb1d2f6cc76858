/** Money out: each carer what was collected for them, when it is there, once. */
import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Pence, pence, sum } from '#shared/language/money.ts';
import { addDays, dayAt } from '#shared/language/time.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import type { Call } from '../http/call.ts';
import { postJournal } from '../ledger/actions.ts';
import { balanceOf } from '../ledger/reads.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { findPayee } from '../payments/reads.ts';
import { shiftsPaid } from '../shifts/settled.ts';
import { linesOfPays, linesToPay, paysOfSettlement } from './reads.ts';
import { changePay, keepPay, putInPay } from './records.ts';

type PayRow = Awaited<ReturnType<typeof paysOfSettlement>>[number]['pay'];

/** Puts every line whose money came in into one pay for its carer. */
const gather = async (call: Call, settlementId: Id<'settlement'>): Promise<void> => {
  const { read } = call.deps.db;
  if ((await linesToPay(read, call.actor.mutualId, settlementId)).length === 0) return;
  await call.deps.db.write(async (tx) => {
    const { mutualId } = call.actor;
    const lines = await linesToPay(tx, mutualId, settlementId);
    const runs = await paysOfSettlement(tx, mutualId, settlementId);
    const carers = new Map<Id<'member'>, { shiftIds: Id<'shift'>[]; amounts: Pence[] }>();
    for (const line of lines) {
      const so = carers.get(line.carerId) ?? { shiftIds: [], amounts: [] };
      so.shiftIds.push(line.shiftId);
      so.amounts.push(line.toCarerPence);
      carers.set(line.carerId, so);
    }
    for (const [carerId, { shiftIds, amounts }] of carers) {
      const amountPence = sum(amounts);
      if (amountPence <= 0) continue;
      const payId = call.deps.newId('pay');
      const run = runs.filter((each) => each.pay.carerId === carerId).length + 1;
      await keepPay(tx, {
        mutualId,
        payId,
        settlementId,
        carerId,
        run,
        amountPence,
        status: 'waiting',
        attempt: 0,
        changedAt: call.now,
      });
      await putInPay(tx, mutualId, settlementId, shiftIds, payId);
    }
  });
};

const tellPay = (tx: Writer, call: Call, pay: PayRow): void => {
  announce(
    tx,
    call,
    'payment.changed',
    { memberId: pay.carerId },
    { members: [pay.carerId], groups: ['coordinators'] },
  );
  announce(tx, call, 'settlement.changed', { settlementId: pay.settlementId }, { groups: ['coordinators'] });
};

const paid = (call: Call, pay: PayRow, transferId: string): Promise<void> =>
  call.deps.db.write(async (tx) => {
    const changed = await changePay(tx, pay.mutualId, pay.payId, {
      status: 'paid',
      reason: null,
      transferId,
      paidAt: call.now,
      changedAt: call.now,
    });
    if (changed.length === 0) return;
    await postJournal(
      tx,
      { mutualId: pay.mutualId, at: call.now, byId: call.actor.by.memberId, newId: call.deps.newId },
      {
        cause: `pay:${pay.payId}`,
        transfers: [
          {
            kind: 'pay',
            debitAccountId: accountOf('carer-payable', pay.carerId),
            creditAccountId: accountOf('stripe-available', pay.mutualId),
            amountPence: pay.amountPence,
            settlementId: pay.settlementId,
            carerId: pay.carerId,
          },
        ],
      },
    );
    const lines = await linesOfPays(tx, pay.mutualId, [pay.payId]);
    await shiftsPaid(
      tx,
      call,
      lines.map(({ line }) => line.shiftId),
    );
    await note(tx, call, 'CARER_PAID', pay.payId);
    tellPay(tx, call, pay);
  });

/** What the payment service refused is tried again the day after, or as soon as a person asks for it. */
const park = (call: Call, pay: PayRow, reason: string, again: 'tomorrow' | 'once-payable'): Promise<void> =>
  call.deps.db.write(async (tx) => {
    if (again === 'once-payable' && pay.status === 'parked' && pay.reason === reason) return;
    const { zone } = await mutualOf(tx, pay.mutualId);
    const nextTryOn = again === 'tomorrow' ? addDays(dayAt(call.now, zone), 1) : null;
    await changePay(tx, pay.mutualId, pay.payId, {
      status: 'parked',
      reason,
      nextTryOn,
      changedAt: call.now,
    });
    if (pay.reason === reason) return;
    await note(tx, call, 'PAY_PARKED', pay.payId, { reason });
    tellPay(tx, call, pay);
  });

/** A new attempt only after a definite no: after silence the same key finds out what happened. */
const begin = (call: Call, pay: PayRow): Promise<number> =>
  call.deps.db.write(async (tx) => {
    const attempt = pay.status === 'parked' || pay.attempt === 0 ? pay.attempt + 1 : pay.attempt;
    await changePay(tx, pay.mutualId, pay.payId, { status: 'waiting', attempt, changedAt: call.now });
    return attempt;
  });

const availableNow = async (call: Call): Promise<Pence> => {
  const { mutualId } = call.actor;
  const books = await balanceOf(call.deps.db.read, mutualId, 'stripe-available', mutualId);
  return pence(books.debitsPostedPence - books.creditsPostedPence);
};

const payOne = async (call: Call, pay: PayRow): Promise<void> => {
  const payee = await findPayee(call.deps.db.read, pay.mutualId, pay.carerId);
  if (payee?.transfers !== 'active') return park(call, pay, 'not-payable', 'once-payable');
  // Money that is not there yet is no reason for a person to act: this pay goes on waiting.
  if ((await availableNow(call)) < pay.amountPence) return;
  const attempt = await begin(call, pay);
  const told = await call.deps.payments(pay.mutualId).pay({
    payId: pay.payId,
    settlementId: pay.settlementId,
    attempt,
    amountPence: pay.amountPence,
    stripeAccountId: payee.stripeAccountId,
  });
  if (told.kind === 'done' && told.transferId) return paid(call, pay, told.transferId);
  if (told.kind === 'refused') return park(call, pay, told.code, 'tomorrow');
};

/** Pays what can be paid; parked pays again once their day has come, or all of them when a person asks. */
export const payCarers = async (
  call: Call,
  settlementId: Id<'settlement'>,
  retryParked: boolean,
): Promise<void> => {
  await gather(call, settlementId);
  const { read } = call.deps.db;
  const { zone } = await mutualOf(read, call.actor.mutualId);
  const today = dayAt(call.now, zone);
  for (const { pay } of await paysOfSettlement(read, call.actor.mutualId, settlementId)) {
    const waits = !retryParked && pay.nextTryOn !== null && pay.nextTryOn > today;
    if (pay.status !== 'paid' && !waits) await payOne(call, pay);
  }
};
