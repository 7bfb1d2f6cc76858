import { and, eq, inArray } from 'drizzle-orm';
import { beginning } from '#db/chain.ts';
import type { Writer } from '#db/database.ts';
import { locked } from '#db/locked.ts';
import { manyInto } from '#db/many.ts';
import { accountEntries, books, sealedBlocks, transfers } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day, Instant } from '#shared/language/time.ts';

export type BooksRow = typeof books.$inferSelect;

/** Holds the books of a mutual until the write ends: whoever else would seal or close waits. */
export const holdBooks = async (tx: Writer, mutualId: Id<'mutual'>): Promise<BooksRow> => {
  await tx
    .insert(books)
    .values({ mutualId, block: 0, hash: beginning, bookedOn: null, openFrom: null })
    .onConflictDoNothing();
  const [held] = await locked(tx.select().from(books).where(eq(books.mutualId, mutualId)));
  if (!held) throw new Error('Books that were there a moment ago');
  return held;
};

/** Says how far the books now are. It is written with every block, so that nobody goes on from an older one. */
export const changeBooks = (tx: Writer, { mutualId, ...row }: BooksRow) =>
  tx.update(books).set(row).where(eq(books.mutualId, mutualId));

export interface BlockRow {
  mutualId: Id<'mutual'>;
  block: number;
  bookedOn: Day;
  transferCount: number;
  firstTransferId: Id<'transfer'>;
  lastTransferId: Id<'transfer'>;
  marks: string;
  hash: string;
  sealedAt: Instant;
}

export const keepBlock = (tx: Writer, row: BlockRow) => tx.insert(sealedBlocks).values(row);

/** Each transfer says its block, once. */
export const putIntoBlock = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  block: number,
  transferIds: readonly Id<'transfer'>[],
) =>
  tx
    .update(transfers)
    .set({ block })
    .where(and(eq(transfers.mutualId, mutualId), inArray(transfers.transferId, [...transferIds])));

export const keepAccountEntries = manyInto('keep-account-entries', accountEntries, [
  'mutualId',
  'accountId',
  'bookedOn',
  'place',
  'transferId',
  'debitsPence',
  'creditsPence',
]);
