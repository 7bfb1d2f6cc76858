/** What became of asking for a due. States go forward only; a late or doubled message is not news. */
import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, dayAt } from '#shared/language/time.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import { dayItLeaves } from '#shared/payments/leaves.ts';
import { nextStepAfter } from '#shared/payments/refused.ts';
import { askedPence } from '#shared/settlements/asked.ts';
import { banksRestIn } from '#shared/settlements/working-days.ts';
import type { Call } from '../http/call.ts';
import { postJournal } from '../ledger/actions.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { notify } from '../notices/actions.ts';
import type { Told } from '../outside/stripe/lookups.ts';
import { announce, note } from '../oversight/actions.ts';
import { repayAdvance } from './advance-pay.ts';
import { type DueRow, duesCarriedInto, findDue } from './due-reads.ts';
import { changeDue, changeSettlement } from './records.ts';

/** Where it may work another day it is tried again after three, or as soon as its holder changes how they pay. */
const daysToNextTry = 3;

/** What could not be collected says when it is tried again, and when that would leave the account. */
const nextTry = async (tx: Writer, call: Call, due: DueRow, reason: string) => {
  const { zone, nation } = await mutualOf(tx, due.mutualId);
  const kind = due.method ?? 'card';
  if (nextStepAfter(reason) !== 'tried-again') return { nextTryOn: null, leavesOn: null, toldAt: null };
  const nextTryOn = addDays(dayAt(call.now, zone), daysToNextTry);
  return { nextTryOn, leavesOn: dayItLeaves(kind, nextTryOn, banksRestIn(nation)), toldAt: call.now };
};

const tellDue = (tx: Writer, call: Call, due: DueRow): void => {
  announce(
    tx,
    call,
    'payment.changed',
    { memberId: due.holderId },
    { members: [due.holderId], groups: ['coordinators'] },
  );
  announce(tx, call, 'settlement.changed', { settlementId: due.settlementId }, { groups: ['coordinators'] });
};

/** Its money is there: the common fund has back what it advanced. What was carried along has come too: its own week is opened again, so that its carers are paid. */
export const collectCarried = async (tx: Writer, call: Call, mutualId: Id<'mutual'>, dueId: Id<'due'>) => {
  await repayAdvance(tx, call, mutualId, dueId);
  for (const carried of await duesCarriedInto(tx, mutualId, dueId)) {
    await changeDue(tx, mutualId, carried.dueId, { status: 'collected', changedAt: call.now });
    await changeSettlement(tx, mutualId, carried.settlementId, { status: 'paying', closedAt: null });
    await collectCarried(tx, call, mutualId, carried.dueId);
  }
};

const collected = async (tx: Writer, call: Call, due: DueRow, told: Told): Promise<void> => {
  await postJournal(
    tx,
    { mutualId: due.mutualId, at: call.now, byId: call.actor.by.memberId, newId: call.deps.newId },
    {
      cause: `collect:${told.paymentIntentId ?? due.dueId}`,
      transfers: [
        {
          kind: 'collection',
          // Of a direct debit the payment service counts the money days before it has come.
          debitAccountId: accountOf(
            told.method === 'bacs' ? 'bacs-in-flight' : 'stripe-pending',
            due.mutualId,
          ),
          creditAccountId: accountOf('holder-due', due.holderId),
          amountPence: askedPence(due),
          settlementId: due.settlementId,
          holderId: due.holderId,
        },
      ],
    },
  );
  await collectCarried(tx, call, due.mutualId, due.dueId);
  await changeDue(tx, due.mutualId, due.dueId, {
    status: 'collected',
    reason: null,
    nextTryOn: null,
    ...(told.method ? { method: told.method } : {}),
    paymentIntentId: told.paymentIntentId,
    chargeId: told.chargeId,
    collectedAt: call.now,
    changedAt: call.now,
  });
  await note(tx, call, 'DUE_COLLECTED', due.dueId);
  await notify(tx, call, 'collection-made', [due.holderId], { dueId: due.dueId });
  tellDue(tx, call, due);
};

/** This holder's part waits for a person; nothing else does. */
const park = async (
  tx: Writer,
  call: Call,
  due: DueRow,
  reason: string,
  told: Told | null,
): Promise<void> => {
  await changeDue(tx, due.mutualId, due.dueId, {
    status: 'parked',
    reason,
    ...(await nextTry(tx, call, due, reason)),
    ...(told?.paymentIntentId ? { paymentIntentId: told.paymentIntentId } : {}),
    changedAt: call.now,
  });
  await note(tx, call, 'DUE_PARKED', due.dueId, { reason });
  if (due.status !== 'parked' || due.reason !== reason)
    await notify(tx, call, 'collection-failed', [due.holderId], { dueId: due.dueId });
  tellDue(tx, call, due);
};

/** Without a way to pay, or with one that its bank has ended, nothing can be asked for. */
export const parkWithout = (
  call: Call,
  { mutualId, dueId }: DueRow,
  reason: 'no-way-to-pay' | 'mandate-inactive',
): Promise<void> =>
  call.deps.db.write(async (tx) => {
    const due = await findDue(tx, mutualId, dueId);
    if (due && ['waiting', 'parked'].includes(due.status)) await park(tx, call, due, reason, null);
  });

/** Its holder left the page without paying: it waits for a person as it did before. */
export const pageLeft = (call: Call, seen: DueRow): Promise<void> =>
  call.deps.db.write(async (tx) => {
    const { mutualId, dueId } = seen;
    const due = await findDue(tx, mutualId, dueId);
    if (due?.status !== 'processing' || due.attempt !== seen.attempt) return;
    // The page that was being made has been handed out meanwhile.
    if (due.checkoutSessionId !== seen.checkoutSessionId) return;
    await changeDue(tx, mutualId, dueId, {
      status: 'parked',
      checkoutSessionId: null,
      changedAt: call.now,
    });
    tellDue(tx, call, due);
  });

/** Nothing came of a try, and nothing is on its way: the next turn begins a new one. */
export const nothingCame = (call: Call, { mutualId, dueId, attempt }: DueRow): Promise<void> =>
  call.deps.db.write(async (tx) => {
    const due = await findDue(tx, mutualId, dueId);
    if (due?.status !== 'processing' || due.attempt !== attempt) return;
    await changeDue(tx, mutualId, dueId, { status: 'waiting', changedAt: call.now });
  });

/**
 * Applies what Stripe says of one try. Money that came is always news; a no is news only of the newest try,
 * or it would let a further try begin beside one still under way.
 */
export const applyCollection = (call: Call, { mutualId, dueId }: DueRow, attempt: number, told: Told) =>
  call.deps.db.write(async (tx): Promise<void> => {
    const due = await findDue(tx, mutualId, dueId);
    if (!due || due.status === 'collected' || due.status === 'carried') return;
    if (told.kind === 'done') return collected(tx, call, due, told);
    if (attempt !== due.attempt || due.status !== 'processing') return;
    // On its own page a refused card may be followed by another: the page says when it is over.
    if (due.checkoutSessionId) return;
    if (told.kind === 'refused') return park(tx, call, due, told.code, told);
    if (told.paymentIntentId && told.paymentIntentId !== due.paymentIntentId)
      await changeDue(tx, mutualId, dueId, { paymentIntentId: told.paymentIntentId, changedAt: call.now });
  });
