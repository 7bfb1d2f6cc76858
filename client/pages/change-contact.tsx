import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { ContactForm } from '#client/features/members/contact-form.tsx';
import { NewEmailForm } from '#client/features/members/new-email-form.tsx';
import { useOwnRecord } from '#client/features/members/queries.ts';
import { tellThere } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

const ChangeContact = () => {
  const { t } = useTranslation('members');
  const navigate = useNavigate();
  const goBack = async () => {
    tellThere(t('contact.saved'));
    await navigate(paths.myRecord);
  };
  return (
    <>
      <PageTitle>{t('contact.title')}</PageTitle>
      <Answered to={useOwnRecord()}>
        {(of) => (
          <>
            <Sheet>
              <ContactForm of={of} onSaved={() => void goBack()} />
            </Sheet>
            <Sheet title={t('contact.emailTitle')}>
              <p>{t('contact.emailWhy')}</p>
              {of.email && <p>{t('contact.emailNow', { email: of.email })}</p>}
              <NewEmailForm />
            </Sheet>
          </>
        )}
      </Answered>
    </>
  );
};
export default ChangeContact;
