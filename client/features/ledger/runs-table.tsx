import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { When } from '#client/ui/when.tsx';
import { add } from '#shared/language/money.ts';
import type { ReconciliationRun } from '#shared/ledger/reconcile-endpoints.ts';

/** The newest comparings: when, how much on each side, and how it came out. */
export const RunsTable = ({ runs }: { runs: readonly ReconciliationRun[] }) => {
  const { t } = useTranslation('comparing');
  const columns: Column<ReconciliationRun>[] = [
    { name: t('runs.at'), cell: ({ at }) => <When at={at} /> },
    {
      name: t('runs.how'),
      cell: ({ agrees }) => (
        <StatusMark is={agrees ? 'good' : 'attention'}>
          {t(agrees ? 'runs.agrees' : 'runs.differs')}
        </StatusMark>
      ),
    },
    {
      name: t('runs.theirs'),
      figures: true,
      cell: (run) => <Money of={add(run.stripeAvailablePence, run.stripePendingPence)} />,
    },
    {
      name: t('runs.ours'),
      figures: true,
      cell: (run) => <Money of={add(run.booksAvailablePence, run.booksPendingPence)} />,
    },
    { name: t('runs.movements'), figures: true, cell: ({ movements }) => movements },
  ];
  return (
    <RowsTable
      caption={t('runs.title')}
      columns={columns}
      rows={runs}
      keyOf={({ reconciliationId }) => reconciliationId}
    />
  );
};
