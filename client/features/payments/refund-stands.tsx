import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import type { Refund } from '#shared/payments/refund-endpoints.ts';

const marks: Record<Refund['status'], Status> = {
  waiting: 'waiting',
  sending: 'waiting',
  sent: 'good',
  failed: 'attention',
  'let-go': 'over',
};

/** Where a refund stands; one that came back is sent once more, or let go. */
export const RefundStands = ({
  of,
  busy,
  decide,
}: {
  of: Refund;
  busy: boolean;
  decide: (as: 'again' | 'let-go') => void;
}) => {
  const { t } = useTranslation('refunds');
  return (
    <>
      <StatusMark is={marks[of.status]}>{t(`status.${of.status}`)}</StatusMark>
      {of.status === 'waiting' && of.heldUntil && <> {t('heldUntil', { at: of.heldUntil })}</>}
      {of.status === 'failed' && (
        <div className="row">
          {(['again', 'let-go'] as const).map((as) => (
            <Button key={as} variant="default" loading={busy} onClick={() => decide(as)}>
              {t(`decide.${as}`)}
              <span className="only-heard">: {of.holder.name}</span>
            </Button>
          ))}
        </div>
      )}
    </>
  );
};
