/** The seal on the books: no transfer was edited, removed or slipped in since its block was sealed. */
import { and, asc, eq, gt, gte, lte } from 'drizzle-orm';
import type { RowToSeal } from '#shared/ledger/sealing.ts';
import { beginning, hashOfBlock, markOf } from '../chain.ts';
import { sql } from '../columns.ts';
import type { Reader } from '../database.ts';
import { books, journals, sealedBlocks, transfers } from '../schema/index.ts';
import type { Question } from './question.ts';

type Block = typeof sealedBlocks.$inferSelect;
type MutualId = Block['mutualId'];

/** Blocks read together: at most 500 transfers each. */
const atOnce = 20;

const blocksAfter = (read: Reader, mutualId: MutualId, block: number): Promise<Block[]> =>
  read
    .select()
    .from(sealedBlocks)
    .where(and(eq(sealedBlocks.mutualId, mutualId), gt(sealedBlocks.block, block)))
    .orderBy(asc(sealedBlocks.block))
    .limit(atOnce);

/** The rows of some blocks as they are now, an edited or lost journal among them as nothing. */
const rowsBetween = async (
  read: Reader,
  mutualId: MutualId,
  first: number,
  last: number,
): Promise<Map<number, RowToSeal[]>> => {
  const rows = await read
    .select()
    .from(transfers)
    .leftJoin(
      journals,
      and(eq(journals.mutualId, transfers.mutualId), eq(journals.journalId, transfers.journalId)),
    )
    .where(
      and(
        eq(transfers.mutualId, mutualId),
        gte(transfers.block, first),
        lte(transfers.block, last),
        eq(transfers.state, 'posted'),
      ),
    )
    .orderBy(asc(transfers.block), asc(transfers.transferId));
  const byBlock = new Map<number, RowToSeal[]>();
  for (const { transfers: transfer, journals: journal } of rows) {
    const row = { ...journal, ...transfer } as RowToSeal;
    const so = byBlock.get(transfer.block ?? 0);
    if (so) so.push(row);
    else byBlock.set(transfer.block ?? 0, [row]);
  }
  return byBlock;
};

/** The first transfer that is not as it was when its block was sealed, and what became of it. */
const firstTouched = ({ block, marks }: Block, rows: readonly RowToSeal[]): string => {
  const sealed = new Map(marks.split('\n').map((line) => line.split(' ') as [string, string]));
  const now = new Map<string, string>(rows.map((row) => [row.transferId, markOf(row)]));
  for (const id of [...new Set([...sealed.keys(), ...now.keys()])].sort()) {
    const [was, is] = [sealed.get(id), now.get(id)];
    if (was === undefined) return `${id} was slipped into block ${block}`;
    if (is === undefined) return `${id} was removed from block ${block}`;
    if (was !== is) return `${id} of block ${block} was edited`;
  }
  return `block ${block} itself, or the one before it, was rewritten`;
};

/** Walks a chain on from a block; each is compared with the hash that stands before it. */
export const touchedSince = async (
  read: Reader,
  mutualId: MutualId,
  from: Pick<Block, 'block' | 'hash'>,
): Promise<string[]> => {
  const touched: string[] = [];
  let { block, hash } = from;
  for (;;) {
    const blocks = await blocksAfter(read, mutualId, block);
    const last = blocks.at(-1);
    if (!last) break;
    const rows = await rowsBetween(read, mutualId, block + 1, last.block);
    for (const one of blocks) {
      if (one.block !== block + 1) touched.push(`${mutualId} block ${block + 1} was removed`);
      const its = rows.get(one.block) ?? [];
      if (one.block === block + 1 && hashOfBlock(hash, one, its) !== one.hash)
        touched.push(`${mutualId} ${firstTouched(one, its)}`);
      ({ block, hash } = one);
    }
  }
  const [head] = await read.select().from(books).where(eq(books.mutualId, mutualId));
  if (head && (head.block !== block || head.hash !== hash))
    touched.push(`${mutualId} the blocks after ${block} were removed, up to ${head.block}`);
  return touched;
};

const touchedAnywhere = async (read: Reader): Promise<string[]> => {
  const touched: string[] = [];
  for (const { mutualId } of await read.select({ mutualId: books.mutualId }).from(books))
    touched.push(...(await touchedSince(read, mutualId, { block: 0, hash: beginning })));
  return touched;
};

/** Entries beside what the transfers before them add up to. */
const addedUp = sql`
  select entries.mutual_id, entries.account_id, entries.place, entries.debits_pence, entries.credits_pence,
    row_number() over by_day as counted,
    sum(case when transfers.debit_account_id = entries.account_id then amount_pence else 0 end) over by_day as debits,
    sum(case when transfers.credit_account_id = entries.account_id then amount_pence else 0 end) over by_day as credits
  from account_entries as entries inner join transfers on transfers.mutual_id = entries.mutual_id
    and transfers.transfer_id = entries.transfer_id
  window by_day as (partition by entries.mutual_id, entries.account_id order by entries.booked_on, entries.place)`;

export const chainQuestions: readonly Question[] = [
  { never: 'a sealed transfer that was edited, removed or slipped in', look: touchedAnywhere },
  {
    never:
      'a sealed transfer whose two accounts do not each have its entry, or an entry of one that is not sealed',
    found: sql`
      select transfers.mutual_id || ' ' || transfers.transfer_id as what
      from transfers left join (
        select mutual_id, transfer_id, count(*) as times, min(account_id) as one, max(account_id) as other
        from account_entries group by mutual_id, transfer_id
      ) as entries on entries.mutual_id = transfers.mutual_id and entries.transfer_id = transfers.transfer_id
      where (transfers.block is not null and (coalesce(times, 0) <> 2
          or one not in (debit_account_id, credit_account_id) or other not in (debit_account_id, credit_account_id)
          or one = other))
        or (transfers.block is null and times is not null)`,
  },
  {
    never: 'an entry whose running totals are not the sum of those before it',
    found: sql`
      select mutual_id || ' ' || account_id || ' ' || cast(place as text) as what from (${addedUp}) as added
      where place <> counted or debits_pence <> debits or credits_pence <> credits`,
  },
];
