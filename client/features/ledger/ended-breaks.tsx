import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { When } from '#client/ui/when.tsx';
import type { ReconciliationBreak } from '#shared/ledger/reconcile-endpoints.ts';

/** Differences that ended: who closed each and why, or that it mended by itself. */
export const EndedBreaks = ({ ended }: { ended: readonly ReconciliationBreak[] }) => {
  const { t } = useTranslation('comparing');
  if (ended.length === 0) return null;
  const columns: Column<ReconciliationBreak>[] = [
    { name: t('ended.what'), cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      name: t('facts.difference'),
      figures: true,
      cell: (one) => <Money of={one.differencePence} />,
    },
    {
      name: t('ended.how'),
      cell: ({ closedBy, words }) => (closedBy ? t('ended.closed', { closedBy, words }) : t('ended.mended')),
    },
    { name: t('ended.at'), cell: ({ endedAt }) => endedAt && <When at={endedAt} /> },
  ];
  return (
    <RowsTable caption={t('ended.title')} columns={columns} rows={ended} keyOf={({ breakId }) => breakId} />
  );
};
