/** Money in: each holder's due from their own card, once, whatever is retried, killed or told twice. */
import type { Id } from '#shared/language/ids.ts';
import { add } from '#shared/language/money.ts';
import { addDays, dayAt } from '#shared/language/time.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import type { Call } from '../http/call.ts';
import { postJournal } from '../ledger/actions.ts';
import { mutualOf } from '../mutuals/reads.ts';
import type { Outcome } from '../outside/stripe/outcome.ts';
import { announce, note } from '../oversight/actions.ts';
import { findWayToPay } from '../payments/reads.ts';
import { type DueRow, duesOfSettlement, findDue } from './reads.ts';
import { changeDue, collectCarried } from './records.ts';

type Told = Outcome & { paymentIntentId: string | null; chargeId: string | null };

/** A card that said no is tried again after three days, unless its holder changes it before. */
const daysToNextTry = 3;

const collected = (call: Call, due: DueRow, told: Told): Promise<void> =>
  call.deps.db.write(async (tx) => {
    const now = await findDue(tx, due.mutualId, due.dueId);
    if (!now || now.status === 'collected') return;
    await postJournal(
      tx,
      { mutualId: due.mutualId, at: call.now, byId: call.actor.by.memberId, newId: call.deps.newId },
      {
        cause: `collect:${told.paymentIntentId ?? due.dueId}`,
        transfers: [
          {
            kind: 'collection',
            debitAccountId: accountOf('stripe-pending', due.mutualId),
            creditAccountId: accountOf('holder-due', due.holderId),
            amountPence: add(due.amountPence, due.carriedPence),
            settlementId: due.settlementId,
            holderId: due.holderId,
          },
        ],
      },
    );
    await collectCarried(tx, due.mutualId, due.holderId, call.now);
    await changeDue(tx, due.mutualId, due.dueId, {
      status: 'collected',
      reason: null,
      nextTryOn: null,
      paymentIntentId: told.paymentIntentId,
      chargeId: told.chargeId,
      changedAt: call.now,
    });
    await note(tx, call, 'DUE_COLLECTED', due.dueId);
    tellDue(tx, call, due);
  });

const tellDue = (tx: Parameters<typeof announce>[0], call: Call, due: DueRow): void => {
  announce(
    tx,
    call,
    'payment.changed',
    { memberId: due.holderId },
    { members: [due.holderId], groups: ['coordinators'] },
  );
  announce(tx, call, 'settlement.changed', { settlementId: due.settlementId }, { groups: ['coordinators'] });
};

/** This holder's part waits for a person; nothing else does. */
const park = (call: Call, due: DueRow, reason: string, told: Told | null): Promise<void> =>
  call.deps.db.write(async (tx) => {
    const now = await findDue(tx, due.mutualId, due.dueId);
    if (!now || now.status === 'collected') return;
    const { zone } = await mutualOf(tx, due.mutualId);
    await changeDue(tx, due.mutualId, due.dueId, {
      status: 'parked',
      reason,
      nextTryOn: addDays(dayAt(call.now, zone), daysToNextTry),
      ...(told?.paymentIntentId ? { paymentIntentId: told.paymentIntentId } : {}),
      changedAt: call.now,
    });
    await note(tx, call, 'DUE_PARKED', due.dueId, { reason });
    tellDue(tx, call, due);
  });

const processing = (call: Call, due: DueRow, told: Told): Promise<void> =>
  call.deps.db.write(async (tx) => {
    const now = await findDue(tx, due.mutualId, due.dueId);
    if (!now || now.status === 'collected') return;
    await changeDue(tx, due.mutualId, due.dueId, {
      status: 'processing',
      ...(told.paymentIntentId ? { paymentIntentId: told.paymentIntentId } : {}),
      changedAt: call.now,
    });
  });

/** States go forward only: what a late or doubled message says of an earlier one is not news. */
export const applyCollection = async (call: Call, due: DueRow, told: Told): Promise<void> => {
  if (told.kind === 'done') return collected(call, due, told);
  if (told.kind === 'refused') return park(call, due, told.code, told);
  return processing(call, due, told);
};

/** The intent to collect is written before the call, so that the same key is used after any crash. */
const begin = (call: Call, due: DueRow): Promise<DueRow | null> =>
  call.deps.db.write(async (tx) => {
    const now = await findDue(tx, due.mutualId, due.dueId);
    if (!now || now.status === 'collected' || now.status === 'carried') return null;
    if (now.status === 'processing') return now;
    const begun = {
      status: 'processing' as const,
      attempt: now.attempt + 1,
      reason: null,
      changedAt: call.now,
    };
    await changeDue(tx, due.mutualId, due.dueId, begun);
    return { ...now, ...begun };
  });

const collectOne = async (call: Call, due: DueRow): Promise<void> => {
  const way = await findWayToPay(call.deps.db.read, due.mutualId, due.holderId);
  if (!way?.paymentMethodId) {
    if (due.reason !== 'no-way-to-pay') await park(call, due, 'no-way-to-pay', null);
    return;
  }
  const begun = await begin(call, due);
  if (!begun) return;
  const told = await call.deps.payments(due.mutualId).collect({
    dueId: due.dueId,
    settlementId: due.settlementId,
    attempt: begun.attempt,
    amountPence: add(due.amountPence, due.carriedPence),
    customerId: way.customerId,
    paymentMethodId: way.paymentMethodId,
  });
  await applyCollection(call, begun, told);
};

/** Asks for every due that waits, and again for parked ones whose day has come or whom a person asks for. */
export const collectDues = async (
  call: Call,
  settlementId: Id<'settlement'>,
  retryParked: boolean,
): Promise<void> => {
  const { mutualId } = call.actor;
  const { zone } = await mutualOf(call.deps.db.read, mutualId);
  const today = dayAt(call.now, zone);
  for (const { due } of await duesOfSettlement(call.deps.db.read, mutualId, settlementId)) {
    const again =
      due.status === 'parked' && (retryParked || (due.nextTryOn !== null && due.nextTryOn <= today));
    if (due.status === 'waiting' || due.status === 'processing' || again) await collectOne(call, due);
  }
};
