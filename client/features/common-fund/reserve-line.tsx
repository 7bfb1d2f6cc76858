import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { tell } from '#client/lib/telling.ts';
import { Go } from '#client/ui/go.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import type { Reserve, ReserveStatus } from '#shared/common-fund/schema.ts';
import { useRelease } from './changes.ts';
import { EvidenceButton } from './evidence-button.tsx';

const marks: Record<ReserveStatus, Status> = {
  reserved: 'waiting',
  asked: 'attention',
  released: 'good',
  'put-back': 'over',
};

/** What became of it, in the order it happened, each step with who took it. */
const Story = ({ reserve }: { reserve: Reserve }) => {
  const { t } = useTranslation('common-fund');
  const { reservedBy, reservedAt, askedBy, endedBy, endedAt, spentPence, evidence, endReason } = reserve;
  return (
    <>
      <p>{t('reserve.reserved', { name: reservedBy, at: reservedAt, decision: reserve.decision })}</p>
      {askedBy && spentPence !== null && evidence && (
        <p>{t('reserve.asked', { name: askedBy, spentPence, evidence })}</p>
      )}
      {endedBy && endedAt && reserve.status === 'released' && (
        <p>{t('reserve.released', { name: endedBy, at: endedAt })}</p>
      )}
      {endedBy && endedAt && endReason && (
        <p>{t('reserve.putBack', { name: endedBy, at: endedAt, reason: endReason })}</p>
      )}
    </>
  );
};

/** One thing money of the fund is kept for; for coordinators also the next step. */
export const ReserveLine = ({ reserve, isCoordinator }: { reserve: Reserve; isCoordinator: boolean }) => {
  const { t } = useTranslation('common-fund');
  const release = useRelease();
  const { reserveId, status, what, payee, amountPence, evidenceFile, mayRelease } = reserve;
  const isOpen = status === 'reserved' || status === 'asked';
  return (
    <Sheet title={what}>
      <p>
        <StatusMark is={marks[status]}>{t(`status.${status}`)}</StatusMark>
      </p>
      <p>{t('reserve.is', { amountPence, payee, purpose: t(`purposes.is-${reserve.purpose}`) })}</p>
      <Story reserve={reserve} />
      {release.error && <RefusalNote error={release.error} takesFocus={release.submittedAt} />}
      <div className="row">
        {mayRelease && (
          <Button
            loading={release.isPending}
            onClick={() =>
              release.mutate({ params: { reserveId } }, { onSuccess: () => tell(t('reserve.done')) })
            }
          >
            {t('reserve.release')}
          </Button>
        )}
        {isCoordinator && isOpen && (
          <Go to={paths.releaseFund(reserveId)} variant="default">
            {t(status === 'asked' ? 'reserve.showAgain' : 'reserve.show')}
          </Go>
        )}
        {evidenceFile && <EvidenceButton reserveId={reserveId} name={evidenceFile} />}
      </div>
    </Sheet>
  );
};
