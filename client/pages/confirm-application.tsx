import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useChange } from '#client/lib/use-change.ts';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { joiningEndpoints } from '#shared/members/joining/endpoints.ts';

/** Where the mail of an application leads; it asks first, for scanners open every link in a mail. */
const ConfirmApplication = () => {
  const { t } = useTranslation('members');
  const [search] = useSearchParams();
  const word = search.get('word') ?? '';
  const confirm = useChange(joiningEndpoints.confirmApplication, []);
  if (confirm.data)
    return (
      <PageTitle takesFocus lead={t('confirm.done', confirm.data)}>
        {t('confirm.doneTitle')}
      </PageTitle>
    );
  return (
    <>
      <PageTitle>{t('confirm.title')}</PageTitle>
      {confirm.error && (
        <RefusalNote error={confirm.error} takesFocus={confirm.submittedAt}>
          <Go to={paths.apply}>{t('confirm.again')}</Go>
        </RefusalNote>
      )}
      <NextThing
        title={t('confirm.ask')}
        action={
          <Button loading={confirm.isPending} onClick={() => confirm.mutate({ body: { word } })}>
            {t('confirm.go')}
          </Button>
        }
      >
        <p>{t('confirm.why')}</p>
      </NextThing>
    </>
  );
};
export default ConfirmApplication;
