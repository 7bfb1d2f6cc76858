import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMember } from '#client/lib/session.ts';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { outageEndpoints } from '#shared/outage/endpoints.ts';
import type { OutsidePayment } from '#shared/outage/schema.ts';
import { touched } from './queries.ts';

const marks = { entered: 'attention', recorded: 'good', withdrawn: 'news' } as const;

/** A payment past the payment service, and who still has to look at the bank. */
export const PaymentLine = ({ payment }: { payment: OutsidePayment }) => {
  const { t } = useTranslation('outage');
  const me = useMember()?.memberId;
  const record = useChange(outageEndpoints.recordOutsidePayment, touched);
  const withdraw = useChange(outageEndpoints.withdrawOutsidePayment, touched);
  const { paymentId, name, amountPence, paidOn, reference, kind, state, enteredBy, decidedBy } = payment;
  const input = { params: { paymentId } };
  const error = record.error ?? withdraw.error;
  const isMine = payment.enteredById === me || payment.memberId === me;
  return (
    <li>
      <p>
        {t(`payments.line.${kind}`, { name, amountPence, paidOn })}{' '}
        <StatusMark is={marks[state]}>{t(`payments.states.${state}`)}</StatusMark>
        <br />
        <span className="quiet">
          {decidedBy
            ? t('payments.byBoth', { reference, enteredBy, decidedBy })
            : t('payments.by', { reference, enteredBy })}
        </span>
      </p>
      {state === 'entered' && (
        <div className="row">
          {isMine ? (
            <p className="quiet">{t('payments.second')}</p>
          ) : (
            <Button
              loading={record.isPending}
              onClick={() => record.mutate(input, { onSuccess: () => tell(t('payments.recorded')) })}
            >
              {t('payments.record')}
            </Button>
          )}
          <Button
            variant="subtle"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate(input, { onSuccess: () => tell(t('payments.withdrawn')) })}
          >
            {t('payments.withdraw')}
          </Button>
        </div>
      )}
      {error && <RefusalNote error={error} takesFocus={record.failureCount + withdraw.failureCount} />}
    </li>
  );
};
