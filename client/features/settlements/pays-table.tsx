import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import { When } from '#client/ui/when.tsx';
import type { SettlementDetail } from '#shared/settlements/schema.ts';
import { sayReason } from './say-reason.ts';

type Pay = SettlementDetail['pays'][number];
const marks: Record<Pay['status'], Status> = { waiting: 'waiting', paid: 'good', parked: 'attention' };

/** What each carer is paid, where it stands and why. */
export const PaysTable = ({ pays }: { pays: readonly Pay[] }) => {
  const { t } = useTranslation('settling');
  const columns: Column<Pay>[] = [
    {
      name: t('dry.carer'),
      cell: ({ carer }) => <Link to={paths.member(carer.memberId)}>{carer.name}</Link>,
    },
    { name: t('dry.pay'), figures: true, cell: (pay) => <Money of={pay.amountPence} /> },
    { name: t('pay.setOff'), figures: true, cell: (pay) => <Money of={pay.setOffPence} /> },
    {
      name: t('list.stands'),
      cell: (pay) => <StatusMark is={marks[pay.status]}>{t(`pay.${pay.status}`)}</StatusMark>,
    },
    {
      name: t('pay.when'),
      cell: (pay) => {
        if (pay.paidAt) return <When at={pay.paidAt} />;
        if (!pay.reason) return null;
        return (
          <>
            {sayReason(pay.reason, t)} {pay.nextTryOn && t('due.nextTry', { day: pay.nextTryOn })}
          </>
        );
      },
    },
  ];
  return <RowsTable caption={t('pay.caption')} columns={columns} rows={pays} keyOf={(pay) => pay.payId} />;
};
