import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { ownAddress, paths } from '#client/app/paths.ts';
import { CodeForm } from '#client/features/sign-in/code-form.tsx';
import { DemoPeople } from '#client/features/sign-in/demo-people.tsx';
import { EmailForm } from '#client/features/sign-in/email-form.tsx';
import { PasskeyButton } from '#client/features/sign-in/passkey-button.tsx';
import { useEntered } from '#client/features/sign-in/use-entered.ts';
import { useSession } from '#client/lib/session.ts';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

const SignIn = () => {
  const { t } = useTranslation('sign-in');
  const session = useSession().data;
  const [search] = useSearchParams();
  const [email, setEmail] = useState<string | null>(null);
  const entered = useEntered();
  if (session?.signedIn) return <Navigate to={ownAddress(search.get('next'))} replace />;
  if (email !== null)
    return (
      <>
        <PageTitle key="code" takesFocus lead={t('code.lead', { email })}>
          {t('code.title')}
        </PageTitle>
        {session?.demo && (
          <p>
            <Link to={paths.demoInbox} target="_blank" rel="noreferrer">
              {t('demo.inbox')}
            </Link>
          </p>
        )}
        <Sheet>
          <CodeForm email={email} onDone={entered} onOtherEmail={() => setEmail(null)} />
        </Sheet>
        <p>{t('code.nothingCame')}</p>
      </>
    );
  return (
    <>
      <PageTitle lead={session?.oneClick ? t('demo.lead') : t('lead')}>{t('title')}</PageTitle>
      {session?.oneClick && (
        <Sheet title={t('demo.title')}>
          <DemoPeople onDone={entered} />
        </Sheet>
      )}
      <Sheet title={t('email.title')}>
        <EmailForm onSent={setEmail} />
      </Sheet>
      <div className="row">
        <PasskeyButton onDone={entered} />
      </div>
      <p>
        {t('join.question')} <Link to={paths.apply}>{t('join.go')}</Link>
      </p>
    </>
  );
};
export default SignIn;
