import { useTranslation } from 'react-i18next';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { paths } from './paths.ts';

export const NothingHere = () => {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageTitle>{t('nothingHere.title')}</PageTitle>
      <EmptyTeach title={t('nothingHere.why')} action={<Go to={paths.home}>{t('nothingHere.home')}</Go>}>
        {t('nothingHere.instead')}
      </EmptyTeach>
    </>
  );
};
