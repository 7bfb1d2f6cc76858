import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { OfferOfMine, OfferToMe } from '#client/features/shifts/offer-line.tsx';
import { useOffers } from '#client/features/shifts/offer-queries.ts';
import { OfferedPart } from '#client/features/shifts/offered-part.tsx';
import { useRoles } from '#client/lib/session.ts';
import { tell } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Offer } from '#shared/shifts/offers/schema.ts';
import { FitOfOffer } from './fit-of-offer.tsx';

const waitsFirst = (one: Offer, other: Offer): number =>
  Number(other.status === 'waiting') - Number(one.status === 'waiting');

/** Carers who said yes and wait for mine, and where I said yes and wait. */
const Offers = () => {
  const { t } = useTranslation('offers');
  const list = useRef<HTMLDivElement>(null);
  const isCared = useRoles().includes('holder');
  // What was pressed is gone from the list: focus goes to its beginning, not nowhere.
  const toBeginning = () => list.current?.focus();
  return (
    <>
      <PageTitle lead={t('lead')}>{t(isCared ? 'title' : 'titleCarer')}</PageTitle>
      <div ref={list} tabIndex={-1}>
        <Answered to={useOffers()}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyTeach
                title={t('none')}
                action={
                  <Go to={isCared ? paths.needs : paths.findShifts}>{t(isCared ? 'toNeeds' : 'toShifts')}</Go>
                }
              >
                {t('noneWhy')}
              </EmptyTeach>
            ) : (
              items.toSorted(waitsFirst).map((offer) => {
                if (!offer.isMine)
                  return (
                    <OfferToMe
                      key={offer.offerId}
                      offer={offer}
                      reasons={<FitOfOffer offer={offer} />}
                      onAnswered={(said) => {
                        toBeginning();
                        tell(t(`told.${said}`, { name: offer.carer.name }));
                      }}
                    />
                  );
                if (offer.status !== 'waiting') return <OfferOfMine key={offer.offerId} offer={offer} />;
                return (
                  <Sheet key={offer.offerId} title={offer.title}>
                    <OfferedPart offer={offer} onGone={toBeginning} />
                  </Sheet>
                );
              })
            )
          }
        </Answered>
      </div>
    </>
  );
};
export default Offers;
