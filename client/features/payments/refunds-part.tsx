import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Money } from '#client/ui/money.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { When } from '#client/ui/when.tsx';
import type { Refund } from '#shared/payments/refund-endpoints.ts';
import { RefundStands } from './refund-stands.tsx';
import { useDecideRefund, useRefunds } from './refunds-queries.ts';

/** Money given back to holders; one that came back is sent once more, or let go. */
export const RefundsPart = () => {
  const { t } = useTranslation('refunds');
  const decide = useDecideRefund();
  const say = (of: Refund) => (as: 'again' | 'let-go') =>
    decide.mutate(
      { params: { refundId: of.refundId }, body: { as } },
      { onSuccess: () => tell(t(`decided.${as}`, { name: of.holder.name })) },
    );
  const columns: Column<Refund>[] = [
    { name: t('table.holder'), cell: ({ holder }) => holder.name },
    { name: t('table.amount'), figures: true, cell: (of) => <Money of={of.amountPence} /> },
    {
      name: t('table.stands'),
      cell: (of) => <RefundStands of={of} busy={decide.isPending} decide={say(of)} />,
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
