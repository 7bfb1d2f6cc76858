import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';

/** Why no new pay is sent just now, and where it is put right. */
export const FrozenPart = () => {
  const { t } = useTranslation('settling');
  return (
    <NextThing title={t('frozen.title')} action={<Go to={paths.reconciliation}>{t('frozen.look')}</Go>}>
      <p>{t('frozen.why')}</p>
    </NextThing>
  );
};
