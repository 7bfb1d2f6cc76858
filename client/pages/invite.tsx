import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { InviteForm } from '#client/features/members/invite-form.tsx';
import { tellThere } from '#client/lib/telling.ts';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

const Invite = () => {
  const { t } = useTranslation('members');
  const navigate = useNavigate();
  const goOn = async (memberId: string, name: string, byMail: boolean) => {
    tellThere(t(byMail ? 'invite.done' : 'invite.entered', { name }));
    await navigate(paths.member(memberId));
  };
  return (
    <>
      <PageTitle lead={t('invite.lead')}>{t('invite.title')}</PageTitle>
      <Sheet>
        <InviteForm onDone={(...done) => void goOn(...done)} />
      </Sheet>
    </>
  );
};
export default Invite;
