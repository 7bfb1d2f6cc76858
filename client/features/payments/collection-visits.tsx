import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { When } from '#client/ui/when.tsx';
import type { Pence } from '#shared/language/money.ts';
import { sum } from '#shared/language/money.ts';
import type { CollectionDetail } from '#shared/settlements/collection.ts';

type Visit = CollectionDetail['visits'][number];
type Share = CollectionDetail['shares'][number];

const Visits = ({ visits }: { visits: readonly Visit[] }) => {
  const { t } = useTranslation('payments');
  const columns: Column<Visit>[] = [
    { name: t('collected.visit'), cell: ({ startsAt }) => <When at={startsAt} /> },
    { name: t('collected.carer'), cell: ({ carerName }) => carerName },
    {
      name: t('collected.paidFor'),
      cell: ({ paidMinutes, unconfirmed }) => (
        <>
          <When minutes={paidMinutes} />
          {unconfirmed && ` · ${t('collected.unconfirmed')}`}
        </>
      ),
    },
    { name: t('collected.amount'), figures: true, cell: ({ amountPence }) => <Money of={amountPence} /> },
  ];
  const total = sum(visits.map(({ amountPence }): Pence => amountPence));
  return (
    <RowsTable
      caption={t('collected.visits')}
      columns={columns}
      rows={visits}
      keyOf={({ shiftId, amountPence }) => `${shiftId} ${amountPence}`}
      foot={[t('collected.together'), '', '', <Money key="total" of={total} />]}
    />
  );
};

const Shares = ({ shares }: { shares: readonly Share[] }) => {
  const { t } = useTranslation('payments');
  const columns: Column<Share>[] = [
    { name: t('collected.bought'), cell: ({ title }) => title },
    { name: t('collected.amount'), figures: true, cell: ({ amountPence }) => <Money of={amountPence} /> },
  ];
  return (
    <RowsTable
      caption={t('collected.shares')}
      columns={columns}
      rows={shares}
      keyOf={({ purchaseId }) => purchaseId}
    />
  );
};

/** Everything a collection is for, line by line. */
export const CollectionVisits = ({ collection: { visits, shares } }: { collection: CollectionDetail }) => (
  <>
    {visits.length > 0 && <Visits visits={visits} />}
    {shares.length > 0 && <Shares shares={shares} />}
  </>
);
