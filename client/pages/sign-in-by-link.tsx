import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useEntered } from '#client/features/sign-in/use-entered.ts';
import { isRefusal } from '#client/lib/problem-error.ts';
import { useChange } from '#client/lib/use-change.ts';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { signInEndpoints } from '#shared/sign-in/endpoints.ts';

/** Where the mail’s link leads. It asks first, for scanners open every link in a mail and would use it up. */
const SignInByLink = () => {
  const { t } = useTranslation('sign-in');
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const give = useChange(signInEndpoints.signInByLink, []);
  const entered = useEntered();
  return (
    <>
      <PageTitle>{t('link.title')}</PageTitle>
      {give.error && (
        <RefusalNote error={give.error} takesFocus={give.submittedAt}>
          <Go to={paths.signIn}>{t('link.again')}</Go>
        </RefusalNote>
      )}
      {!isRefusal(give.error, 'sign-in-link-used') && (
        <NextThing
          title={t('link.ask')}
          action={
            <Button
              loading={give.isPending}
              onClick={() => give.mutate({ body: { token } }, { onSuccess: entered })}
            >
              {t('link.go')}
            </Button>
          }
        >
          <p>{t('link.why')}</p>
        </NextThing>
      )}
    </>
  );
};
export default SignInByLink;
