import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { When } from '#client/ui/when.tsx';
import type { Preview } from '#shared/settlements/schema.ts';

type Waiting = Preview['waiting'][number];

/** Who waits, and why: these shifts, or the time beyond their plan, go with a later settlement. */
export const DryWaiting = ({ waiting }: { waiting: Preview['waiting'] }) => {
  const { t } = useTranslation('settling');
  const columns: Column<Waiting>[] = [
    {
      name: t('waiting.shift'),
      cell: (one) => (
        <Link to={paths.shiftMoney(one.shiftId)}>
          <When at={one.startsAt} />
        </Link>
      ),
    },
    { name: t('dry.holder'), cell: (one) => one.holder.name },
    { name: t('dry.carer'), cell: (one) => one.carer.name },
    {
      name: t('waiting.why'),
      cell: (one) => t(`waiting.reasons.${one.reason}`, { minutes: one.minutes ?? 0 }),
    },
  ];
  return (
    <RowsTable
      caption={t('waiting.caption')}
      columns={columns}
      rows={waiting}
      keyOf={(one) => `${one.shiftId} ${one.reason}`}
    />
  );
};
