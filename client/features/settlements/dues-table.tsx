import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import type { SettlementDetail } from '#shared/settlements/schema.ts';
import { sayReason } from './say-reason.ts';

type Due = SettlementDetail['dues'][number];
const marks: Record<Due['status'], Status> = {
  waiting: 'waiting',
  processing: 'waiting',
  collected: 'good',
  parked: 'attention',
  carried: 'news',
  dropped: 'news',
};

/** What each holder owes, where it stands and why. */
export const DuesTable = ({ dues }: { dues: readonly Due[] }) => {
  const { t } = useTranslation('settling');
  const columns: Column<Due>[] = [
    {
      name: t('dry.holder'),
      cell: ({ holder }) => <Link to={paths.member(holder.memberId)}>{holder.name}</Link>,
    },
    { name: t('dry.due'), figures: true, cell: (due) => <Money of={due.amountPence} /> },
    { name: t('dry.carried'), figures: true, cell: (due) => <Money of={due.carriedPence} /> },
    { name: t('dry.credit'), figures: true, cell: (due) => <Money of={due.creditPence} /> },
    {
      name: t('list.stands'),
      cell: (due) => (
        <>
          <StatusMark is={marks[due.status]}>{t(`due.${due.status}`)}</StatusMark>
          {due.status === 'collected' && (
            <Link to={paths.giveBack(due.dueId)}>
              {t('due.giveBack')}
              <span className="only-heard">: {due.holder.name}</span>
            </Link>
          )}
        </>
      ),
    },
    {
      name: t('due.why'),
      cell: (due) => (
        <>
          {due.reason && sayReason(due.reason, t)} {due.nextTryOn && t('due.nextTry', { day: due.nextTryOn })}{' '}
          {due.advance && t(due.advance.isRepaid ? 'due.repaid' : 'due.advanced', due.advance)}
        </>
      ),
    },
  ];
  return <RowsTable caption={t('due.caption')} columns={columns} rows={dues} keyOf={(due) => due.dueId} />;
};
