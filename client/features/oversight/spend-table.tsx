import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { When } from '#client/ui/when.tsx';
import type { SpendFigures } from '#shared/oversight/schema.ts';
import { spentOf } from './figure.ts';
import { useParts } from './use-parts.ts';

interface SpendTableProps<Row extends SpendFigures> {
  caption: string;
  rowsAre: string;
  rows: readonly Row[];
  nameOf: (row: Row) => string;
  /** The shifts behind a row. */
  toOf: (row: Row) => string;
  totals: SpendFigures;
}

/** Figures of many rows, each leading to its shifts, with their sum at the foot. */
export const SpendTable = <Row extends SpendFigures>(props: SpendTableProps<Row>) => {
  const { t } = useTranslation('oversight');
  const { caption, rowsAre, rows, nameOf, toOf, totals } = props;
  const parts = useParts(totals);
  const figures: { name: string; of: (row: SpendFigures) => ReactNode }[] = [
    { name: t('spend.number'), of: (row) => row.shifts.toLocaleString('en-GB') },
    { name: t('spend.hours'), of: (row) => <When minutes={row.minutes} /> },
    ...parts.map(({ name, of }) => ({ name, of: (row: SpendFigures) => <Money of={of(row)} /> })),
    { name: t('spend.total'), of: (row) => <Money of={spentOf(row)} /> },
  ];
  const columns: Column<Row>[] = [
    { name: rowsAre, cell: (row) => <Link to={toOf(row)}>{nameOf(row)}</Link> },
    ...figures.map(({ name, of }) => ({ name, figures: true, cell: of })),
  ];
  return (
    <RowsTable
      caption={caption}
      columns={columns}
      rows={rows}
      keyOf={nameOf}
      foot={[t('spend.total'), ...figures.map(({ of }) => of(totals))]}
    />
  );
};
