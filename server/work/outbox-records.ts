import { and, asc, eq, isNotNull, isNull, lt, lte, or } from 'drizzle-orm';
import type { Database, Writer } from '#db/database.ts';
import { locked } from '#db/locked.ts';
import { outbox } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { addMinutes, type Instant } from '#shared/language/time.ts';

export type Payload = Record<string, unknown>;

export interface Waiting {
  outboxId: Id<'outbox'>;
  kind: string;
  payload: Payload;
  dueAt: Instant;
  attempts: number;
}

const leaseMinutes = 2;
const atOnce = 20;

export const addWaiting = async (tx: Writer, waiting: Waiting): Promise<void> => {
  await tx.insert(outbox).values(waiting);
};

/** Takes a lease on what is due, so that of several processes one carries it. */
export const claim = (db: Database, now: Instant): Promise<Waiting[]> =>
  db.write(
    async (tx) => {
      const isFree = or(isNull(outbox.claimedUntil), lt(outbox.claimedUntil, now));
      const due = await locked(
        tx
          .select({
            outboxId: outbox.outboxId,
            kind: outbox.kind,
            payload: outbox.payload,
            dueAt: outbox.dueAt,
            attempts: outbox.attempts,
          })
          .from(outbox)
          .where(and(isNull(outbox.doneAt), lte(outbox.dueAt, now), isFree))
          .orderBy(asc(outbox.dueAt), asc(outbox.outboxId))
          .limit(atOnce),
      );
      for (const { outboxId, attempts } of due)
        await tx
          .update(outbox)
          .set({ claimedUntil: addMinutes(now, leaseMinutes), attempts: attempts + 1 })
          .where(eq(outbox.outboxId, outboxId));
      return due.map((row) => ({ ...row, attempts: row.attempts + 1 }));
    },
    { isolation: 'constraints-decide' },
  );

/** Only while the lease is ours: another process may have tried after it ended. */
export const keep = (
  db: Database,
  { outboxId, attempts }: Waiting,
  what: Partial<typeof outbox.$inferInsert>,
) =>
  db.write(
    async (tx) => {
      await tx
        .update(outbox)
        .set({ ...what, claimedUntil: null })
        .where(and(eq(outbox.outboxId, outboxId), eq(outbox.attempts, attempts)));
    },
    { isolation: 'constraints-decide' },
  );

/** What was done before this moment is not needed any more. */
export const sweepDone = (db: Database, before: Instant) =>
  db.write(
    async (tx) => {
      await tx.delete(outbox).where(and(isNotNull(outbox.doneAt), lt(outbox.doneAt, before)));
    },
    { isolation: 'constraints-decide' },
  );
