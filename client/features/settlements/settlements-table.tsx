import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { When } from '#client/ui/when.tsx';
import { addDays } from '#shared/language/time.ts';
import type { Settlement } from '#shared/settlements/schema.ts';
import { SettlementMark } from './settlement-mark.tsx';

/** Settled weeks, newest first, each leading to its dues and pays. */
export const SettlementsTable = ({ settlements }: { settlements: readonly Settlement[] }) => {
  const { t } = useTranslation('settling');
  const columns: Column<Settlement>[] = [
    {
      name: t('list.week'),
      cell: ({ settlementId, weekOn }) => (
        <Link to={paths.settlement(settlementId)}>
          <When from={weekOn} through={addDays(weekOn, 6)} />
        </Link>
      ),
    },
    { name: t('list.stands'), cell: ({ status }) => <SettlementMark status={status} /> },
    { name: t('list.shifts'), figures: true, cell: ({ shifts }) => shifts },
    { name: t('list.unconfirmed'), figures: true, cell: ({ unconfirmed }) => unconfirmed },
    { name: t('list.charge'), figures: true, cell: ({ totals }) => <Money of={totals.chargePence} /> },
    { name: t('list.collected'), figures: true, cell: ({ totals }) => <Money of={totals.collectedPence} /> },
    { name: t('list.paid'), figures: true, cell: ({ totals }) => <Money of={totals.paidPence} /> },
    { name: t('list.fee'), figures: true, cell: ({ totals }) => <Money of={totals.feePence} /> },
  ];
  return (
    <RowsTable
      caption={t('list.caption')}
      columns={columns}
      rows={settlements}
      keyOf={(one) => one.settlementId}
    />
  );
};
