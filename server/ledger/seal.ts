/** Seals what was posted, in blocks that hold each other. Writers of money never wait for it. */
import { sealOfBlock } from '#db/chain.ts';
import type { Writer } from '#db/database.ts';
import type { Instant } from '#shared/language/time.ts';
import { type BlockToSeal, blocksOf } from '#shared/ledger/sealing.ts';
import type { Deps } from '../deps.ts';
import { allMutuals, type MutualRow } from '../mutuals/reads.ts';
import { transfersToSeal } from './sealing-reads.ts';
import {
  type BooksRow,
  changeBooks,
  enterInAccounts,
  holdBooks,
  keepBlock,
  putIntoBlock,
} from './sealing-records.ts';

/** More would keep other writers waiting; fewer would wait for the disk more often. */
const atOnce = 500;

type Mutual = Pick<MutualRow, 'mutualId' | 'zone'>;

const sealBlock = async (
  tx: Writer,
  books: BooksRow,
  { bookedOn, rows }: BlockToSeal,
  sealedAt: Instant,
): Promise<BooksRow> => {
  const { mutualId } = books;
  const block = books.block + 1;
  const { hash, marks } = sealOfBlock(books.hash, { block, bookedOn }, rows);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) throw new Error('A block of nothing');
  await keepBlock(tx, {
    ...{ mutualId, block, bookedOn, hash, marks, sealedAt, transferCount: rows.length },
    ...{ firstTransferId: first.transferId, lastTransferId: last.transferId },
  });
  await putIntoBlock(
    tx,
    mutualId,
    block,
    rows.map((row) => row.transferId),
  );
  return { ...books, block, hash, bookedOn };
};

/** Seals up to 500 transfers that wait; answers how many. Two at once take turns, and neither seals twice. */
export const sealSome = async (tx: Writer, { mutualId, zone }: Mutual, at: Instant): Promise<number> => {
  const held = await holdBooks(tx, mutualId);
  const waiting = await transfersToSeal(tx, mutualId, atOnce);
  if (waiting.length === 0) return 0;
  const blocks = blocksOf(waiting, { ...held, zone });
  let books = held;
  for (const block of blocks) books = await sealBlock(tx, books, block, at);
  await enterInAccounts(tx, { mutualId, first: held.block + 1, last: books.block });
  await changeBooks(tx, books);
  return waiting.length;
};

/** The background job: nothing is decided but by the rows it holds, so that it never makes a writer run again. */
export const sealLedgers = async ({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> => {
  for (const mutual of await allMutuals(db.read)) {
    let sealed = (await transfersToSeal(db.read, mutual.mutualId, 1)).length === 0 ? 0 : atOnce;
    while (sealed === atOnce)
      sealed = await db.write((tx) => sealSome(tx, mutual, now()), { isolation: 'constraints-decide' });
  }
};
