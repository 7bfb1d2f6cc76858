import { useTranslation } from 'react-i18next';
import { When } from '#client/ui/when.tsx';
import type { Offer } from '#shared/shifts/offers/schema.ts';

/** When it was planned and, where that differs, when this carer would begin. */
export const OfferTimes = ({ offer: { startsAt, endsAt, laterStartsAt } }: { offer: Offer }) => {
  const { t } = useTranslation('offers');
  return (
    <>
      <p>
        {laterStartsAt && `${t('planned')} `}
        <strong>
          <When starts={startsAt} ends={endsAt} />
        </strong>
      </p>
      {laterStartsAt && (
        <p>
          {t('asksFor')}{' '}
          <strong>
            <When at={laterStartsAt} />
          </strong>
        </p>
      )}
    </>
  );
};
