import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ownAddress } from '#client/app/paths.ts';
import { AppCodeForm } from '#client/features/sign-in/app-code-form.tsx';
import { AppSetUp } from '#client/features/sign-in/app-set-up.tsx';
import { PasskeyButton } from '#client/features/sign-in/passkey-button.tsx';
import { Passkeys } from '#client/features/sign-in/passkeys.tsx';
import { useFreshStep } from '#client/features/sign-in/use-fresh-step.ts';
import { useSession } from '#client/lib/session.ts';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { useSayWhen } from '#client/ui/when.tsx';

/** Gives the second step when there is one, and sets one up when there is none. */
const SecondStep = () => {
  const { t } = useTranslation('sign-in');
  const say = useSayWhen();
  const [search] = useSearchParams();
  const next = search.get('next');
  const done = useFreshStep();
  const step = useSession().data?.signedIn?.secondStep;
  if (!step) return null;
  const { freshUntil, hasApp, hasPasskey } = step;
  return (
    <>
      <PageTitle lead={t(hasApp || hasPasskey ? 'second.lead' : 'second.none')}>
        {t('second.title')}
      </PageTitle>
      {freshUntil && (
        <Sheet>
          <p>
            <StatusMark is="good">
              {t('second.fresh', { until: say({ at: freshUntil, form: 'within' }) })}
            </StatusMark>
          </p>
          <Go to={ownAddress(next)}>{t('second.goOn')}</Go>
        </Sheet>
      )}
      {!freshUntil && hasPasskey && (
        <Sheet title={t('passkey.title')}>
          <PasskeyButton onDone={done} />
        </Sheet>
      )}
      {!freshUntil && hasApp && (
        <Sheet title={t('app.title')}>
          <AppCodeForm onDone={done} />
        </Sheet>
      )}
      {!hasApp && (
        <Sheet title={t('app.setUp')}>
          <AppSetUp onDone={done} />
        </Sheet>
      )}
      <Sheet title={t('passkey.yours')}>
        <Passkeys onAdded={done} />
      </Sheet>
    </>
  );
};
export default SecondStep;
