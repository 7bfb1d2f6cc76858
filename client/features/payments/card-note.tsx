import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';

/** Shown only while there is no card. */
export const CardNote = () => {
  const { t } = useTranslation('payments');
  return (
    <NextThing title={t('card.missingTitle')} action={<Go to={paths.card}>{t('card.setUp')}</Go>}>
      <p>{t('card.why')}</p>
    </NextThing>
  );
};
