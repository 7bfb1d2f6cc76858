/** What journals keep apart, and letting go of it. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Reader, Writer } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { transfers } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { TransferRow } from './records.ts';

/** Keys that one question is asked about. */
const together = 200;
const inParts = <Key>(keys: readonly Key[]): Key[][] =>
  Array.from({ length: Math.ceil(keys.length / together) }, (_, part) =>
    keys.slice(part * together, (part + 1) * together),
  );

const findPending = prepared(
  'pending-of-journal',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; journalId: Id<'journal'> }>) =>
    handle
      .select()
      .from(transfers)
      .where(
        and(
          eq(transfers.mutualId, given.mutualId),
          eq(transfers.journalId, given.journalId),
          eq(transfers.state, 'pending'),
        ),
      ),
);

export const pendingOf = (
  tx: Reader,
  mutualId: Id<'mutual'>,
  journalId: Id<'journal'>,
): Promise<TransferRow[]> => findPending(tx).execute({ mutualId, journalId });

const settlePending = prepared(
  'void-pending',
  (handle: Writer, given: Given<{ mutualId: Id<'mutual'>; journalId: Id<'journal'> }>) =>
    handle
      .update(transfers)
      .set({ state: 'voided' })
      .where(
        and(
          eq(transfers.mutualId, given.mutualId),
          eq(transfers.journalId, given.journalId),
          eq(transfers.state, 'pending'),
        ),
      ),
);

export const voidPendingRows = (tx: Writer, mutualId: Id<'mutual'>, journalId: Id<'journal'>) =>
  settlePending(tx).execute({ mutualId, journalId });

const pendingIn = (mutualId: Id<'mutual'>, journalIds: Id<'journal'>[]) =>
  and(
    eq(transfers.mutualId, mutualId),
    inArray(transfers.journalId, journalIds),
    eq(transfers.state, 'pending'),
  );

/** What these journals keep apart, hundreds of them in one question. */
export const pendingOfMany = async (
  tx: Reader,
  mutualId: Id<'mutual'>,
  journalIds: readonly Id<'journal'>[],
): Promise<TransferRow[]> => {
  const found: TransferRow[] = [];
  for (const part of inParts(journalIds))
    found.push(...(await tx.select().from(transfers).where(pendingIn(mutualId, part))));
  return found;
};

export const voidPendingOfMany = async (
  tx: Writer,
  mutualId: Id<'mutual'>,
  journalIds: readonly Id<'journal'>[],
): Promise<void> => {
  for (const part of inParts(journalIds))
    await tx.update(transfers).set({ state: 'voided' }).where(pendingIn(mutualId, part));
};
