import { and, eq, inArray } from 'drizzle-orm';
import { beginning } from '#db/chain.ts';
import type { Writer } from '#db/database.ts';
import { locked } from '#db/locked.ts';
import { manyInto } from '#db/many.ts';
import { type Given, prepared } from '#db/prepared.ts';
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

/** Transfers of one statement, which is built once: what is missing to so many is named twice. */
const together = 100;
const places = Array.from({ length: together }, (_, place) => `transfer ${place}`);

const putHundred = prepared('put-into-block', (handle: Writer, given: Given<Record<string, unknown>>) =>
  handle
    .update(transfers)
    .set({ block: given['block'] as never })
    .where(
      and(
        eq(transfers.mutualId, given['mutualId'] as never),
        inArray(transfers.transferId, places.map((place) => given[place]) as never[]),
      ),
    ),
);

/** Each transfer says its block, once. */
export const putIntoBlock = async (
  tx: Writer,
  mutualId: Id<'mutual'>,
  block: number,
  transferIds: readonly Id<'transfer'>[],
): Promise<void> => {
  for (let start = 0; start < transferIds.length; start += together) {
    const values: Record<string, unknown> = { mutualId, block };
    for (const [place, name] of places.entries())
      values[name] = transferIds[start + place] ?? transferIds[start];
    await putHundred(tx).execute(values);
  }
};

export const keepAccountEntries = manyInto('keep-account-entries', accountEntries, [
  'mutualId',
  'accountId',
  'bookedOn',
  'place',
  'transferId',
  'debitsPence',
  'creditsPence',
]);
