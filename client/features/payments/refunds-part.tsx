import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Money } from '#client/ui/money.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import { When } from '#client/ui/when.tsx';
import type { Refund } from '#shared/payments/refund-endpoints.ts';
import { useDecideRefund, useRefunds } from './refunds-queries.ts';

const marks: Record<Refund['status'], Status> = {
  waiting: 'waiting',
  sending: 'waiting',
  sent: 'good',
  failed: 'attention',
  'let-go': 'over',
};

/** Money given back to holders; one that came back is sent once more, or let go. */
export const RefundsPart = () => {
  const { t } = useTranslation('refunds');
  const decide = useDecideRefund();
  const press = (of: Refund, as: 'again' | 'let-go') => (
    <Button
      variant="default"
      loading={decide.isPending}
      onClick={() =>
        decide.mutate(
          { params: { refundId: of.refundId }, body: { as } },
          { onSuccess: () => tell(t(`decided.${as}`, { name: of.holder.name })) },
        )
      }
    >
      {t(`decide.${as}`)}
      <span className="only-heard">: {of.holder.name}</span>
    </Button>
  );
  const columns: Column<Refund>[] = [
    { name: t('table.holder'), cell: ({ holder }) => holder.name },
    { name: t('table.amount'), figures: true, cell: (of) => <Money of={of.amountPence} /> },
    {
      name: t('table.stands'),
      cell: (of) => (
        <>
          <StatusMark is={marks[of.status]}>{t(`status.${of.status}`)}</StatusMark>
          {of.status === 'waiting' && of.heldUntil && (
            <>
              {' '}
              {t('heldUntil')} <When at={of.heldUntil} />
            </>
          )}
          {of.status === 'failed' && (
            <div className="row">
              {press(of, 'again')}
              {press(of, 'let-go')}
            </div>
          )}
        </>
      ),
    },
    { name: t('table.why'), cell: ({ reason }) => reason },
    { name: t('table.asked'), cell: ({ askedAt }) => <When at={askedAt} /> },
  ];
  return (
    <Answered to={useRefunds()}>
      {({ items }) =>
        items.length > 0 && (
          <>
            {decide.error && <RefusalNote error={decide.error} takesFocus={decide.submittedAt} />}
            <RowsTable
              caption={t('table.title')}
              columns={columns}
              rows={items}
              keyOf={({ refundId }) => refundId}
            />
          </>
        )
      }
    </Answered>
  );
};
