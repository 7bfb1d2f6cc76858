import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { PageTitle } from '#client/ui/page-title.tsx';

/** A chunk of the last version that the server no longer has: the page only needs to be fetched afresh. */
const isOldVersion = (error: unknown) =>
  error instanceof TypeError && /import|module|fetch/i.test(error.message);

/** A page broke, or could not be fetched. */
export const RouteTrouble = () => {
  const { t } = useTranslation('shell');
  const error = useRouteError();
  const part = isOldVersion(error) ? 'oldVersion' : 'trouble';
  return (
    <>
      <PageTitle>{t(`${part}.title`)}</PageTitle>
      <p>{t(`${part}.instead`)}</p>
      <div className="row">
        <Button onClick={() => window.location.reload()}>{t('trouble.reload')}</Button>
      </div>
    </>
  );
};
