import { useTranslation } from 'react-i18next';
import { OfferToMe } from '#client/features/shifts/offer-line.tsx';
import { useOffers } from '#client/features/shifts/offer-queries.ts';
import { tell } from '#client/lib/telling.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { FitOfOffer } from './fit-of-offer.tsx';

/** On the page of a shift of mine: the carers who said yes to it and wait for mine. */
export const OffersOfShift = ({ shift }: { shift: Shift }) => {
  const { t } = useTranslation('offers');
  const waiting = (useOffers().data?.items ?? []).filter(
    ({ shiftId, asksMe }) => asksMe && shiftId === shift.shiftId,
  );
  return waiting.map((offer) => (
    <OfferToMe
      key={offer.offerId}
      offer={offer}
      isOnItsShift
      reasons={<FitOfOffer offer={offer} />}
      onAnswered={(said) => tell(t(`told.${said}`, { name: offer.carer.name }))}
    />
  ));
};
