import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { When } from '#client/ui/when.tsx';
import { addDays } from '#shared/language/time.ts';
import type { WageShortfall } from '#shared/settlements/wage-shortfall.ts';

/** Whose week is paid under the minimum wage, how much is missing and why. Nothing to show is nothing missing. */
export const WageShortfalls = ({ shortfalls }: { shortfalls: readonly WageShortfall[] }) => {
  const { t } = useTranslation('settling');
  if (shortfalls.length === 0) return null;
  const columns: Column<WageShortfall>[] = [
    {
      name: t('dry.carer'),
      cell: ({ carer }) => <Link to={paths.member(carer.memberId)}>{carer.name}</Link>,
    },
    { name: t('wage.employer'), cell: ({ holder }) => holder?.name ?? t('wage.mutual') },
    { name: t('list.week'), cell: ({ weekOn }) => <When from={weekOn} through={addDays(weekOn, 6)} /> },
    { name: t('wage.needed'), figures: true, cell: (one) => <Money of={one.neededPence} /> },
    { name: t('wage.counted'), figures: true, cell: (one) => <Money of={one.countedPence} /> },
    { name: t('wage.missing'), figures: true, cell: (one) => <Money of={one.shortfallPence} /> },
    {
      name: t('wage.why'),
      cell: (one) => (
        <>
          {t(`wage.reasons.${one.reason}`, { ...one })}
          {one.madeGoodAt && (
            <>
              {' '}
              <StatusMark is="good">{t('wage.madeGood')}</StatusMark>
            </>
          )}
        </>
      ),
    },
  ];
  return (
    <>
      <RowsTable
        caption={t('wage.caption')}
        columns={columns}
        rows={shortfalls}
        keyOf={(one) => `${one.carer.memberId} ${one.holder?.memberId ?? ''} ${one.weekOn}`}
      />
      <p className="quiet">{t('wage.how')}</p>
    </>
  );
};
