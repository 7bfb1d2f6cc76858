import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import {
  balanceTransactions,
  bankPayouts,
  formerWaysToPay,
  payees,
  stripeEvents,
  waysToPay,
} from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';

type WayToPay = typeof waysToPay.$inferInsert;
type Payee = typeof payees.$inferInsert;

export const keepWayToPay = (tx: Writer, row: WayToPay) =>
  tx
    .insert(waysToPay)
    .values(row)
    .onConflictDoUpdate({ target: [waysToPay.mutualId, waysToPay.memberId], set: row });

/** Kept once: a way to pay that was left twice was left the first time. */
export const keepFormerWay = (tx: Writer, row: typeof formerWaysToPay.$inferInsert) =>
  tx.insert(formerWaysToPay).values(row).onConflictDoNothing();

export const formerWayLeft = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  paymentMethodId: string,
  detachedAt: Instant,
) =>
  tx
    .update(formerWaysToPay)
    .set({ detachedAt })
    .where(and(eq(formerWaysToPay.mutualId, mutualId), eq(formerWaysToPay.paymentMethodId, paymentMethodId)));

export const keepBankPayout = (tx: Writer, row: typeof bankPayouts.$inferInsert) =>
  tx
    .insert(bankPayouts)
    .values(row)
    .onConflictDoUpdate({ target: [bankPayouts.mutualId, bankPayouts.payoutId], set: row });

export const keepPayee = (tx: Writer, row: Payee) =>
  tx
    .insert(payees)
    .values(row)
    .onConflictDoUpdate({ target: [payees.mutualId, payees.memberId], set: row });

type Event = Omit<typeof stripeEvents.$inferSelect, 'handledAt' | 'failure'>;
const keep = prepared('keep-stripe-event', (handle: Writer, given: Given<Event>) =>
  handle
    .insert(stripeEvents)
    .values({
      mutualId: given.mutualId,
      eventId: given.eventId,
      type: given.type,
      account: given.account,
      objectId: given.objectId,
      livemode: given.livemode,
      receivedAt: given.receivedAt,
    })
    .onConflictDoNothing()
    .returning({ id: stripeEvents.eventId }),
);

/** Kept once; says whether it was new. */
export const keepEvent = async (tx: Writer, row: Event): Promise<boolean> =>
  (await keep(tx).execute(row)).length === 1;

export const eventHandled = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  eventId: string,
  how: { handledAt: Instant | null; failure: string | null },
) =>
  tx
    .update(stripeEvents)
    .set(how)
    .where(and(eq(stripeEvents.mutualId, mutualId), eq(stripeEvents.eventId, eventId)));

export const keepMovement = (tx: Writer, row: typeof balanceTransactions.$inferInsert) =>
  tx.insert(balanceTransactions).values(row);

export const movementAvailable = (tx: Writer, mutualId: Id<'mutual'>, balanceTransactionId: string) =>
  tx
    .update(balanceTransactions)
    .set({ status: 'available' })
    .where(
      and(
        eq(balanceTransactions.mutualId, mutualId),
        eq(balanceTransactions.balanceTransactionId, balanceTransactionId),
      ),
    );
