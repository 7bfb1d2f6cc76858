import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { tell } from '#client/lib/telling.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import type { Purchase } from '#shared/purchases/schema.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { useShareShift } from './changes.ts';

/** A group shift: one of those who take part posts the visit, finds its carer and says here which one it is. */
export const SharePart = ({ purchase, visits }: { purchase: Purchase; visits: readonly Shift[] }) => {
  const { t } = useTranslation('purchases');
  const share = useShareShift();
  const { purchaseId, shiftId, takesPlaceOn } = purchase;
  if (shiftId)
    return (
      <Sheet title={t('visit.title')}>
        <p>{t('visit.mine')}</p>
        <p>
          <Link to={paths.shift(shiftId)}>{t('visit.look')}</Link>
        </p>
      </Sheet>
    );
  return (
    <Sheet title={t('visit.title')}>
      <p>{t('visit.how', { day: takesPlaceOn })}</p>
      {share.error && <RefusalNote error={share.error} takesFocus={share.submittedAt} />}
      {visits.map((visit) => (
        <p key={visit.shiftId} className="row">
          <span>
            {visit.carerName}, <When starts={visit.startsAt} ends={visit.endsAt} />
          </span>
          <Button
            variant="default"
            loading={share.isPending}
            onClick={() =>
              share.mutate(
                { params: { purchaseId }, body: { shiftId: visit.shiftId } },
                { onSuccess: () => tell(t('visit.shared')) },
              )
            }
          >
            {t('visit.share')}
          </Button>
        </p>
      ))}
    </Sheet>
  );
};
