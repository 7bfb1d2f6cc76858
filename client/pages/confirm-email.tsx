import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { tellThere } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { NextThing } from '#client/ui/next-thing.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { membersEndpoints } from '#shared/members/endpoints.ts';

/** Where the mail to a new e-mail leads. */
const ConfirmEmail = () => {
  const { t } = useTranslation('members');
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const confirm = useChange(membersEndpoints.confirmEmail, []);
  const goOn = async () => {
    await client.invalidateQueries();
    tellThere(t('newEmail.done'));
    await navigate(paths.home);
  };
  const go = () =>
    confirm.mutate({ body: { word: search.get('word') ?? '' } }, { onSuccess: () => void goOn() });
  return (
    <>
      <PageTitle>{t('newEmail.title')}</PageTitle>
      {confirm.error && <RefusalNote error={confirm.error} takesFocus={confirm.submittedAt} />}
      <NextThing
        title={t('newEmail.ask')}
        action={
          <Button loading={confirm.isPending} onClick={go}>
            {t('newEmail.go')}
          </Button>
        }
      >
        <p>{t('newEmail.why')}</p>
      </NextThing>
    </>
  );
};
export default ConfirmEmail;
