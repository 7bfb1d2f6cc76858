import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import type { Offer } from '#shared/shifts/offers/schema.ts';
import { useWithdrawOffer } from './offer-queries.ts';
import { OfferTimes } from './offer-times.tsx';
import './offers.css';

/** I said yes and wait for the holder’s: until when, what I asked for, and the way back. */
export const OfferedPart = ({ offer, onGone }: { offer: Offer; onGone?: () => void }) => {
  const { t } = useTranslation('offers');
  const withdraw = useWithdrawOffer();
  const { holder, until, series, offerId } = offer;
  const takeBack = () =>
    withdraw.mutate(
      { params: { offerId } },
      {
        onSuccess: () => {
          tell(t('takenBack'));
          onGone?.();
        },
      },
    );
  return (
    <section className="offered" aria-labelledby={`offered-${offerId}`}>
      <Title order={2} size="h3" id={`offered-${offerId}`}>
        {t('waiting', { name: holder.name })}
      </Title>
      <p>{t('until', { name: holder.name, until })}</p>
      <OfferTimes offer={offer} />
      {series && <p>{t('seriesAsked')}</p>}
      {withdraw.error && <RefusalNote error={withdraw.error} takesFocus={withdraw.submittedAt} />}
      <div className="row offer-steps">
        <Button variant="default" loading={withdraw.isPending} onClick={takeBack}>
          {t('takeBack')}
        </Button>
      </div>
    </section>
  );
};
