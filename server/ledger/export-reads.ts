/** The tables of the ledger page by page, as they are. */
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { accounts, journals, sealedBlocks, transfers } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { columnNames, type ExportedCell, type ExportedTable } from '#shared/ledger/export.ts';

interface PageOf {
  mutualId: Id<'mutual'>;
  after: string | undefined;
  limit: number;
}

const accountRows = (handle: Reader, { mutualId, after, limit }: PageOf) =>
  handle
    .select()
    .from(accounts)
    .where(and(eq(accounts.mutualId, mutualId), after ? gt(accounts.accountId, after) : undefined))
    .orderBy(asc(accounts.accountId))
    .limit(limit);

/** The names of all accounts, in their order. */
export const everyAccount = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  after: string | undefined,
  limit: number,
): Promise<string[]> =>
  (await accountRows(handle, { mutualId, after, limit })).map(({ accountId }) => accountId);

const journalRows = (handle: Reader, { mutualId, after, limit }: PageOf) =>
  handle
    .select()
    .from(journals)
    .where(
      and(
        eq(journals.mutualId, mutualId),
        after ? gt(journals.journalId, after as Id<'journal'>) : undefined,
      ),
    )
    .orderBy(asc(journals.journalId))
    .limit(limit);

const transferRows = (handle: Reader, { mutualId, after, limit }: PageOf) =>
  handle
    .select()
    .from(transfers)
    .where(
      and(
        eq(transfers.mutualId, mutualId),
        after ? gt(transfers.transferId, after as Id<'transfer'>) : undefined,
      ),
    )
    .orderBy(asc(transfers.transferId))
    .limit(limit);

const blockRows = (handle: Reader, { mutualId, after, limit }: PageOf) =>
  handle
    .select()
    .from(sealedBlocks)
    .where(
      and(eq(sealedBlocks.mutualId, mutualId), after ? gt(sealedBlocks.block, Number(after)) : undefined),
    )
    .orderBy(asc(sealedBlocks.block))
    .limit(limit);

const rowsOf = { accounts: accountRows, journals: journalRows, transfers: transferRows, blocks: blockRows };

/** Cells in the order the contract names its columns. */
export const exportedRows = async (
  handle: Reader,
  table: ExportedTable,
  page: PageOf,
): Promise<ExportedCell[][]> => {
  const rows: Record<string, unknown>[] = await rowsOf[table](handle, page);
  return rows.map((row) => columnNames(table).map((name) => (row[name] ?? null) as ExportedCell));
};
