/** Every movement of Stripe's own balance is journalled exactly once; what is not known goes to suspense. */
import type { Writer } from '#db/database.ts';
import { negate } from '#shared/language/money.ts';
import { addMinutes, type Instant, instant } from '#shared/language/time.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import { type About, entriesOfMovement } from '#shared/ledger/movement-entries.ts';
import type { Transfer } from '#shared/ledger/transfers.ts';
import type { Call } from '../http/call.ts';
import { postJournal } from '../ledger/actions.ts';
import type { Movement } from '../outside/stripe/balance.ts';
import { note } from '../oversight/actions.ts';
import { aboutOf, mustBeTraced } from './about-movement.ts';
import { followMovement } from './follow-movement.ts';
import { findMovement, movementsSince, newestMovement, oldestPendingMovement } from './reads.ts';
import { keepMovement, movementAvailable } from './records.ts';

const journal = async (tx: Writer, call: Call, cause: string, transfers: Transfer[]) =>
  transfers.length === 0
    ? null
    : postJournal(
        tx,
        { mutualId: call.actor.mutualId, at: call.now, byId: call.actor.by.memberId, newId: call.deps.newId },
        { cause, transfers },
      );

/** From on its way to there: what Stripe counts as pending becomes available. */
const becameAvailable = (call: Call, { type, netPence }: Movement): Transfer[] => {
  if (type === 'transfer' || netPence === 0) return [];
  const [pending, available] = (['stripe-pending', 'stripe-available'] as const).map((kind) =>
    accountOf(kind, call.actor.mutualId),
  ) as [string, string];
  return netPence > 0
    ? [{ kind: 'available', debitAccountId: available, creditAccountId: pending, amountPence: netPence }]
    : [
        {
          kind: 'available',
          debitAccountId: pending,
          creditAccountId: available,
          amountPence: negate(netPence),
        },
      ];
};

/** The gross of a card's payment was entered as on its way, so its fee is; the rest goes where it is by now. */
const placeOf = (about: About, { status }: Movement) =>
  about.is !== 'collection' && status === 'available' ? 'stripe-available' : 'stripe-pending';

const enter = async (tx: Writer, call: Call, movement: Movement): Promise<'pending' | 'available'> => {
  const { mutualId } = call.actor;
  const { balanceTransactionId: id, origin: _, ...told } = movement;
  const about = await aboutOf(tx, mutualId, movement);
  const place = placeOf(about, movement);
  const journalId = await journal(tx, call, `stripe:${id}`, entriesOfMovement(told, about, mutualId, place));
  const status = place === 'stripe-available' ? 'available' : 'pending';
  await keepMovement(tx, {
    mutualId,
    balanceTransactionId: id,
    ...told,
    status,
    journalId,
    seenAt: call.now,
  });
  await followMovement(tx, call, movement, about);
  if (about.is === 'unknown') await note(tx, call, 'MOVEMENT_NOT_KNOWN', id, { type: movement.type });
  return status;
};

const take = (call: Call, movement: Movement): Promise<void> =>
  call.deps.db.write(async (tx) => {
    const { mutualId } = call.actor;
    const { balanceTransactionId: id, status } = movement;
    const before = await findMovement(tx, mutualId, id);
    const so = before?.status ?? (await enter(tx, call, movement));
    if (status !== 'available' || so === 'available') return;
    await journal(tx, call, `available:${id}`, becameAvailable(call, movement));
    await movementAvailable(tx, mutualId, id);
  });

const anHour = 60;

/** Reads the feed from the oldest movement that is still pending, with an hour's overlap. */
export const readMovements = async (call: Call): Promise<void> => {
  const { read } = call.deps.db;
  const from =
    (await oldestPendingMovement(read, call.actor.mutualId)) ??
    (await newestMovement(read, call.actor.mutualId)) ??
    instant('2020-01-01T00:00:00.000Z');
  await readMovementsSince(call, addMinutes(from, -anHour));
};

/** What was not known, or has moved on, since a moment; in the order in which it happened. */
export const readMovementsSince = async (call: Call, since: Instant): Promise<void> => {
  const { mutualId } = call.actor;
  const payments = call.deps.payments(mutualId);
  const movements: Movement[] = [];
  for await (const movement of payments.movements(since)) movements.push(movement);
  const seen = await movementsSince(call.deps.db.read, mutualId, since);
  const before = ({ balanceTransactionId }: Movement) => seen.get(balanceTransactionId) ?? 'never';
  for (const movement of movements.reverse()) {
    if ([movement.status, 'available'].includes(before(movement))) continue;
    const asks = before(movement) === 'never' && mustBeTraced(movement);
    const origin = asks ? await payments.traced(movement.origin) : movement.origin;
    await take(call, { ...movement, origin });
  }
};
