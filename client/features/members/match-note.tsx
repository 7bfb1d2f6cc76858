import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { useMatches } from './match-queries.ts';

/** We met, and I have not said how it goes on. */
export const MatchNote = () => {
  const { t } = useTranslation('matches');
  const count = (useMatches().data?.items ?? []).filter(({ status }) => status === 'to-answer').length;
  if (count === 0) return null;
  return (
    <NextThing title={t('home.asked', { count })} action={<Go to={paths.matches}>{t('home.askedGo')}</Go>}>
      <p>{t('home.askedWhy')}</p>
    </NextThing>
  );
};
