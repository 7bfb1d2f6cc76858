import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useRecord } from '#client/features/members/queries.ts';
import { SetAsideForm } from '#client/features/members/set-aside-form.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

const SetAsidePaid = () => {
  const { t } = useTranslation('members');
  const memberId = useParams()['memberId'] ?? '';
  const navigate = useNavigate();
  return (
    <Answered page to={useRecord(memberId)}>
      {({ name }) => (
        <>
          <PageTitle above={name} lead={t('leaving.setAsideLead', { name })}>
            {t('leaving.setAsideTitle')}
          </PageTitle>
          <Sheet>
            <SetAsideForm memberId={memberId} onSaved={() => void navigate(paths.member(memberId))} />
          </Sheet>
        </>
      )}
    </Answered>
  );
};
export default SetAsidePaid;
