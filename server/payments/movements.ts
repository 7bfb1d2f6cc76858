/** Every movement of Stripe's own balance is journalled exactly once; what is not known goes to suspense. */
import type { Writer } from '#db/database.ts';
import { negate, type Pence } from '#shared/language/money.ts';
import { addMinutes, type Instant, instant } from '#shared/language/time.ts';
import { type AccountKind, accountOf } from '#shared/ledger/accounts.ts';
import type { Transfer } from '#shared/ledger/transfers.ts';
import type { Call } from '../http/call.ts';
import { postJournal } from '../ledger/actions.ts';
import type { Movement } from '../outside/stripe/payments.ts';
import { note } from '../oversight/actions.ts';
import { findMovement, movementsSince, newestMovement, oldestPendingMovement } from './reads.ts';
import { keepMovement, movementAvailable } from './records.ts';

const account = (call: Call, kind: AccountKind) => accountOf(kind, call.actor.mutualId);

const between = (
  call: Call,
  kind: Transfer['kind'],
  debit: AccountKind,
  credit: AccountKind,
  amountPence: Pence,
): Transfer[] =>
  amountPence > 0
    ? [{ kind, debitAccountId: account(call, debit), creditAccountId: account(call, credit), amountPence }]
    : [];

/** Money of the mutual itself, in and out by a person's hand; everything else is a stranger. */
const contraOf: Record<string, { kind: Transfer['kind']; account: AccountKind }> = {
  topup: { kind: 'float', account: 'mutual-float' },
  payout: { kind: 'payout', account: 'mutual-bank' },
  payout_cancel: { kind: 'payout', account: 'mutual-bank' },
  payout_failure: { kind: 'payout', account: 'mutual-bank' },
};
const suspense = { kind: 'suspense', account: 'suspense' } as const;

/** Collections and pays have journals of their own; here come the fee, and money no settlement asked for. */
const firstSeen = (call: Call, movement: Movement): Transfer[] => {
  const { type, feePence, netPence } = movement;
  if (type === 'charge' || type === 'payment')
    return between(call, 'stripe-fee', 'stripe-fees', 'stripe-pending', feePence);
  if (type === 'transfer') return [];
  const contra = contraOf[type] ?? suspense;
  return netPence >= 0
    ? between(call, contra.kind, 'stripe-pending', contra.account, netPence)
    : between(call, contra.kind, contra.account, 'stripe-pending', negate(netPence));
};

const becameAvailable = (call: Call, { type, netPence }: Movement): Transfer[] => {
  if (type === 'transfer') return [];
  return netPence >= 0
    ? between(call, 'available', 'stripe-available', 'stripe-pending', netPence)
    : between(call, 'available', 'stripe-pending', 'stripe-available', negate(netPence));
};

const journal = async (tx: Writer, call: Call, cause: string, transfers: Transfer[]) =>
  transfers.length === 0
    ? null
    : postJournal(
        tx,
        { mutualId: call.actor.mutualId, at: call.now, byId: call.actor.by.memberId, newId: call.deps.newId },
        { cause, transfers },
      );

const known = new Set(['charge', 'payment', 'transfer', ...Object.keys(contraOf)]);

const take = (call: Call, movement: Movement): Promise<void> =>
  call.deps.db.write(async (tx) => {
    const { mutualId } = call.actor;
    const { balanceTransactionId: id, status } = movement;
    const before = await findMovement(tx, mutualId, id);
    if (!before) {
      const journalId = await journal(tx, call, `stripe:${id}`, firstSeen(call, movement));
      await keepMovement(tx, { mutualId, ...movement, status: 'pending', journalId, seenAt: call.now });
      if (!known.has(movement.type)) await note(tx, call, 'MOVEMENT_NOT_KNOWN', id, { type: movement.type });
    }
    if (status === 'available' && before?.status !== 'available') {
      await journal(tx, call, `available:${id}`, becameAvailable(call, movement));
      await movementAvailable(tx, mutualId, id);
    }
  });

const anHour = 60;

/** Reads the feed from the oldest movement that is still pending, with an hour's overlap. */
export const readMovements = async (call: Call): Promise<void> => {
  const { read } = call.deps.db;
  const from =
    (await oldestPendingMovement(read, call.actor.mutualId)) ??
    (await newestMovement(read, call.actor.mutualId)) ??
    instant('2020-01-01T00:00:00.000Z');
  const since: Instant = addMinutes(from, -anHour);
  const movements: Movement[] = [];
  for await (const movement of call.deps.payments(call.actor.mutualId).movements(since))
    movements.push(movement);
  const seen = await movementsSince(read, call.actor.mutualId, since);
  const isNews = ({ balanceTransactionId, status }: Movement): boolean =>
    ![status, 'available'].includes(seen.get(balanceTransactionId) ?? 'never');
  for (const movement of movements.filter(isNews).reverse()) await take(call, movement);
};
