import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import { When } from '#client/ui/when.tsx';
import type { Payee } from '#shared/payments/schema.ts';
import './collection-line.css';

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
  return (
    <Sheet title={t('payouts.caption')}>
      <ul className="plain-list">
        {payouts.map(({ payoutId, arrivesOn, amountPence, status, failureCode }) => (
          <li key={payoutId} className="collection-line">
            <span>
              <When day={arrivesOn} />
              <strong>
                <Money of={amountPence} />
              </strong>
            </span>
            <StatusMark is={marks[status]}>
              {t(`payouts.${status}`)}
              {status === 'failed' && ` · ${whyBack(failureCode, t)}`}
            </StatusMark>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
