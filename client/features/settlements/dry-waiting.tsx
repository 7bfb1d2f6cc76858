import { useTranslation } from 'react-i18next';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { When } from '#client/ui/when.tsx';
import type { Preview } from '#shared/settlements/schema.ts';

type Waiting = Preview['waiting'][number];

/** Who waits, and why: these shifts, or the time beyond their plan, go with a later settlement. */
export const DryWaiting = ({ waiting }: { waiting: Preview['waiting'] }) => {
  const { t } = useTranslation('settling');
  // Pairs without net pay stand in the table where it is entered.
  const rows = waiting.filter(({ reason }) => reason !== 'net-pay-missing');
  if (rows.length === 0) return null;
  const columns: Column<Waiting>[] = [
    { name: t('dry.holder'), cell: (one) => one.holder.name },
    { name: t('dry.carer'), cell: (one) => one.carer.name },
    { name: t('waiting.shifts'), figures: true, cell: (one) => one.shifts },
    { name: t('waiting.since'), cell: (one) => <When at={one.firstAt} /> },
    {
      name: t('waiting.why'),
      cell: (one) => t(`waiting.reasons.${one.reason}`, { minutes: one.minutes ?? 0 }),
    },
  ];
  return (
    <RowsTable
      caption={t('waiting.caption')}
      columns={columns}
      rows={rows}
      keyOf={(one) => `${one.holder.memberId} ${one.carer.memberId} ${one.reason}`}
    />
  );
};
