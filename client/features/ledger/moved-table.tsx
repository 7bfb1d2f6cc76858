import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import type { MonthMoved } from '#shared/ledger/month.ts';

interface MovedTableProps {
  caption: string;
  rows: readonly MonthMoved[];
  nameOf: (row: MonthMoved) => ReactNode;
}

/** How each account opened, what moved, and how it ended. */
export const MovedTable = ({ caption, rows, nameOf }: MovedTableProps) => {
  const { t } = useTranslation('books');
  const columns: Column<MonthMoved>[] = [
    { name: t('months.account'), cell: nameOf },
    { name: t('months.opening'), figures: true, cell: (row) => <Money of={row.openingPence} /> },
    { name: t('months.debits'), figures: true, cell: (row) => <Money of={row.debitsPence} /> },
    { name: t('months.credits'), figures: true, cell: (row) => <Money of={row.creditsPence} /> },
    { name: t('months.closing'), figures: true, cell: (row) => <Money of={row.closingPence} /> },
  ];
  return (
    <RowsTable caption={caption} captionHidden columns={columns} rows={rows} keyOf={(row) => row.kind} />
  );
};
