import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { useWaiting } from './waiting-drawer.ts';

/** Hours that were sent later and not taken: somebody has to look at both words. */
export const RefusedNote = () => {
  const { t } = useTranslation('shifts');
  const refused = useWaiting().filter((one) => one.refused !== null);
  if (refused.length === 0) return null;
  return (
    <NextThing
      title={t('waiting.home', { count: refused.length })}
      action={<Go to={paths.hours}>{t('waiting.homeGo')}</Go>}
    />
  );
};
