import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { When } from '#client/ui/when.tsx';
import type { MonthListed } from '#shared/ledger/month.ts';
import { MonthMark } from './month-mark.tsx';
import { MonthName } from './month-name.tsx';

/** The months of the books, each leading to itself. */
export const MonthsTable = ({ months }: { months: readonly MonthListed[] }) => {
  const { t } = useTranslation('books');
  if (months.length === 0) return <EmptyTeach title={t('months.none')}>{t('months.noneWhy')}</EmptyTeach>;
  const columns: Column<MonthListed>[] = [
    {
      name: t('months.month'),
      cell: ({ monthOn }) => (
        <Link to={paths.month(monthOn)}>
          <MonthName of={monthOn} />
        </Link>
      ),
    },
    { name: t('months.state'), cell: ({ state }) => <MonthMark state={state} /> },
    { name: t('months.closedBy'), cell: ({ closed }) => closed?.closedBy },
    { name: t('months.closedAt'), cell: ({ closed }) => closed && <When at={closed.closedAt} /> },
  ];
  return (
    <RowsTable
      caption={t('months.title')}
      captionHidden
      columns={columns}
      rows={months}
      keyOf={(month) => month.monthOn}
    />
  );
};
