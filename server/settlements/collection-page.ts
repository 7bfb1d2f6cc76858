/**
 * A due that its holder pays themselves on the payment service's page, because their bank wants to see them
 * or they would rather. It is a try like any other: while the page is open no other begins beside it.
 */
import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addMinutes } from '#shared/language/time.ts';
import { askedPence } from '#shared/settlements/asked.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { reached } from '../payments/reached.ts';
import { findWayToPay } from '../payments/reads.ts';
import { applyCollection, pageLeft } from './collection-outcome.ts';
import { type DueRow, findDue } from './due-reads.ts';
import { changeDue } from './records.ts';

/** Stands for the page until its name is known. */
const beingMade = 'being-made';
const minutesToMakeOne = 10;

/** What became of a page: paid, still open, or left behind. */
export const lookAtPage = async (call: Call, due: DueRow): Promise<void> => {
  const { mutualId, checkoutSessionId, attempt, triedAt } = due;
  if (!checkoutSessionId || !triedAt) throw new Error(`${due.dueId} has no page to look at`);
  if (checkoutSessionId === beingMade) {
    // Nobody was ever led to it.
    if (addMinutes(triedAt, minutesToMakeOne) <= call.now) await pageLeft(call, due);
    return;
  }
  const payments = call.deps.payments(mutualId);
  const { isOpen, paymentIntentId } = await payments.paymentPage(checkoutSessionId);
  if (isOpen) return;
  const told = paymentIntentId ? await payments.collectionState(paymentIntentId) : null;
  if (told?.kind === 'done') return applyCollection(call, due, attempt, told);
  await pageLeft(call, due);
};

const begin = (call: Call, dueId: Id<'due'>): Promise<DueRow> =>
  call.deps.db.write(async (tx) => {
    const due = await findDue(tx, call.actor.mutualId, dueId);
    if (due?.status !== 'parked' || due.byHandSince) throw new Refusal('nothing-to-collect');
    const begun = {
      status: 'processing' as const,
      attempt: due.attempt + 1,
      paymentIntentId: null,
      checkoutSessionId: beingMade,
      triedAt: call.now,
      changedAt: call.now,
    };
    await changeDue(tx, due.mutualId, dueId, begun);
    return { ...due, ...begun };
  });

/** A page of before is closed first: whoever asks for another has left it. */
const closeOpenPage = async (call: Call, due: DueRow): Promise<void> => {
  if (due.status !== 'processing' || !due.checkoutSessionId) return;
  // One that was never handed out nobody can pay on; whoever is still making it finds that it is not wanted.
  if (due.checkoutSessionId === beingMade) return pageLeft(call, due);
  await call.deps.payments(due.mutualId).closePaymentPage(due.checkoutSessionId);
  await lookAtPage(call, due);
};

/** Only while it is still the newest try: of two pages asked for at once one is handed out. */
const keepPage = async (tx: Writer, call: Call, begun: DueRow, sessionId: string): Promise<boolean> => {
  const due = await findDue(tx, begun.mutualId, begun.dueId);
  if (due?.attempt !== begun.attempt || due.checkoutSessionId !== beingMade) return false;
  await changeDue(tx, due.mutualId, due.dueId, { checkoutSessionId: sessionId, changedAt: call.now });
  return true;
};

export const payCollection = async (call: Call, dueId: Id<'due'>): Promise<{ url: string }> => {
  const { mutualId, memberId } = call.actor;
  const { read } = call.deps.db;
  const due = await findDue(read, mutualId, dueId);
  if (due?.holderId !== memberId) throw new Refusal('not-found');
  await reached(call, () => closeOpenPage(call, due));
  const payments = call.deps.payments(mutualId);
  const way = await findWayToPay(read, mutualId, memberId);
  const customerId = way?.customerId ?? (await reached(call, () => payments.openCustomer(memberId)));
  const { name: title } = await mutualOf(read, mutualId);
  const begun = await begin(call, dueId);
  const { sessionId, url } = await reached(call, () =>
    payments.openPaymentPage({
      dueId,
      settlementId: begun.settlementId,
      attempt: begun.attempt,
      amountPence: askedPence(begun),
      customerId,
      returnUrl: `${call.deps.settings.baseUrl}/budget/collections/${dueId}`,
      title,
      startedAt: call.now,
    }),
  );
  const isWanted = await call.deps.db.write((tx) => keepPage(tx, call, begun, sessionId));
  if (!isWanted) {
    await reached(call, () => payments.closePaymentPage(sessionId));
    throw new Refusal('nothing-to-collect');
  }
  return call.write(async (tx) => {
    await note(tx, call, 'COLLECTION_PAID_BY_HOLDER', dueId);
    return { url };
  });
};
