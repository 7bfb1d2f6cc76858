import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { CheckForm } from '#client/features/members/check-form.tsx';
import { useRecord } from '#client/features/members/queries.ts';
import { useMember } from '#client/lib/session.ts';
import { tellThere } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

const RecordCheck = () => {
  const { t } = useTranslation('members');
  const memberId = useParams()['memberId'] ?? '';
  const navigate = useNavigate();
  const nation = useMember()?.mutual.nation ?? 'england';
  const goBack = async () => {
    tellThere(t('checks.saved'));
    await navigate(paths.member(memberId));
  };
  return (
    <Answered page to={useRecord(memberId)}>
      {({ name }) => (
        <>
          <PageTitle above={name} lead={t('checks.recordLead')}>
            {t('checks.recordTitle')}
          </PageTitle>
          <Sheet>
            <CheckForm memberId={memberId} nation={nation} onRecorded={() => void goBack()} />
          </Sheet>
        </>
      )}
    </Answered>
  );
};
export default RecordCheck;
