/** Everything in the books, for a script or a spreadsheet elsewhere. */
import { Refusal } from '#shared/contract/problem.ts';
import { cutPage } from '#shared/language/pages.ts';
import { columnNames, type ExportedTable, exportedColumns } from '#shared/ledger/export.ts';
import type { Call } from '../http/call.ts';
import { exportedRows } from './export-reads.ts';

interface Asked {
  after?: string | undefined;
  limit: number;
}

const pageOfTable = async (call: Call, table: ExportedTable, { after, limit }: Asked) => {
  if (table === 'blocks' && after !== undefined && !/^\d{1,15}$/.test(after))
    throw new Refusal('invalid-input', [{ pointer: '/after', detail: 'Take the key of the last page.' }]);
  const { mutualId } = call.actor;
  const rows = await exportedRows(call.deps.db.read, table, { mutualId, after, limit: limit + 1 });
  return cutPage(rows, limit, (row) => String(row[0]));
};

export const exportLedger = async (call: Call, table: ExportedTable, asked: Asked) => {
  const { items, next } = await pageOfTable(call, table, asked);
  const columns = Object.entries(exportedColumns[table]).map(([name, means]) => ({ name, means }));
  return { table, columns, rows: items, next };
};

export const exportLedgerSheet = async (call: Call, table: ExportedTable, asked: Asked) => {
  const { items, next } = await pageOfTable(call, table, asked);
  const cells = items.map((row) => row.map((cell) => String(cell ?? '')));
  const rows = asked.after === undefined ? [columnNames(table), ...cells] : cells;
  // Joined to the page before, a mark of byte order would be a character in the middle of a cell.
  const text = call.deps.csv(rows);
  return {
    fileName: `ledger-${table}.csv`,
    csv: asked.after === undefined ? text : text.replace(/^\uFEFF/, ''),
    next,
  };
};
