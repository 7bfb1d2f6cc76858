import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { RowsTable } from '#client/ui/rows-table.tsx';
import type { OpenItem } from '#shared/ledger/month.ts';

/** What of a month is not settled: it may be closed all the same, and says so. */
export const OpenItems = ({ items }: { items: readonly OpenItem[] }) => {
  const { t } = useTranslation('books');
  if (items.length === 0) return <p>{t('open.none')}</p>;
  return (
    <RowsTable
      caption={t('open.title')}
      captionHidden
      columns={[
        { name: t('open.what'), cell: (item: OpenItem) => t(`open.${item.what}`) },
        { name: t('open.count'), figures: true, cell: (item: OpenItem) => item.count },
        { name: t('open.amount'), figures: true, cell: (item: OpenItem) => <Money of={item.amountPence} /> },
      ]}
      rows={items}
      keyOf={(item) => item.what}
    />
  );
};
