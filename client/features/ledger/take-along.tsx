import { useTranslation } from 'react-i18next';
import { call } from '#client/lib/call.ts';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { bookEndpoints } from '#shared/ledger/book-endpoints.ts';
import { type ExportedTable, exportedColumns } from '#shared/ledger/export.ts';
import { SaveButton } from './save-button.tsx';

const atOnce = 1000;

/** Every page of a table, joined. */
const wholeSheet = async (table: ExportedTable) => {
  let text = '';
  let after: string | null = null;
  for (;;) {
    const query = after === null ? { limit: atOnce } : { limit: atOnce, after };
    const page: { fileName: string; csv: string; next: string | null } = await call(
      bookEndpoints.exportLedgerSheet,
      { params: { table }, query },
    );
    text += page.csv;
    after = page.next;
    if (after === null) return { fileName: page.fileName, text, mediaType: 'text/csv;charset=utf-8' };
  }
};

const wholeJson = async (table: ExportedTable) => {
  const rows: unknown[] = [];
  let after: string | null = null;
  for (;;) {
    const query = after === null ? { limit: atOnce } : { limit: atOnce, after };
    const page: { columns: unknown[]; rows: unknown[]; next: string | null } = await call(
      bookEndpoints.exportLedger,
      { params: { table }, query },
    );
    rows.push(...page.rows);
    after = page.next;
    if (after === null)
      return {
        fileName: `ledger-${table}.json`,
        text: JSON.stringify({ table, columns: page.columns, rows }, null, 1),
        mediaType: 'application/json',
      };
  }
};

/** One table of the books as a file, and what its columns mean a tap away. */
export const TakeAlong = ({ table }: { table: ExportedTable }) => {
  const { t } = useTranslation('books');
  return (
    <Sheet title={t(`export.${table}.title`)}>
      <p>{t(`export.${table}.what`)}</p>
      <div className="row">
        <SaveButton fetchIt={() => wholeSheet(table)}>
          {t('export.csv', { table: t(`export.${table}.title`) })}
        </SaveButton>
        <SaveButton fetchIt={() => wholeJson(table)}>
          {t('export.json', { table: t(`export.${table}.title`) })}
        </SaveButton>
      </div>
      <details>
        <summary>{t('export.columns', { table: t(`export.${table}.title`) })}</summary>
        <FactsTable
          facts={Object.keys(exportedColumns[table]).map((name) => [name, t(`export.${table}.${name}`)])}
        />
      </details>
    </Sheet>
  );
};
