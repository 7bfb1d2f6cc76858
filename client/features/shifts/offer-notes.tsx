import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { useOffers } from './offer-queries.ts';

/** Carers said yes to me and wait for mine: before everything that can wait. */
export const OffersNote = () => {
  const { t } = useTranslation('offers');
  const count = (useOffers().data?.items ?? []).filter(({ asksMe }) => asksMe).length;
  if (count === 0) return null;
  return (
    <NextThing title={t('home.asked', { count })} action={<Go to={paths.offers}>{t('home.askedGo')}</Go>}>
      <p>{t('home.askedWhy')}</p>
    </NextThing>
  );
};

/** I said yes and wait. */
export const WaitingNote = () => {
  const { t } = useTranslation('offers');
  const items = useOffers().data?.items ?? [];
  const count = items.filter(({ isMine, status }) => isMine && status === 'waiting').length;
  if (count === 0) return null;
  return (
    <Sheet title={t('home.waiting', { count })}>
      <Go to={paths.offers} variant="default">
        {t('home.waitingGo')}
      </Go>
    </Sheet>
  );
};
