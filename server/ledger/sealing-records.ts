import { and, eq, inArray } from 'drizzle-orm';
import { beginning } from '#db/chain.ts';
import { sql } from '#db/columns.ts';
import type { Writer } from '#db/database.ts';
import { locked } from '#db/locked.ts';
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

interface Blocks {
  mutualId: Id<'mutual'>;
  first: number;
  last: number;
}

/** Both sides of every transfer of the blocks. */
const moved = (given: Given<Blocks>) => {
  const side = (account: 'debit' | 'credit', debits: string, credits: string) => sql`
    select ${transfers.block} as block, ${sealedBlocks.bookedOn} as booked_on, ${transfers.transferId} as transfer_id,
      ${sql.raw(`transfers.${account}_account_id`)} as account_id, ${sql.raw(debits)} as debits, ${sql.raw(credits)} as credits
    from ${transfers} inner join ${sealedBlocks} on ${sealedBlocks.mutualId} = ${transfers.mutualId}
      and ${sealedBlocks.block} = ${transfers.block}
    where ${transfers.mutualId} = ${given.mutualId} and ${transfers.state} = 'posted'
      and ${transfers.block} >= ${given.first} and ${transfers.block} <= ${given.last}`;
  return sql`${side('debit', 'amount_pence', '0')} union all ${side('credit', '0', 'amount_pence')}`;
};

/** What an account’s newest entry says: one step in its key. */
const newest = (column: 'place' | 'debits_pence' | 'credits_pence', given: Given<Blocks>) => sql`
  coalesce((select ${sql.raw(column)} from account_entries as entries
    where entries.mutual_id = ${given.mutualId} and entries.account_id = touched.account_id
    order by entries.booked_on desc, entries.place desc limit 1), 0)`;

/**
 * The two entries of each transfer with the running totals of their accounts, reckoned where the rows are: no
 * account’s totals travel. An account with £10.00 debited and £4.00 credited so far that is credited £2.50 stands
 * at £10.00 and £6.50.
 */
const enter = prepared('enter-blocks-in-accounts', (handle: Writer, given: Given<Blocks>) =>
  handle.insert(accountEntries).select(sql`
    with moved as (${moved(given)}),
    standing as (
      select touched.account_id, ${newest('place', given)} as place, ${newest('debits_pence', given)} as debits,
        ${newest('credits_pence', given)} as credits
      from (select distinct account_id from moved) as touched
    )
    select ${given.mutualId} as mutual_id, moved.account_id, moved.booked_on,
      cast(standing.place + row_number() over in_order as bigint), moved.transfer_id,
      cast(standing.debits + sum(moved.debits) over in_order as bigint),
      cast(standing.credits + sum(moved.credits) over in_order as bigint)
    from moved inner join standing on standing.account_id = moved.account_id
    window in_order as (partition by moved.account_id order by moved.block, moved.transfer_id
      rows between unbounded preceding and current row)`),
);

/** Enters blocks that were just sealed in the accounts they touch. */
export const enterInAccounts = (tx: Writer, blocks: Blocks) => enter(tx).execute(blocks);
