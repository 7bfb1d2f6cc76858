import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import { When } from '#client/ui/when.tsx';
import type { Payee } from '#shared/payments/schema.ts';

type Payout = Payee['payouts'][number];
const marks: Record<Payout['status'], Status> = {
  'on-its-way': 'waiting',
  paid: 'good',
  failed: 'attention',
};

/** Why a bank sent pay back; a code that we have no words for says so plainly. */
const whyBack = (code: string | null, t: TFunction): string =>
  t([`payouts.back.${code ?? 'unknown'}`, 'payouts.back.unknown'], { ns: 'payments' });

/** What the payment service sent on to my own bank. */
export const BankPayouts = ({ payouts }: { payouts: readonly Payout[] }) => {
  const { t } = useTranslation('payments');
  if (payouts.length === 0) return null;
  const columns: Column<Payout>[] = [
    { name: t('payouts.day'), cell: ({ arrivesOn }) => <When day={arrivesOn} /> },
    { name: t('payouts.amount'), figures: true, cell: ({ amountPence }) => <Money of={amountPence} /> },
    {
      name: t('payouts.stands'),
      cell: ({ status, failureCode }) => (
        <>
          <StatusMark is={marks[status]}>{t(`payouts.${status}`)}</StatusMark>
          {status === 'failed' && ` ${whyBack(failureCode, t)}`}
        </>
      ),
    },
  ];
  return (
    <RowsTable
      caption={t('payouts.caption')}
      columns={columns}
      rows={payouts}
      keyOf={({ payoutId }) => payoutId}
    />
  );
};
