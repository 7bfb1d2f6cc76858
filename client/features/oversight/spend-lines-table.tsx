import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { When } from '#client/ui/when.tsx';
import type { SpendLine } from '#shared/oversight/schema.ts';
import { spentOf } from './figure.ts';

/** The shifts behind a figure, each leading to its entries. */
export const SpendLinesTable = ({ lines }: { lines: readonly SpendLine[] }) => {
  const { t } = useTranslation('oversight');
  const columns: Column<SpendLine>[] = [
    {
      name: t('lines.shift'),
      cell: (line) => (
        <Link to={paths.shiftMoney(line.shiftId)}>
          <When at={line.startsAt} />
        </Link>
      ),
    },
    { name: t('spend.holder'), cell: (line) => line.holder.name },
    { name: t('lines.carer'), cell: (line) => line.carer.name },
    {
      name: t('spend.purpose'),
      cell: (line) => (
        <>
          {line.purpose}
          {line.unconfirmed && (
            <>
              {' '}
              <StatusMark is="attention">{t('lines.unconfirmed')}</StatusMark>
            </>
          )}
        </>
      ),
    },
    { name: t('spend.hours'), figures: true, cell: (line) => <When minutes={line.minutes} /> },
    { name: t('spend.total'), figures: true, cell: (line) => <Money of={spentOf(line)} /> },
  ];
  return (
    <RowsTable caption={t('lines.caption')} columns={columns} rows={lines} keyOf={(line) => line.lineId} />
  );
};
